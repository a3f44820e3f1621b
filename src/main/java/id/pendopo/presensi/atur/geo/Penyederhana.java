package id.pendopo.presensi.atur.geo;

import id.pendopo.kernel.Koordinat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes corners out of a border that hardly matter (Douglas and Peucker 1973): no point of the
 * border moves farther than the tolerance.
 */
public final class Penyederhana {

    private static final double METER_PER_DERAJAT = 111_195;

    /** Metres; a phone knows its place less exactly than the last of these. */
    private static final double[] TOLERANSI = {0.25, 0.5, 1, 2, 3, 5};

    private Penyederhana() {}

    /**
     * @param meter how far the border moved at most; 0 when nothing was taken out
     */
    public record Hasil(List<Koordinat> sudut, double meter) {}

    /** With the smallest tolerance that is enough; with the largest when none is. */
    public static Hasil paling(List<Koordinat> sudut, int terbanyak) {
        var hasil = new Hasil(sudut, 0);
        for (int i = 0; i < TOLERANSI.length && hasil.sudut().size() > terbanyak; i++) {
            hasil = new Hasil(sederhana(sudut, TOLERANSI[i]), TOLERANSI[i]);
        }
        return hasil;
    }

    private static List<Koordinat> sederhana(List<Koordinat> s, double toleransi) {
        int n = s.size();
        double skala = Math.cos(Math.toRadians(s.getFirst().lintang()));
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        int jauh = 0;
        double terjauh = -1;
        for (int i = 0; i <= n; i++) {
            var k = s.get(i % n);
            x[i] = (k.bujur() - s.getFirst().bujur()) * METER_PER_DERAJAT * skala;
            y[i] = (k.lintang() - s.getFirst().lintang()) * METER_PER_DERAJAT;
            double d = x[i] * x[i] + y[i] * y[i];
            if (d > terjauh) {
                terjauh = d;
                jauh = i;
            }
        }
        // a ring has no ends: it is cut at its first corner and at the one farthest from it
        var tinggal = new BitSet(n);
        tinggal.set(0);
        tinggal.set(jauh);
        var kerja = new ArrayDeque<int[]>();
        kerja.push(new int[] {0, jauh});
        kerja.push(new int[] {jauh, n});
        while (!kerja.isEmpty()) {
            int[] ruas = kerja.pop();
            int m = terjauh(x, y, ruas[0], ruas[1], toleransi);
            if (m > 0) {
                tinggal.set(m);
                kerja.push(new int[] {ruas[0], m});
                kerja.push(new int[] {m, ruas[1]});
            }
        }
        var hasil = new ArrayList<Koordinat>(tinggal.cardinality());
        tinggal.stream().filter(i -> i < n).forEach(i -> hasil.add(s.get(i)));
        return hasil;
    }

    /** The corner between these two that lies farther from their line than that; 0 when none. */
    private static int terjauh(double[] x, double[] y, int a, int b, double toleransi) {
        int hasil = 0;
        double paling = toleransi;
        for (int i = a + 1; i < b; i++) {
            double d = jarak(x[i], y[i], x[a], y[a], x[b], y[b]);
            if (d > paling) {
                paling = d;
                hasil = i;
            }
        }
        return hasil;
    }

    private static double jarak(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double panjang = dx * dx + dy * dy;
        double t =
                panjang == 0
                        ? 0
                        : Math.clamp(((px - ax) * dx + (py - ay) * dy) / panjang, 0.0, 1.0);
        return Math.hypot(px - ax - t * dx, py - ay - t * dy);
    }
}
