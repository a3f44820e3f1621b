package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Ketukan;
import java.util.List;

/** An old ticket, or a phone clock that was changed; known at once, weighed with the rest. */
final class TiketGanjil implements Pendeteksi.Perorangan {

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        return milik.stream()
                .filter(
                        t ->
                                t.alasan().contains(Ketukan.TIKET_LAMA)
                                        || t.alasan().contains(Ketukan.JAM_BERUBAH))
                .map(t -> Temuan.penuh(KodeSinyal.JAM_TIKET, List.of(t), a))
                .toList();
    }
}
