package id.pendopo.platform.grafik;

/**
 * The drawing surface in SVG units. One drawing scaled down is unreadable on a phone and one scaled
 * up is coarse on a wall, so a chart is drawn for each and the page shows the one that fits.
 */
public record Ukuran(Layar layar, double lebar, double tinggi) {

    /** What the drawing is looked at on: a desk, a phone, a wall. */
    public enum Layar {
        LEBAR("l"),
        SEMPIT("s"),
        DINDING("d");

        private final String akhiran;

        Layar(String akhiran) {
            this.akhiran = akhiran;
        }
    }

    public static Ukuran lebar(double tinggi) {
        return new Ukuran(Layar.LEBAR, 700, tinggi);
    }

    public static Ukuran sempit(double tinggi) {
        return new Ukuran(Layar.SEMPIT, 344, tinggi);
    }

    /** A panel of the command center wall: the fewer units on its pixels, the larger the type. */
    public static Ukuran dinding(double lebar, double tinggi) {
        return new Ukuran(Layar.DINDING, lebar, tinggi);
    }

    /** Whether there is room for every second label only. */
    public boolean kecil() {
        return lebar < 500;
    }

    /** The id of a chart on this surface; one page may hold several drawings of it. */
    public String id(String grafik) {
        return grafik + "-" + layar.akhiran;
    }
}
