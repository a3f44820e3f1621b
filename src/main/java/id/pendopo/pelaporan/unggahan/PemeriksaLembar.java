package id.pendopo.pelaporan.unggahan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Rupiah;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.Kendala;
import id.pendopo.pelaporan.PelaporanQueries.Baris;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Catatan;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Hasil;
import id.pendopo.pelaporan.unggahan.Kata.Kolom;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.BatasLembar;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a filled-in sheet and compares it row by row with the reports as they are now. */
@Component
class PemeriksaLembar {

    static final BatasLembar BATAS = BatasLembar.BAWAAN.denganBaris(5_000);

    private static final int URAIAN_TERPANJANG = 1_000;
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);
    private static final BigDecimal OUTPUT_TERBESAR = new BigDecimal("99999999999999999.99");

    private final Kata kata;

    PemeriksaLembar(Kata kata) {
        this.kata = kata;
    }

    /**
     * @param bertanda made from a template; rows of other files are matched by code alone
     * @param csv a plain text file, which is not kept
     */
    record Pemeriksaan(List<BarisUnggahan> baris, boolean bertanda, boolean csv) {}

    /**
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     * @throws AturanDilanggar {@code unggahan.templat-*} when it is the template of something else
     */
    Pemeriksaan periksa(
            Path berkas, String nama, PerangkatDaerah opd, YearMonth bulan, List<Baris> kini) {
        try (var lembar = PembacaLembar.buka(berkas, nama, BATAS)) {
            var tanda = lembar.tanda();
            periksaTanda(tanda, opd, bulan);
            var tabel = TabelTerbaca.dari(lembar, kata.skema());
            var hasil = new Penelusuran(kini).telusuri(tabel);
            if (hasil.isEmpty()) {
                throw new AturanDilanggar("unggahan.tanpa-baris");
            }
            boolean csv = lembar.namaLembar().equals(List.of(""));
            return new Pemeriksaan(hasil, !tanda.isEmpty(), csv);
        }
    }

    private static void periksaTanda(
            Map<String, String> tanda, PerangkatDaerah opd, YearMonth bulan) {
        if (tanda.isEmpty()) {
            return;
        }
        if (!TemplatLembar.TEMPLAT.equals(tanda.get(TemplatLembar.TANDA_TEMPLAT))) {
            throw new AturanDilanggar("unggahan.templat-lain");
        }
        if (!TemplatLembar.VERSI.equals(tanda.get(TemplatLembar.TANDA_VERSI))) {
            throw new AturanDilanggar("unggahan.templat-usang");
        }
        if (!opd.id().toString().equals(tanda.get(TemplatLembar.TANDA_OPD))) {
            throw new AturanDilanggar(
                    "unggahan.templat-opd",
                    tanda.getOrDefault(TemplatLembar.TANDA_NAMA_OPD, "?"),
                    opd.nama());
        }
        String periode = tanda.getOrDefault(TemplatLembar.TANDA_PERIODE, "?");
        if (!bulan.toString().equals(periode)) {
            throw new AturanDilanggar("unggahan.templat-bulan", periode, bulan.toString());
        }
    }

    /** One walk over the rows of one file. */
    private final class Penelusuran {

        private final Map<UUID, Baris> menurutId;
        private final Map<String, Baris> menurutKode;
        private final Set<UUID> sudah = new HashSet<>();

        Penelusuran(List<Baris> kini) {
            menurutId =
                    kini.stream()
                            .collect(Collectors.toMap(Baris::subKegiatanId, Function.identity()));
            menurutKode = new HashMap<>();
            kini.forEach(b -> menurutKode.put(b.kode(), b));
        }

        List<BarisUnggahan> telusuri(TabelTerbaca tabel) {
            var hasil = new ArrayList<BarisUnggahan>();
            while (tabel.hasNext()) {
                hasil.add(satu(tabel.next(), tabel.kepala().indeks().keySet()));
            }
            return hasil;
        }

        private BarisUnggahan satu(BarisTerbaca r, Set<String> ada) {
            String kode = r.teks(Kolom.KODE) == null ? "" : r.teks(Kolom.KODE);
            String teksKunci = r.teks(Kolom.KUNCI);
            var kunci = teksKunci == null ? null : KunciBaris.baca(teksKunci).orElse(null);
            Baris kini = kunci == null ? menurutKode.get(kode) : menurutId.get(kunci.subKegiatan());
            if (kini == null) {
                r.galat(Kolom.KODE, "unggahan.galat.baris-lain");
                return hasil(r, null, kode, Hasil.GALAT, null);
            }
            if (!kode.isEmpty() && !kini.kode().equals(kode)) {
                r.galat(Kolom.KODE, "unggahan.galat.kode-beda");
            }
            if (!sudah.add(kini.subKegiatanId())) {
                r.galat(Kolom.KODE, "unggahan.galat.ganda");
            }
            Isian isian = isian(r, kini.isian(), ada);
            if (isian == null || !r.sah()) {
                return hasil(r, kini, kode, Hasil.GALAT, null);
            }
            return banding(r, kini, kunci, isian);
        }

        private BarisUnggahan banding(
                BarisTerbaca r, Baris kini, @Nullable KunciBaris kunci, Isian isian) {
            if (isian.sama(rapi(kini.isian()))) {
                return hasil(r, kini, kini.kode(), Hasil.SAMA, isian);
            }
            if (!kini.bisaDiisi()) {
                r.galat(Kolom.KODE, "unggahan.galat.sudah-diajukan");
                return hasil(r, kini, kini.kode(), Hasil.GALAT, null);
            }
            peringatkan(r, kini, isian);
            boolean adaIsinya = !kini.isian().sama(Isian.KOSONG);
            if (kunci != null && adaIsinya && !Objects.equals(kunci.versi(), kini.versi())) {
                return hasil(r, kini, kini.kode(), Hasil.BENTROK, isian);
            }
            var apa = kini.laporanId() == null ? Hasil.BARU : Hasil.BERUBAH;
            return hasil(r, kini, kini.kode(), apa, isian);
        }
    }

    /** Line ends of a web form, as a sheet gives them back. */
    private static Isian rapi(Isian i) {
        return new Isian(
                i.fisik(),
                i.output(),
                i.realisasi(),
                i.kendala(),
                rapi(i.uraianKendala()),
                rapi(i.tindakLanjut()));
    }

    private static @Nullable String rapi(@Nullable String teks) {
        return teks == null ? null : teks.replace("\r\n", "\n").strip();
    }

    /** What may be kept as a draft but cannot be handed in like this. */
    private static void peringatkan(BarisTerbaca r, Baris kini, Isian isian) {
        if (isian.fisik() != null && isian.fisik().compareTo(kini.fisikLalu()) < 0) {
            r.peringatan(Kolom.FISIK, "unggahan.peringatan.fisik-turun");
        }
        if (isian.realisasi() != null
                && kini.realisasiLalu().add(isian.realisasi().nilai()).compareTo(kini.pagu()) > 0) {
            r.peringatan(Kolom.REALISASI, "unggahan.peringatan.melebihi-pagu");
        }
    }

    /** A column that the file does not have keeps what the report has. */
    private @Nullable Isian isian(BarisTerbaca r, Isian kini, Set<String> ada) {
        var fisik = duaDesimal(r.angka(Kolom.FISIK));
        if (fisik != null && (fisik.signum() < 0 || fisik.compareTo(SERATUS) > 0)) {
            r.galat(Kolom.FISIK, "unggahan.galat.fisik-rentang");
        }
        var output = ada.contains(Kolom.OUTPUT) ? duaDesimal(r.angka(Kolom.OUTPUT)) : kini.output();
        if (output != null && (output.signum() < 0 || output.compareTo(OUTPUT_TERBESAR) > 0)) {
            r.galat(Kolom.OUTPUT, "unggahan.galat.output");
        }
        var rupiah = rupiah(r);
        Kendala kendala = ada.contains(Kolom.KENDALA) ? kendala(r) : kini.kendala();
        String uraian = ada.contains(Kolom.URAIAN) ? teks(r, Kolom.URAIAN) : kini.uraianKendala();
        String tindak = ada.contains(Kolom.TINDAK) ? teks(r, Kolom.TINDAK) : kini.tindakLanjut();
        return r.sah() ? new Isian(fisik, output, rupiah, kendala, uraian, tindak) : null;
    }

    /** A figure computed in the sheet may carry more decimals than are kept. */
    private static @Nullable BigDecimal duaDesimal(@Nullable BigDecimal nilai) {
        return nilai == null || nilai.scale() <= 2
                ? nilai
                : nilai.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable Rupiah rupiah(BarisTerbaca r) {
        BigDecimal nilai = r.angka(Kolom.REALISASI);
        try {
            return nilai == null ? null : Rupiah.of(nilai);
        } catch (MasukanSalah e) {
            r.galat(Kolom.REALISASI, "lembar.galat.angka-besar");
            return null;
        }
    }

    private @Nullable Kendala kendala(BarisTerbaca r) {
        String teks = teks(r, Kolom.KENDALA);
        if (teks == null || teks.equals("-")) {
            return null;
        }
        var ketemu = kata.kendala(teks);
        if (ketemu.isEmpty()) {
            r.galat(Kolom.KENDALA, "unggahan.galat.kendala");
        }
        return ketemu.orElse(null);
    }

    private static @Nullable String teks(BarisTerbaca r, String kolom) {
        String teks = r.teks(kolom);
        if (teks != null && teks.length() > URAIAN_TERPANJANG) {
            r.galat(kolom, "unggahan.galat.panjang");
        }
        return teks == null || teks.isBlank() ? null : teks;
    }

    private static BarisUnggahan hasil(
            BarisTerbaca r, @Nullable Baris kini, String kode, Hasil hasil, @Nullable Isian isian) {
        var catatan =
                Stream.concat(
                                r.galat().stream().map(g -> catatan(g, true)),
                                r.peringatan().stream()
                                        .filter(
                                                g ->
                                                        !g.kode()
                                                                .equals(
                                                                        "lembar.peringatan.kode-angka"))
                                        .map(g -> catatan(g, false)))
                        .toList();
        return new BarisUnggahan(
                r.nomor(),
                kini == null ? null : kini.subKegiatanId(),
                kini == null ? kode : kini.kode(),
                kini == null ? "" : kini.nama(),
                hasil,
                isian,
                kini == null || kini.laporanId() == null ? null : kini.isian(),
                kini == null ? null : kini.versi(),
                catatan);
    }

    private static Catatan catatan(Galat g, boolean galat) {
        return new Catatan(g.indeks(), g.letak(), g.kolom(), g.ditemukan(), g.kode(), galat);
    }
}
