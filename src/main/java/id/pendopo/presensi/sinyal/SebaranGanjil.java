package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the fixes of a person scatter over days: a receiver that lies still scatters by metres, and
 * not evenly. Fixes are looked at in pieces, since a person may begin with it any day.
 */
final class SebaranGanjil implements Pendeteksi.Perorangan {

    private static final int[] PANJANG = {5, 8, 12};
    private static final int HARI = 3;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var bersih = BerkasTitik.bersih(milik);
        var hasil = new ArrayList<Temuan>();
        for (var deret : BerkasTitik.deret(bersih)) {
            double[] x = deret.stream().mapToDouble(Titik::x).toArray();
            double[] y = deret.stream().mapToDouble(Titik::y).toArray();
            for (int n : PANJANG) {
                for (int i = 0; i + n <= x.length; i++) {
                    potong(deret.subList(i, i + n), Sebaran.dari(x, y, i, n), a, hasil);
                }
            }
        }
        if (bersih.size() >= a.bulat("kotak_kali")) {
            kotak(bersih, a, hasil);
        }
        return hasil;
    }

    private static void potong(List<Titik> p, Sebaran s, AturanSinyal a, List<Temuan> hasil) {
        boolean sempit = s.radius() < a.angka("sebaran_" + p.size());
        boolean garis =
                p.size() >= 8
                        && s.radius() < a.angka("sebaran_terlebar")
                        && s.besar() > 1
                        && s.kecil() < s.besar() * a.angka("segaris");
        if (!sempit && !garis || BerkasTitik.hari(p) < HARI) {
            return;
        }
        if (sempit) {
            hasil.add(Temuan.penuh(KodeSinyal.GUNCANGAN, p, a, p.size(), meter(s.radius())));
        }
        if (garis) {
            hasil.add(Temuan.penuh(KodeSinyal.SEGARIS, p, a, p.size()));
        }
    }

    /** An even scatter ends at 1.73 standard deviations; one of nature does not. */
    private static void kotak(List<Titik> p, AturanSinyal a, List<Temuan> hasil) {
        double terjauh = Math.max(terjauh(p, Titik::x), terjauh(p, Titik::y));
        if (BerkasTitik.hari(p) >= 5 && terjauh < a.angka("kotak_terjauh")) {
            hasil.add(Temuan.penuh(KodeSinyal.KOTAK, p, a, p.size()));
        }
    }

    private static double terjauh(List<Titik> p, ToDoubleFunction<Titik> sumbu) {
        double rata = p.stream().mapToDouble(sumbu).average().orElseThrow();
        double ragam =
                p.stream()
                        .mapToDouble(t -> Math.pow(sumbu.applyAsDouble(t) - rata, 2))
                        .average()
                        .orElseThrow();
        double jauh =
                p.stream()
                        .mapToDouble(t -> Math.abs(sumbu.applyAsDouble(t) - rata))
                        .max()
                        .orElseThrow();
        return ragam == 0 ? 0 : jauh / Math.sqrt(ragam);
    }

    private static String meter(double m) {
        return String.format(java.util.Locale.ROOT, "%.1f", m);
    }

    /**
     * @param radius root mean square distance from the middle, metres
     * @param besar standard deviation along the longest axis
     * @param kecil across it
     */
    private record Sebaran(double radius, double besar, double kecil) {

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
    }
}
