package id.pendopo.platform.grafik;

/**
 * The drawing surface in SVG units. One drawing scaled down is unreadable on a phone, so charts are
 * drawn twice and the style sheet shows the one that fits.
 */
public record Ukuran(double lebar, double tinggi) {

    public static final double LEBAR = 700;
    public static final double SEMPIT = 344;

    public static Ukuran lebar(double tinggi) {
        return new Ukuran(LEBAR, tinggi);
    }

    public static Ukuran sempit(double tinggi) {
        return new Ukuran(SEMPIT, tinggi);
    }

    /** Whether this is the phone drawing, which shows fewer labels. */
    public boolean kecil() {
        return lebar < 500;
    }
}
