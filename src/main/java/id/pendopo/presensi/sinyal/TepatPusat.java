package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import java.util.List;
import java.util.Objects;

/**
 * On the very centre of the place: read off a map, not off a receiver. Where phones give five
 * decimals chance gets there now and then, so once is little.
 */
final class TepatPusat implements Pendeteksi.Perorangan {

    private static final double SEKALI = 0.6;
    private static final double SEKALI_KASAR = 0.3;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var pusat = milik.stream().map(Titik::pusat).filter(Objects::nonNull).distinct().toList();
        if (pusat.isEmpty()) {
            return List.of();
        }
        double meter = a.angka("pusat_meter");
        var tepat = milik.stream().filter(t -> dekat(t, pusat, meter)).toList();
        if (tepat.isEmpty()) {
            return List.of();
        }
        return List.of(Temuan.sebagian(KodeSinyal.PUSAT, tepat, a, bagian(tepat, milik, pusat)));
    }

    private static double bagian(List<Titik> tepat, List<Titik> milik, List<Koordinat> pusat) {
        if (BerkasTitik.hari(tepat) > 1) {
            return 1;
        }
        boolean halus =
                milik.stream()
                        .anyMatch(
                                t -> t.letak() != null && t.desimal() > BerkasTitik.DESIMAL_KASAR);
        if (!halus) {
            return SEKALI_KASAR;
        }
        return tepat.stream().anyMatch(t -> pusat.contains(t.letak())) ? 1 : SEKALI;
    }

    private static boolean dekat(Titik t, List<Koordinat> pusat, double meter) {
        return t.letak() != null && pusat.stream().anyMatch(p -> t.letak().jarakMeter(p) < meter);
    }
}
