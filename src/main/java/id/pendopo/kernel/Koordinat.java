package id.pendopo.kernel;

/**
 * A place on earth in WGS84 degrees: south of the equator the latitude is negative. Not money, so
 * plain doubles do.
 */
public record Koordinat(double lintang, double bujur) {

    private static final double JARI_JARI_BUMI_METER = 6_371_008.8;

    public Koordinat {
        // written so that NaN fails too
        if (!(lintang >= -90 && lintang <= 90)) {
            throw new MasukanSalah("koordinat.lintang", lintang, "lintang -90 sampai 90");
        }
        if (!(bujur >= -180 && bujur <= 180)) {
            throw new MasukanSalah("koordinat.bujur", bujur, "bujur -180 sampai 180");
        }
    }

    /** Within the rectangle of Sabang, Rote, Miangas and Merauke, with a little sea around it. */
    public boolean diIndonesia() {
        return lintang >= -11.5 && lintang <= 6.5 && bujur >= 94.5 && bujur <= 141.5;
    }

    /** Great-circle distance (haversine). */
    public double jarakMeter(Koordinat lain) {
        double dLintang = Math.toRadians(lain.lintang - lintang);
        double dBujur = Math.toRadians(lain.bujur - bujur);
        double a =
                kuadrat(Math.sin(dLintang / 2))
                        + Math.cos(Math.toRadians(lintang))
                                * Math.cos(Math.toRadians(lain.lintang))
                                * kuadrat(Math.sin(dBujur / 2));
        return 2 * JARI_JARI_BUMI_METER * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double kuadrat(double x) {
        return x * x;
    }
}
