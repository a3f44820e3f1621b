package id.pendopo.platform.grafik;

/** An upright rectangle, for asking whether labels collide. */
public record Petak(double x1, double y1, double x2, double y2) {

    /** The room a text takes, from estimated glyph widths. */
    public static Petak teks(Bentuk.Tulisan t) {
        double lebar = LebarTeks.taksir(t.teks(), t.peran().huruf());
        double kiri =
                switch (t.jangkar()) {
                    case AWAL -> t.x();
                    case TENGAH -> t.x() - lebar / 2;
                    case AKHIR -> t.x() - lebar;
                };
        double huruf = t.peran().huruf();
        return new Petak(kiri, t.y() - huruf * 0.8, kiri + lebar, t.y() + huruf * 0.25);
    }

    public boolean menimpa(Petak lain) {
        return x1 < lain.x2 && lain.x1 < x2 && y1 < lain.y2 && lain.y1 < y2;
    }

    public boolean memuat(Petak lain) {
        return x1 <= lain.x1 && y1 <= lain.y1 && x2 >= lain.x2 && y2 >= lain.y2;
    }

    public Petak gabung(Petak lain) {
        return new Petak(
                Math.min(x1, lain.x1),
                Math.min(y1, lain.y1),
                Math.max(x2, lain.x2),
                Math.max(y2, lain.y2));
    }

    public Petak lebihkan(double tepi) {
        return new Petak(x1 - tepi, y1 - tepi, x2 + tepi, y2 + tepi);
    }

    /**
     * Whether the straight line between two points passes through (Liang and Barsky's clipping).
     */
    public boolean dilintasi(double ax, double ay, double bx, double by) {
        double[] arah = {ax - bx, bx - ax, ay - by, by - ay};
        double[] jarak = {ax - x1, x2 - ax, ay - y1, y2 - ay};
        double masuk = 0;
        double keluar = 1;
        for (int i = 0; i < 4; i++) {
            if (arah[i] == 0) {
                if (jarak[i] < 0) {
                    return false;
                }
            } else if (arah[i] < 0) {
                masuk = Math.max(masuk, jarak[i] / arah[i]);
            } else {
                keluar = Math.min(keluar, jarak[i] / arah[i]);
            }
        }
        return masuk <= keluar;
    }
}
