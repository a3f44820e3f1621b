package id.pendopo.platform.grafik;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts side by side: what went well, and beside it what failed where that is asked. The figures
 * stand again in the table below.
 *
 * @param label short name of a bar, under it
 * @param kedua null for a chart of one kind
 */
public record BatangJumlah(
        String id,
        String judul,
        String kepala,
        String pertama,
        @Nullable String kedua,
        List<BatangJumlah.Batang> batang) {

    private static final double ATAS = 14;
    private static final double BAWAH = 28;
    private static final double TEPI = 40;

    /** One place of the axis. */
    public record Batang(String label, String nama, int nilai, int gagal) {}

    public BatangJumlah {
        batang = List.copyOf(batang);
    }

    public Bidang lebar(Teks t) {
        return bidang(t, Ukuran.lebar(200));
    }

    public Bidang sempit(Teks t) {
        return bidang(t, Ukuran.sempit(180));
    }

    private Bidang bidang(Teks t, Ukuran u) {
        int tertinggi =
                Math.max(
                        1,
                        batang.stream()
                                .mapToInt(b -> Math.max(b.nilai(), b.gagal()))
                                .max()
                                .orElse(1));
        double dasar = u.tinggi() - BAWAH;
        double ruang = (u.lebar() - TEPI) / Math.max(1, batang.size());
        var bentuk = new ArrayList<Bentuk>();
        bentuk.add(new Bentuk.Garis(Peran.KISI, TEPI, ATAS, u.lebar(), ATAS));
        bentuk.add(
                new Bentuk.Tulisan(
                        Peran.SUMBU, TEPI - 6, ATAS + 4, Jangkar.AKHIR, t.angka(tertinggi)));
        bentuk.add(new Bentuk.Garis(Peran.NOL, TEPI, dasar, u.lebar(), dasar));
        bentuk.add(new Bentuk.Tulisan(Peran.SUMBU, TEPI - 6, dasar + 4, Jangkar.AKHIR, "0"));
        int loncat = Math.max(1, (int) Math.ceil(34 / ruang));
        double tebal = Math.min(14, ruang * (kedua == null ? 0.7 : 0.38));
        for (int i = 0; i < batang.size(); i++) {
            var b = batang.get(i);
            double tengah = TEPI + (i + 0.5) * ruang;
            double kiri = kedua == null ? tengah - tebal / 2 : tengah - tebal - 0.5;
            kotak(
                    bentuk,
                    Peran.BATANG,
                    kiri,
                    tebal,
                    dasar,
                    tertinggi,
                    b.nilai(),
                    b.nama() + ": " + pertama + " " + t.angka(b.nilai()));
            if (kedua != null) {
                kotak(
                        bentuk,
                        Peran.ISI_BURUK,
                        tengah + 0.5,
                        tebal,
                        dasar,
                        tertinggi,
                        b.gagal(),
                        b.nama() + ": " + kedua + " " + t.angka(b.gagal()));
            }
            if (i % loncat == 0) {
                bentuk.add(
                        new Bentuk.Tulisan(
                                Peran.SUMBU, tengah, u.tinggi() - 8, Jangkar.TENGAH, b.label()));
            }
        }
        return new Bidang(u.id(id), judul, uraian(t), u.lebar(), u.tinggi(), bentuk);
    }

    private static void kotak(
            List<Bentuk> bentuk,
            Peran peran,
            double x,
            double tebal,
            double dasar,
            int tertinggi,
            int nilai,
            String judul) {
        if (nilai > 0) {
            double tinggi = Math.max(2, (dasar - ATAS) * nilai / tertinggi);
            bentuk.add(
                    new Bentuk.Kotak(
                            peran,
                            x,
                            dasar - tinggi,
                            tebal,
                            tinggi,
                            Math.min(2, tebal / 4),
                            judul));
        }
    }

    public String uraian(Teks t) {
        String satu = pertama + " " + t.angka(batang.stream().mapToInt(Batang::nilai).sum());
        return kedua == null
                ? satu
                : satu
                        + "; "
                        + kedua
                        + " "
                        + t.angka(batang.stream().mapToInt(Batang::gagal).sum());
    }

    public Tabel tabel(Teks t) {
        return new Tabel(
                judul,
                kedua == null ? List.of(kepala, pertama) : List.of(kepala, pertama, kedua),
                batang.stream()
                        .map(
                                b ->
                                        kedua == null
                                                ? List.of(b.nama(), t.angka(b.nilai()))
                                                : List.of(
                                                        b.nama(),
                                                        t.angka(b.nilai()),
                                                        t.angka(b.gagal())))
                        .toList());
    }
}
