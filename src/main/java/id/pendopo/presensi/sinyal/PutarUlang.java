package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The track of earlier days played again with a little noise on it: so many of his days apart, one
 * point after the other comes within half a metre of the earlier one. Honest fixes do so once in a
 * hundred times.
 */
final class PutarUlang implements Pendeteksi.Penerima {

    private static final int SELISIH_TERJAUH = 12;
    private static final int ARAH = Arah.values().length;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var titik = menurutHari(milik);
        int hari = titik.size() / ARAH;
        if (hari <= 2) {
            return List.of();
        }
        double[] x = new double[titik.size()];
        double[] y = new double[titik.size()];
        for (int i = 0; i < x.length; i++) {
            Titik t = titik.get(i);
            x[i] = t == null ? Double.NaN : t.x();
            y[i] = t == null ? Double.NaN : t.y();
        }
        var hasil = new ArrayList<Temuan>();
        for (int selisih = 1; selisih <= Math.min(SELISIH_TERJAUH, hari - 1); selisih++) {
            selisih(titik, x, y, selisih * ARAH, a, hasil);
        }
        return hasil;
    }

    /** A place for each day and direction; null where he has none. */
    private static List<Titik> menurutHari(List<Titik> milik) {
        var hasil = new ArrayList<Titik>();
        LocalDate hari = null;
        for (Titik t : milik) {
            if (!t.berlaku() || t.letak() == null) {
                continue;
            }
            if (!t.kunci().hari().equals(hari)) {
                hari = t.kunci().hari();
                for (int i = 0; i < ARAH; i++) {
                    hasil.add(null);
                }
            }
            hasil.set(hasil.size() - ARAH + t.kunci().arah().ordinal(), t);
        }
        return hasil;
    }

    private static void selisih(
            List<Titik> titik,
            double[] x,
            double[] y,
            int selisih,
            AturanSinyal a,
            List<Temuan> hasil) {
        double dekat = a.angka("rute_meter");
        int perlu = a.bulat("rute_beruntun");
        var asli = new ArrayList<Titik>();
        var lagi = new ArrayList<Titik>();
        for (int i = selisih; i <= x.length; i++) {
            double jarak =
                    i == x.length
                            ? Double.MAX_VALUE
                            : Math.hypot(x[i] - x[i - selisih], y[i] - y[i - selisih]);
            if (jarak < dekat) {
                asli.add(titik.get(i - selisih));
                lagi.add(titik.get(i));
            } else if (!Double.isNaN(jarak)) {
                if (lagi.size() >= perlu) {
                    int kali = lagi.size();
                    hasil.add(Temuan.sebagian(KodeSinyal.RUTE_ULANG, asli, a, Temuan.ASLI, kali));
                    hasil.add(Temuan.penuh(KodeSinyal.RUTE_ULANG, lagi, a, kali));
                }
                asli.clear();
                lagi.clear();
            }
        }
    }
}
