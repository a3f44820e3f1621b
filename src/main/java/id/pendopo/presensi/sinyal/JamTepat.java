package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * At the same second of the day on many days: pressed by a program. Who waits for the end of work
 * with the finger on the button comes near to it, so that weighs less.
 */
final class JamTepat implements Pendeteksi.Perorangan {

    private static final long SEHARI = 86_400;
    private static final long SEPEREMPAT_JAM = 900;
    private static final int MENUNGGU_DETIK = 30;
    private static final double MENUNGGU = 0.5;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        for (Arah arah : Arah.values()) {
            var deret =
                    milik.stream()
                            .filter(t -> t.berlaku() && t.kunci().arah() == arah)
                            .filter(t -> t.letak() != null && t.yakin())
                            .sorted(Comparator.comparingLong(JamTepat::detik))
                            .toList();
            serentak(deret, arah, a, hasil);
        }
        return hasil;
    }

    /** The longest pieces that lie within the seconds, and are no small part of all. */
    private static void serentak(List<Titik> deret, Arah arah, AturanSinyal a, List<Temuan> hasil) {
        int perlu = Math.max(a.bulat("jam_kali"), (deret.size() + 2) / 3);
        int awal = 0;
        for (int i = 0; i < deret.size(); i++) {
            while (detik(deret.get(i)) - detik(deret.get(awal)) > a.bulat("jam_detik")) {
                awal++;
            }
            if (i + 1 - awal >= perlu) {
                var p = deret.subList(awal, i + 1);
                double bagian = arah == Arah.PULANG && menunggu(p) ? MENUNGGU : 1;
                hasil.add(Temuan.sebagian(KodeSinyal.JAM_TEPAT, p, a, bagian, p.size()));
            }
        }
    }

    private static boolean menunggu(List<Titik> p) {
        return detik(p.getFirst()) % SEPEREMPAT_JAM <= MENUNGGU_DETIK;
    }

    private static long detik(Titik t) {
        return Math.floorMod(t.waktu().getEpochSecond(), SEHARI);
    }
}
