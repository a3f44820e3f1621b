package id.pendopo.aduan.umum;

import id.pendopo.kernel.Koordinat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A square of cells of the grid ({@code aduan.aduan.sel}: 0.002 degrees).
 *
 * @param baris southernmost row
 * @param kolom westernmost column
 * @param sisi how many cells long and wide
 */
public record Kotak(int baris, int kolom, int sisi) {

    static final int SEL_PER_DERAJAT = 500;
    static final int SEL_PER_PETAK = 10;

    /** Side of a square of the counts. */
    public static final int SISI_PETAK = SEL_PER_PETAK;

    static final int BARIS_TERAKHIR = 180 * SEL_PER_DERAJAT;
    static final int KOLOM_TERAKHIR = 360 * SEL_PER_DERAJAT;
    static final int SISI_TERPANJANG = 2000;
    private static final int KOLOM_PER_BARIS = 1_000_000;
    private static final Pattern BENTUK = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,4})");

    /** As addresses name it; empty for anything that is no square on earth. */
    static Optional<Kotak> baca(String teks) {
        var m = BENTUK.matcher(teks);
        if (!m.matches()) {
            return Optional.empty();
        }
        int baris = Integer.parseInt(m.group(1));
        int kolom = Integer.parseInt(m.group(2));
        int sisi = Integer.parseInt(m.group(3));
        return sisi >= 1
                        && sisi <= SISI_TERPANJANG
                        && baris + sisi <= BARIS_TERAKHIR
                        && kolom + sisi <= KOLOM_TERAKHIR
                ? Optional.of(new Kotak(baris, kolom, sisi))
                : Optional.empty();
    }

    /** This many cells around a point; at the edge of the earth as far as it goes. */
    static Kotak sekitar(Koordinat titik, int sel) {
        int sisi = 2 * sel + 1;
        return new Kotak(
                Math.clamp(baris(titik.lintang()) - sel, 0, BARIS_TERAKHIR - sisi),
                Math.clamp(kolom(titik.bujur()) - sel, 0, KOLOM_TERAKHIR - sisi),
                sisi);
    }

    static int baris(double lintang) {
        return (int) Math.floor((lintang + 90) * SEL_PER_DERAJAT);
    }

    static int kolom(double bujur) {
        return (int) Math.floor((bujur + 180) * SEL_PER_DERAJAT);
    }

    static double lintang(double baris) {
        return baris / SEL_PER_DERAJAT - 90;
    }

    static double bujur(double kolom) {
        return kolom / SEL_PER_DERAJAT - 180;
    }

    long selPertama() {
        return (long) baris * KOLOM_PER_BARIS + kolom;
    }

    /** Of the last row, the last cell. */
    long selTerakhir() {
        return (long) (baris + sisi - 1) * KOLOM_PER_BARIS + kolom + sisi - 1;
    }

    Long[] sel() {
        var semua = new Long[sisi * sisi];
        for (int i = 0; i < semua.length; i++) {
            semua[i] = selPertama() + (long) (i / sisi) * KOLOM_PER_BARIS + i % sisi;
        }
        return semua;
    }

    public double selatan() {
        return lintang(baris);
    }

    public double utara() {
        return lintang(baris + sisi);
    }

    public double barat() {
        return bujur(kolom);
    }

    public double timur() {
        return bujur(kolom + sisi);
    }

    public Kotak geser(int utara, int timur) {
        return new Kotak(
                Math.clamp(baris + utara, 0, BARIS_TERAKHIR - sisi),
                Math.clamp(kolom + timur, 0, KOLOM_TERAKHIR - sisi),
                sisi);
    }

    /** The same middle with another side. */
    public Kotak sebesar(int sisiBaru) {
        return new Kotak(baris, kolom, sisiBaru)
                .geser((sisi - sisiBaru) / 2, (sisi - sisiBaru) / 2);
    }

    /** {@code 43310.142050.20} */
    public String kode() {
        return baris + "." + kolom + "." + sisi;
    }
}
