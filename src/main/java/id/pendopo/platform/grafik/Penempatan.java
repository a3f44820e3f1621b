package id.pendopo.platform.grafik;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a free place for a label: the candidate that touches the fewest lines and no other label,
 * and among those the one nearest to what it names.
 */
final class Penempatan {

    private static final double JARAK_ANTARLABEL = 3;
    private static final double BIAYA_BENTUK_LAIN = 12;
    private static final double BIAYA_GARIS = 60;
    private static final double BIAYA_SISI_LAIN = 90;
    private static final double BIAYA_LABEL = 10_000;
    private static final double BIAYA_LUAR = 100_000;
    private static final double[] GESER_TEGAK = {
        18, -10, 30, -22, 44, -36, 60, -52, 78, -68, 96, -84, -100, -118
    };

    private final Petak batas;
    private final List<double[]> garis = new ArrayList<>();
    private final List<Petak> terpakai = new ArrayList<>();

    Penempatan(Petak batas) {
        this.batas = batas;
    }

    void hindari(List<double[]> titik) {
        for (int i = 1; i < titik.size(); i++) {
            double[] a = titik.get(i - 1);
            double[] b = titik.get(i);
            garis.add(new double[] {a[0], a[1], b[0], b[1]});
        }
    }

    void hindari(Petak petak) {
        terpakai.add(petak);
    }

    /**
     * Places a label near the point and remembers its room. The label is a block of lines and may
     * have several forms, the preferred one first.
     */
    List<Bentuk.Tulisan> letakkan(double x, double y, Sisi sisi, List<List<Baris>> bentuk) {
        List<Bentuk.Tulisan> terbaik = List.of();
        double termurah = Double.MAX_VALUE;
        for (int i = 0; i < bentuk.size(); i++) {
            for (List<Bentuk.Tulisan> calon : calon(x, y, bentuk.get(i))) {
                double biaya = biaya(calon, x, y, sisi) + i * BIAYA_BENTUK_LAIN;
                if (biaya < termurah) {
                    termurah = biaya;
                    terbaik = calon;
                }
            }
        }
        terpakai.add(petak(terbaik));
        return terbaik;
    }

    /** The side of its line on which a label is expected: the lower line is named below. */
    enum Sisi {
        ATAS,
        BAWAH
    }

    record Baris(Peran peran, String teks) {}

    private static List<List<Bentuk.Tulisan>> calon(double x, double y, List<Baris> baris) {
        List<List<Bentuk.Tulisan>> calon = new ArrayList<>();
        for (double geser : GESER_TEGAK) {
            for (Jangkar jangkar : List.of(Jangkar.AWAL, Jangkar.AKHIR, Jangkar.TENGAH)) {
                double kiri =
                        jangkar == Jangkar.AWAL ? x + 8 : jangkar == Jangkar.AKHIR ? x - 8 : x;
                // A block above its point grows upward, one below grows downward.
                double tinggi =
                        baris.stream().skip(1).mapToDouble(b -> b.peran().huruf() + 3).sum();
                double dasar = geser < 0 ? y + geser - tinggi : y + geser;
                List<Bentuk.Tulisan> blok = new ArrayList<>();
                for (Baris b : baris) {
                    if (!blok.isEmpty()) {
                        dasar += b.peran().huruf() + 3;
                    }
                    blok.add(new Bentuk.Tulisan(b.peran(), kiri, dasar, jangkar, b.teks(), true));
                }
                calon.add(blok);
            }
        }
        return calon;
    }

    private double biaya(List<Bentuk.Tulisan> blok, double x, double y, Sisi sisi) {
        Petak p = petak(blok);
        double biaya =
                Math.abs((p.y1() + p.y2()) / 2 - y) + Math.abs((p.x1() + p.x2()) / 2 - x) * 0.2;
        if ((p.y1() + p.y2()) / 2 > y != (sisi == Sisi.BAWAH)) {
            biaya += BIAYA_SISI_LAIN;
        }
        if (!batas.memuat(p)) {
            biaya += BIAYA_LUAR;
        }
        for (Petak lain : terpakai) {
            if (p.lebihkan(JARAK_ANTARLABEL).menimpa(lain)) {
                biaya += BIAYA_LABEL;
            }
        }
        for (double[] g : garis) {
            if (p.lebihkan(2).dilintasi(g[0], g[1], g[2], g[3])) {
                biaya += BIAYA_GARIS;
            }
        }
        return biaya;
    }

    private static Petak petak(List<Bentuk.Tulisan> blok) {
        return blok.stream().map(Bentuk.Tulisan::petak).reduce(Petak::gabung).orElseThrow();
    }
}
