package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.util.ArrayList;
import java.util.List;

/** At the same second of the day, day after day: pressed by a program. */
final class JamTepat implements Pendeteksi.Perorangan {

    private static final long SEHARI = 86_400;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        int n = a.bulat("jam_kali");
        for (Arah arah : Arah.values()) {
            var deret =
                    milik.stream()
                            .filter(t -> t.berlaku() && t.kunci().arah() == arah)
                            .filter(t -> t.letak() != null)
                            .toList();
            for (int i = 0; i + n <= deret.size(); i++) {
                var p = deret.subList(i, i + n);
                var detik =
                        p.stream()
                                .mapToLong(t -> Math.floorMod(t.waktu().getEpochSecond(), SEHARI))
                                .summaryStatistics();
                if (detik.getMax() - detik.getMin() <= a.bulat("jam_detik")) {
                    hasil.add(Temuan.penuh(KodeSinyal.JAM_TEPAT, p, a, n));
                }
            }
        }
        return hasil;
    }
}
