package id.pendopo.presensi.sinyal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the fixes of a person scatter over days: a receiver that lies still scatters by metres, and
 * not evenly. Fixes are looked at in pieces, since a person may begin with it any day, and by their
 * neighbours, since he may do it now and then.
 */
final class SebaranGanjil implements Pendeteksi.Penerima {

    private static final int[] PANJANG = {5, 8, 12, 20, 32};
    private static final int GARIS_TERPENDEK = 6;
    private static final int HARI = 3;

    /** Steps hang together, so they tell as much as this part of as many free points. */
    private static final double LANGKAH_BEBAS = 0.65;

    /** Metres within which neighbours are counted. */
    private static final double[] DEKAT = {0.3, 0.8, 1.5};

    private static final double CELAH_TERLEBAR = 0.45;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var bersih = BerkasTitik.bersih(milik);
        var hasil = new ArrayList<Temuan>();
        for (var deret : BerkasTitik.deret(bersih)) {
            double[] x = deret.stream().mapToDouble(Titik::x).toArray();
            double[] y = deret.stream().mapToDouble(Titik::y).toArray();
            potong(deret, x, y, a, hasil);
            tetangga(deret, x, y, a, hasil);
            if (deret == bersih && x.length >= a.bulat("kotak_kali")) {
                kotak(bersih, x, y, a, hasil);
            }
        }
        return hasil;
    }

    private static void potong(
            List<Titik> deret, double[] x, double[] y, AturanSinyal a, List<Temuan> hasil) {
        double galat = a.angka("sebaran_galat");
        double z = a.angka("sebaran_z");
        for (int n : PANJANG) {
            double sempit = Sebaran.terkecil(n, galat, z);
            double rapat = Sebaran.terkecil((int) (n * LANGKAH_BEBAS), galat, z);
            for (int i = 0; i + n <= x.length; i++) {
                var s = Sebaran.dari(x, y, i, n);
                double kecil = Math.min(s.radius(), Sebaran.langkah(x, y, i, n));
                boolean diam = s.radius() < sempit || kecil < rapat;
                boolean garis = n >= GARIS_TERPENDEK && segaris(s, x, y, i, n, a);
                if (!diam && !garis) {
                    continue;
                }
                var p = deret.subList(i, i + n);
                if (BerkasTitik.hari(p) < HARI) {
                    continue;
                }
                if (diam) {
                    hasil.add(Temuan.penuh(KodeSinyal.GUNCANGAN, p, a, n, meter(kecil)));
                }
                if (garis) {
                    hasil.add(Temuan.penuh(KodeSinyal.SEGARIS, p, a, n));
                }
            }
        }
    }

    /** Not two places that he goes to in turn: those leave a gap between them. */
    private static boolean segaris(
            Sebaran s, double[] x, double[] y, int awal, int n, AturanSinyal a) {
        return s.radius() < a.angka("sebaran_terlebar")
                && s.besar() > 1
                && s.kecil() < s.besar() * a.angka("segaris")
                && Sebaran.celah(x, y, awal, n) < CELAH_TERLEBAR;
    }

    /** Fixes with more neighbours on other days than the best receiver brings about by chance. */
    private static void tetangga(
            List<Titik> deret, double[] x, double[] y, AturanSinyal a, List<Temuan> hasil) {
        double galat = a.angka("sebaran_galat");
        for (double dekat : DEKAT) {
            int perlu = perlu(x.length - 1, dekat * dekat / (4 * galat * galat), a);
            for (int i = 0; i < x.length; i++) {
                var sekitar = sekitar(deret, x, y, i, dekat, perlu);
                if (!sekitar.isEmpty() && BerkasTitik.hari(sekitar) >= HARI) {
                    hasil.add(
                            Temuan.penuh(
                                    KodeSinyal.GUNCANGAN,
                                    sekitar,
                                    a,
                                    sekitar.size(),
                                    meter(dekat)));
                }
            }
        }
    }

    private static List<Titik> sekitar(
            List<Titik> deret, double[] x, double[] y, int i, double dekat, int perlu) {
        LocalDate hari = deret.get(i).kunci().hari();
        int ada = 0;
        for (int j = 0; j < x.length; j++) {
            if (Math.abs(x[i] - x[j]) < dekat
                    && Math.hypot(x[i] - x[j], y[i] - y[j]) < dekat
                    && !deret.get(j).kunci().hari().equals(hari)) {
                ada++;
            }
        }
        if (ada < perlu) {
            return List.of();
        }
        var hasil = new ArrayList<Titik>();
        for (int j = 0; j < x.length; j++) {
            if (Math.hypot(x[i] - x[j], y[i] - y[j]) < dekat) {
                hasil.add(deret.get(j));
            }
        }
        return hasil;
    }

    /** So many of n that chance brings as many only once in ten thousand times, at least four. */
    private static int perlu(int n, double peluang, AturanSinyal a) {
        double satu = Math.pow(1 - peluang, n);
        double sampai = satu;
        int k = 0;
        while (k < n && 1 - sampai > a.angka("sebaran_peluang")) {
            k++;
            satu *= (double) (n - k + 1) / k * peluang / (1 - peluang);
            sampai += satu;
        }
        return Math.max(4, k + 1);
    }

    /** An even scatter ends at 1.73 standard deviations; one of nature mostly does not. */
    private static void kotak(
            List<Titik> p, double[] x, double[] y, AturanSinyal a, List<Temuan> hasil) {
        double terjauh = Math.max(terjauh(x), terjauh(y));
        if (BerkasTitik.hari(p) >= 5 && terjauh < a.angka("kotak_terjauh")) {
            hasil.add(Temuan.penuh(KodeSinyal.KOTAK, p, a, p.size()));
        }
    }

    private static double terjauh(double[] nilai) {
        double rata = 0;
        for (double v : nilai) {
            rata += v / nilai.length;
        }
        double ragam = 0;
        double jauh = 0;
        for (double v : nilai) {
            ragam += (v - rata) * (v - rata) / nilai.length;
            jauh = Math.max(jauh, Math.abs(v - rata));
        }
        return ragam == 0 ? 0 : jauh / Math.sqrt(ragam);
    }

    private static String meter(double m) {
        return String.format(Locale.ROOT, "%.1f", m);
    }
}
