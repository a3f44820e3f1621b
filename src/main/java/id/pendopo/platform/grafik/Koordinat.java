package id.pendopo.platform.grafik;

/** Writes coordinates short and always with a point, whatever the locale of the server. */
public final class Koordinat {

    private Koordinat() {}

    /** One decimal, without a trailing zero. */
    public static String tulis(double nilai) {
        if (!Double.isFinite(nilai)) {
            throw new IllegalArgumentException("A coordinate is a finite number, not " + nilai);
        }
        return persepuluh(Math.round(nilai * 10));
    }

    /** A number given in tenths. */
    public static String persepuluh(long persepuluh) {
        long utuh = Math.abs(persepuluh) / 10;
        long sisa = Math.abs(persepuluh) % 10;
        return (persepuluh < 0 ? "-" : "") + utuh + (sisa == 0 ? "" : "." + sisa);
    }
}
