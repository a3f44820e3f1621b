package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The punches of the window, of everybody who is looked at.
 *
 * @param semua every one, by time
 * @param orang the same by person
 */
record BerkasTitik(List<Titik> semua, Map<UUID, List<Titik>> orang) {

    private record FixHari(LocalDate hari, Koordinat letak) {}

    static BerkasTitik dari(List<Titik> titik) {
        var urut = new ArrayList<>(titik);
        urut.sort(Comparator.comparing(Titik::waktu).thenComparing(Titik::kunci));
        var orang = new TreeMap<UUID, List<Titik>>();
        for (Titik t : urut) {
            orang.computeIfAbsent(t.pegawai(), p -> new ArrayList<>()).add(t);
        }
        return new BerkasTitik(List.copyOf(urut), orang);
    }

    /** Of how many days. */
    static int hari(List<Titik> titik) {
        var hari = new HashSet<>();
        titik.forEach(t -> hari.add(t.kunci().hari()));
        return hari.size();
    }

    /**
     * Punches with a place, each fix of a day once: a phone that gives a kept fix again within the
     * day tells nothing new.
     */
    static List<Titik> bersih(List<Titik> milik) {
        var terlihat = new HashSet<FixHari>();
        return milik.stream()
                .filter(t -> t.letak() != null && t.akurasi() != null)
                .filter(t -> terlihat.add(new FixHari(t.kunci().hari(), t.letak())))
                .toList();
    }

    /** All of them, the arrivals and the departures: who is false in the morning only, too. */
    static List<List<Titik>> deret(List<Titik> bersih) {
        return List.of(
                bersih,
                bersih.stream().filter(t -> t.kunci().arah() == Arah.MASUK).toList(),
                bersih.stream().filter(t -> t.kunci().arah() == Arah.PULANG).toList());
    }

    /** Longest pieces whose neighbours belong together. */
    static List<List<Titik>> rentetan(List<Titik> deret, BiPredicate<Titik, Titik> sama) {
        var hasil = new ArrayList<List<Titik>>();
        int awal = 0;
        for (int i = 1; i <= deret.size(); i++) {
            if (i == deret.size() || !sama.test(deret.get(i - 1), deret.get(i))) {
                hasil.add(deret.subList(awal, i));
                awal = i;
            }
        }
        return hasil;
    }
}
