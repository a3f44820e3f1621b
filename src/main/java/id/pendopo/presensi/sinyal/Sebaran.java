package id.pendopo.presensi.sinyal;

/**
 * How points scatter around their middle, in metres.
 *
 * @param radius root mean square distance from the middle
 * @param besar standard deviation along the longest axis
 * @param kecil across it
 */
record Sebaran(double radius, double besar, double kecil) {

    static Sebaran dari(double[] x, double[] y, int awal, int n) {
        double mx = 0;
        double my = 0;
        for (int i = awal; i < awal + n; i++) {
            mx += x[i];
            my += y[i];
        }
        mx /= n;
        my /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = awal; i < awal + n; i++) {
            double dx = x[i] - mx;
            double dy = y[i] - my;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double jumlah = (xx + yy) / n;
        double beda = Math.hypot((xx - yy) / n, 2 * xy / n);
        return new Sebaran(
                Math.sqrt(jumlah),
                Math.sqrt((jumlah + beda) / 2),
                Math.sqrt(Math.max(0, (jumlah - beda) / 2)));
    }

    /**
     * Root mean square of the steps from one to the next, as a radius: of chance both are alike.
     */
    static double langkah(double[] x, double[] y, int awal, int n) {
        double jumlah = 0;
        for (int i = awal + 1; i < awal + n; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            jumlah += dx * dx + dy * dy;
        }
        return Math.sqrt(jumlah / (n - 1) / 2);
    }

    /**
     * The radius that n fixes of a receiver with this error fall below by chance once in some
     * thousands: the lower end of a chi-square of so many degrees of freedom, by the approximation
     * of Wilson and Hilferty (1931).
     *
     * @param galat standard deviation in each direction, metres
     * @param z standard deviations below the mean
     */
    static double terkecil(int n, double galat, double z) {
        double bebas = 2.0 * (n - 1);
        double akar = 1 - 2 / (9 * bebas) - z * Math.sqrt(2 / (9 * bebas));
        return akar <= 0 ? 0 : galat * Math.sqrt(bebas * akar * akar * akar / n);
    }

    /** Widest gap between neighbours on the longest axis, as a part of the whole length. */
    static double celah(double[] x, double[] y, int awal, int n) {
        double mx = 0;
        double my = 0;
        for (int i = awal; i < awal + n; i++) {
            mx += x[i] / n;
            my += y[i] / n;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = awal; i < awal + n; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        double sudut = Math.atan2(2 * xy, xx - yy) / 2;
        var sumbu = new double[n];
        for (int i = 0; i < n; i++) {
            sumbu[i] = (x[awal + i] - mx) * Math.cos(sudut) + (y[awal + i] - my) * Math.sin(sudut);
        }
        java.util.Arrays.sort(sumbu);
        double terlebar = 0;
        for (int i = 1; i < n; i++) {
            terlebar = Math.max(terlebar, sumbu[i] - sumbu[i - 1]);
        }
        return terlebar / (sumbu[n - 1] - sumbu[0]);
    }
}
