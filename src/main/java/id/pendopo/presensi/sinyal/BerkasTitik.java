package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The punches of the window, of everybody who is looked at.
 *
 * @param semua every one, by time
 * @param orang the same by person
 * @param bebas by person those whose fix is the phone's own: not one that a network gives to
 *     everybody in the building
 * @param serupa those that share their very coordinates with another one
 * @param sel coordinates that a network gives, not a receiver
 */
record BerkasTitik(
        List<Titik> semua,
        Map<UUID, List<Titik>> orang,
        Map<UUID, List<Titik>> bebas,
        Map<Koordinat, List<Titik>> serupa,
        Set<Koordinat> sel) {

    /** About a metre, as cheap phones give it: there two fixes meet by chance. */
    static final int DESIMAL_KASAR = 5;

    private record FixHari(LocalDate hari, Koordinat letak) {}

    static BerkasTitik dari(List<Titik> titik, AturanSinyal a) {
        var urut = new ArrayList<>(titik);
        urut.sort(Comparator.comparing(Titik::waktu).thenComparing(Titik::kunci));
        var orang = new TreeMap<UUID, List<Titik>>();
        var letak = new HashMap<Koordinat, List<Titik>>(urut.size() * 2);
        for (Titik t : urut) {
            orang.computeIfAbsent(t.pegawai(), p -> new ArrayList<>()).add(t);
            if (t.letak() != null) {
                letak.computeIfAbsent(t.letak(), k -> new ArrayList<>(1)).add(t);
            }
        }
        letak.values().removeIf(sama -> sama.size() == 1);
        var serupa = new TreeMap<Koordinat, List<Titik>>(URUT_LETAK);
        serupa.putAll(letak);
        var sel = new HashSet<Koordinat>();
        serupa.forEach(
                (k, sama) -> {
                    if (jaringan(sama, a)) {
                        sel.add(k);
                    }
                });
        return new BerkasTitik(List.copyOf(urut), orang, bebas(orang, sel), serupa, sel);
    }

    private static final Comparator<Koordinat> URUT_LETAK =
            Comparator.comparingDouble(Koordinat::lintang).thenComparingDouble(Koordinat::bujur);

    /**
     * Without satellites a phone gets its place from a network, to everybody in the building the
     * same and coarse; one that says it is accurate does not.
     */
    private static boolean jaringan(List<Titik> sama, AturanSinyal a) {
        boolean bersama =
                sama.stream().map(Titik::pegawai).distinct().count() >= a.bulat("sel_orang");
        boolean kasar = sama.getFirst().desimal() <= DESIMAL_KASAR;
        String batas = bersama ? kasar ? "sel_akurasi_kasar" : "sel_akurasi" : "sel_sendiri";
        return hari(sama) + (bersama ? 1 : 0) > 1 && akurasiBaik(sama) >= a.angka(batas);
    }

    /** The accuracy that four in five of them do not reach. */
    private static double akurasiBaik(List<Titik> sama) {
        var akurasi =
                sama.stream()
                        .filter(t -> t.akurasi() != null)
                        .mapToDouble(Titik::akurasi)
                        .sorted()
                        .toArray();
        return akurasi.length == 0 ? 0 : akurasi[akurasi.length / 5];
    }

    private static Map<UUID, List<Titik>> bebas(Map<UUID, List<Titik>> orang, Set<Koordinat> sel) {
        if (sel.isEmpty()) {
            return orang;
        }
        var hasil = new TreeMap<UUID, List<Titik>>();
        orang.forEach(
                (p, milik) ->
                        hasil.put(
                                p, milik.stream().filter(t -> !sel.contains(t.letak())).toList()));
        return hasil;
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
        var masuk = bersih.stream().filter(t -> t.kunci().arah() == Arah.MASUK).toList();
        if (masuk.isEmpty() || masuk.size() == bersih.size()) {
            return List.of(bersih);
        }
        return List.of(
                bersih,
                masuk,
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
