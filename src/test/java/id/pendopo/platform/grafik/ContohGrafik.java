package id.pendopo.platform.grafik;

import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.grafik.peta.PetaWilayah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fixed figures that bring out the hard cases: below and above plan, missing reports, ties, many
 * rows.
 */
public final class ContohGrafik {

    private static final List<String> OPD =
            List.of(
                    "Dinas PUPR",
                    "Dinas Kesehatan",
                    "Dinas Pendidikan dan Kebudayaan",
                    "Bappeda",
                    "Dinas Perhubungan",
                    "Dinas Sosial",
                    "Dinas Lingkungan Hidup",
                    "Disperkim",
                    "Dinas Pertanian",
                    "Diskominfo",
                    "DPMPTSP",
                    "RSUD",
                    "Satpol PP",
                    "BPKAD");

    private ContohGrafik() {}

    public static @Nullable BigDecimal angka(@Nullable String teks) {
        return teks == null ? null : new BigDecimal(teks);
    }

    public static KurvaS kurva() {
        return kurva("1.5", "5", "9.2", "15.4", "24.6", "35.2", "46.8", "57.9", "68.3", "78.6")
                .sebagai("kurva", "Kurva S fisik kota");
    }

    /**
     * Ahead of the plan at first, then behind, with two months missing in the middle and one at the
     * end.
     */
    public static KurvaS kurvaBerlubang() {
        return kurva("4", "9", "17", null, null, "33.5", "44", "55.1", "63", null)
                .padaTanggal(java.time.LocalDate.of(2026, 11, 10))
                .sebagai("kurva-lubang", "Kurva S dengan bulan belum lapor");
    }

    public static KurvaS kurva(@Nullable String... realisasi) {
        String[] rencana = {"2", "6", "11", "18", "27", "38", "50", "62", "73", "84", "93", "100"};
        List<KurvaS.Titik> titik = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            titik.add(
                    new KurvaS.Titik(
                            i + 1,
                            new BigDecimal(rencana[i]),
                            i < realisasi.length ? angka(realisasi[i]) : null));
        }
        return KurvaS.dari(titik);
    }

    public static PetaPanas peta(int banyakOpd) {
        List<PetaPanas.Baris> baris = new ArrayList<>();
        for (int i = 0; i < banyakOpd; i++) {
            List<PetaPanas.Sel> sel = new ArrayList<>();
            double arah = (i * 7 % 11) - 7;
            for (int b = 1; b <= 10; b++) {
                boolean belum = (i * 5 + b * 3) % 23 == 0 || (i == 6 && b > 8) || (i == 12);
                double deviasi = arah * b / 7.0 + ((i * 13 + b * 17) % 7 - 3) * 0.7;
                sel.add(
                        new PetaPanas.Sel(
                                b,
                                belum ? null : BigDecimal.valueOf(Math.round(deviasi * 10), 1),
                                "/pimpinan/opd/" + i + "?bulan=" + b));
            }
            String nama = i < OPD.size() ? OPD.get(i) : "Kecamatan " + (i - OPD.size() + 1);
            baris.add(new PetaPanas.Baris(nama, "/pimpinan/opd/" + i, sel));
        }
        return PetaPanas.dari(baris);
    }

    public static Peringkat peringkat(int atas, int bawah) {
        List<Peringkat.Peserta> peserta = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String nama =
                    i < OPD.size()
                            ? OPD.get(OPD.size() - 1 - i)
                            : "Kecamatan " + (i - OPD.size() + 1);
            boolean belum = i == 5 || i == 21;
            peserta.add(
                    new Peringkat.Peserta(
                            nama,
                            belum ? null : BigDecimal.valueOf(984 - i * 6L - (i > 35 ? 60 : 0), 1),
                            i == 2 ? null : Math.max(1, i + 1 + (i * 7 % 5 - 2)),
                            "/pimpinan/opd/" + i));
        }
        return Peringkat.dari(peserta, atas, bawah, BigDecimal.valueOf(75));
    }

    public static BatangGanda batang() {
        int[] rencana = {40, 85, 110, 160, 175, 210, 220, 240, 230, 215, 190, 205};
        int[] realisasi = {22, 60, 98, 141, 180, 190, 228, 0, 196, 171};
        List<BatangGanda.Bulan> bulan = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean lewat = i < realisasi.length;
            bulan.add(
                    new BatangGanda.Bulan(
                            i + 1,
                            miliar(rencana[i]),
                            lewat && i != 7 ? miliar(realisasi[i]) : null,
                            lewat));
        }
        return BatangGanda.dari(bulan);
    }

    public static Cincin kemajuan() {
        return Cincin.kemajuan(
                "cincin-serapan",
                "Serapan anggaran",
                new BigDecimal("71.2"),
                "71,2%",
                Nada.UTAMA,
                new BigDecimal("80"));
    }

    public static Cincin bagian() {
        return Cincin.dari(
                "cincin-aduan",
                "Aduan menurut keadaan",
                List.of(
                        new Cincin.Bagian("Selesai", new BigDecimal("214"), "214", Nada.BAIK),
                        new Cincin.Bagian("Diproses", new BigDecimal("61"), "61", Nada.UTAMA),
                        new Cincin.Bagian(
                                "Mendekati tenggat", new BigDecimal("23"), "23", Nada.WASPADA),
                        new Cincin.Bagian("Lewat tenggat", new BigDecimal("17"), "17", Nada.BURUK),
                        new Cincin.Bagian("Menunggu warga", new BigDecimal("9"), "9", Nada.NETRAL)),
                "324");
    }

    public static GarisMini mini(Nada nada, @Nullable String... nilai) {
        return GarisMini.dari(Arrays.stream(nilai).map(ContohGrafik::angka).toList()).bernada(nada);
    }

    public static PetaWilayah wilayah(String id, String judul, BatasWilayah batas) {
        Map<String, BigDecimal> nilai = new HashMap<>();
        for (int i = 0; i < batas.wilayah().size(); i++) {
            if (i % 9 != 5) {
                nilai.put(batas.wilayah().get(i).kode(), BigDecimal.valueOf((i * 37L + 11) % 64));
            }
        }
        return PetaWilayah.dari(batas, nilai, w -> "/aduan?wilayah=" + w.kode())
                .sebagai(id, judul)
                .bersatuan("aduan");
    }

    public static BatasWilayah batas(String berkas) {
        try (var isi =
                Objects.requireNonNull(ContohGrafik.class.getResourceAsStream(berkas), berkas)) {
            return BatasWilayah.baca(new String(isi.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal miliar(long nilai) {
        return BigDecimal.valueOf(nilai).scaleByPowerOfTen(9);
    }
}
