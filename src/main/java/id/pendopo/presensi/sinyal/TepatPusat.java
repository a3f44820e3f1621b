package id.pendopo.presensi.sinyal;

import java.util.List;

/** On the very centre of the place: read off a map, not off a receiver. */
final class TepatPusat implements Pendeteksi.Perorangan {

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        return milik.stream()
                .filter(t -> t.letak() != null && t.pusat() != null)
                .filter(t -> t.letak().jarakMeter(t.pusat()) < a.angka("pusat_meter"))
                .map(t -> Temuan.penuh(KodeSinyal.PUSAT, List.of(t), a))
                .toList();
    }
}
