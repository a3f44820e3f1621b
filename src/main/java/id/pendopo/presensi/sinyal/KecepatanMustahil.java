package id.pendopo.presensi.sinyal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two punches of a person that nobody could travel between. Where he usually is tells which of the
 * two is the odd one; where that cannot be told, both are.
 */
final class KecepatanMustahil implements Pendeteksi.Perorangan {

    private static final double AKURASI_TERBURUK = 1_000;
    private static final double BIASA_METER = 2_000;

    /** Nobody boards and leaves an aeroplane within this. */
    private static final Duration TERBANG = Duration.ofHours(2);

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var punya =
                milik.stream()
                        .filter(t -> t.letak() != null && t.akurasi() != null && t.yakin())
                        .toList();
        var hasil = new ArrayList<Temuan>();
        for (int i = 1; i < punya.size(); i++) {
            Titik x = punya.get(i - 1);
            Titik y = punya.get(i);
            double meter = jarak(x, y) - kabur(x) - kabur(y);
            var lama = Duration.between(x.waktu(), y.waktu());
            double jam = Math.max(lama.toMillis(), 1_000) / 3_600_000.0;
            double kmj = meter / 1_000 / jam;
            boolean bisaTerbang = lama.compareTo(TERBANG) >= 0;
            if (meter >= a.angka("kecepatan_meter")
                    && kmj > a.angka(bisaTerbang ? "kecepatan_terbang" : "kecepatan_kmj")) {
                hasil.add(
                        Temuan.penuh(
                                KodeSinyal.KECEPATAN,
                                ganjil(punya, x, y),
                                a,
                                Math.round(meter / 1_000),
                                Math.max(1, lama.toMinutes())));
            }
        }
        return hasil;
    }

    private static List<Titik> ganjil(List<Titik> punya, Titik x, Titik y) {
        boolean biasaX = biasa(punya, x, y);
        boolean biasaY = biasa(punya, y, x);
        return biasaX == biasaY ? List.of(x, y) : List.of(biasaX ? y : x);
    }

    /** Whether at least a third of his other punches lie near it. */
    private static boolean biasa(List<Titik> punya, Titik ini, Titik lawan) {
        long lain = punya.size() - 2L;
        long dekat =
                punya.stream()
                        .filter(t -> t != ini && t != lawan && jarak(t, ini) <= BIASA_METER)
                        .count();
        return lain >= 2 && dekat * 3 >= lain;
    }

    private static double jarak(Titik x, Titik y) {
        return x.letak().jarakMeter(y.letak());
    }

    private static double kabur(Titik t) {
        return Math.min(t.akurasi(), AKURASI_TERBURUK);
    }
}
