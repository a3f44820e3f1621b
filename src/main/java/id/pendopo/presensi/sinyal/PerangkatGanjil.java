package id.pendopo.presensi.sinyal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that several people use, and one that somebody uses for the first time, or only once: a
 * new phone stays, a borrowed one goes back.
 */
final class PerangkatGanjil implements Pendeteksi {

    private static final double PEMILIK = 0.3;
    private static final double BERDUA = 0.6;
    private static final long SEHARI = 86_400;

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        var pemakai = new LinkedHashMap<UUID, List<Titik>>();
        for (Titik t : berkas.semua()) {
            if (t.perangkat() != null) {
                pemakai.computeIfAbsent(t.perangkat(), p -> new ArrayList<>()).add(t);
            }
        }
        var pinjaman = new HashMap<UUID, @Nullable UUID>();
        pemakai.forEach(
                (perangkat, titik) -> {
                    UUID awal = titik.getFirst().pegawai();
                    if (titik.stream().anyMatch(t -> !t.pegawai().equals(awal))) {
                        pinjaman.put(perangkat, bersama(titik, berkas, a, hasil));
                    }
                });
        berkas.orang().values().forEach(milik -> ganti(milik, pinjaman, a, hasil));
        return hasil;
    }

    /** Tells whose it is, null where nobody stands out. */
    private static @Nullable UUID bersama(
            List<Titik> titik, BerkasTitik berkas, AturanSinyal a, List<Temuan> hasil) {
        var orang = new LinkedHashMap<UUID, List<Titik>>();
        titik.forEach(t -> orang.computeIfAbsent(t.pegawai(), p -> new ArrayList<>()).add(t));
        UUID pemilik = pemilik(orang, berkas);
        double bagian = orang.size() > 2 || bergantian(titik, a) ? 1 : BERDUA;
        orang.forEach(
                (siapa, milik) ->
                        hasil.add(
                                Temuan.sebagian(
                                        KodeSinyal.PERANGKAT_BERSAMA,
                                        milik,
                                        a,
                                        siapa.equals(pemilik) ? PEMILIK : bagian,
                                        orang.size() - 1)));
        return pemilik;
    }

    /**
     * Whose it is: who alone used it on most days, of whom also most punches are from it; null
     * where nobody stands out.
     */
    private static @Nullable UUID pemilik(Map<UUID, List<Titik>> orang, BerkasTitik berkas) {
        UUID hasil = null;
        int terbanyak = 0;
        for (var o : orang.entrySet()) {
            int kali = sendiri(o.getKey(), orang);
            if (kali > terbanyak) {
                hasil = o.getKey();
                terbanyak = kali;
            } else if (kali == terbanyak) {
                hasil = null;
            }
        }
        if (hasil == null) {
            return null;
        }
        return orang.get(hasil).size() * 2 > berkas.orang().get(hasil).size() ? hasil : null;
    }

    /** Punches of his on it, and once more those of days on which nobody else used it. */
    private static int sendiri(UUID siapa, Map<UUID, List<Titik>> orang) {
        Set<LocalDate> lain = new HashSet<>();
        orang.forEach(
                (o, titik) -> {
                    if (!o.equals(siapa)) {
                        titik.forEach(t -> lain.add(t.kunci().hari()));
                    }
                });
        var milik = orang.get(siapa);
        long bebas = milik.stream().filter(t -> !lain.contains(t.kunci().hari())).count();
        return milik.size() + (int) bebas;
    }

    /** Handed on within minutes, or on several days. */
    private static boolean bergantian(List<Titik> titik, AturanSinyal a) {
        var jeda = Duration.ofMinutes(a.bulat("perangkat_menit"));
        var hari = new HashSet<>();
        for (int i = 1; i < titik.size(); i++) {
            Titik x = titik.get(i - 1);
            Titik y = titik.get(i);
            if (!x.pegawai().equals(y.pegawai())) {
                if (Duration.between(x.waktu(), y.waktu()).compareTo(jeda) <= 0) {
                    return true;
                }
                hari.add(y.kunci().hari());
            }
        }
        return hari.size() > 2;
    }

    /** Only of devices that are his, as far as can be told. */
    private static void ganti(
            List<Titik> milik,
            Map<UUID, @Nullable UUID> pinjaman,
            AturanSinyal a,
            List<Temuan> hasil) {
        var punya =
                milik.stream()
                        .filter(t -> t.perangkat() != null)
                        .filter(
                                t ->
                                        !pinjaman.containsKey(t.perangkat())
                                                || t.pegawai().equals(pinjaman.get(t.perangkat())))
                        .toList();
        if (punya.stream().allMatch(t -> t.perangkat().equals(punya.getFirst().perangkat()))) {
            return;
        }
        var deret = BerkasTitik.rentetan(punya, (x, y) -> x.perangkat().equals(y.perangkat()));
        var terlihat = new HashSet<UUID>();
        var sebelum = new ArrayList<Titik>();
        int baru = 0;
        for (int i = 0; i < deret.size(); i++) {
            var r = deret.get(i);
            if (terlihat.add(r.getFirst().perangkat()) && BerkasTitik.hari(sebelum) >= 2) {
                baru++;
                boolean kembali = i + 1 < deret.size() && terlihat.contains(id(deret.get(i + 1)));
                boolean silih = kembali && BerkasTitik.hari(r) < a.bulat("silih_hari");
                if (silih || baru >= a.bulat("silih_kali") || larut(r.getFirst(), sebelum, a)) {
                    hasil.add(Temuan.penuh(KodeSinyal.PERANGKAT_SILIH, r, a));
                } else {
                    var awal = List.of(r.getFirst());
                    hasil.add(Temuan.penuh(KodeSinyal.PERANGKAT_BARU, awal, a));
                }
            }
            sebelum.addAll(r);
        }
    }

    private static UUID id(List<Titik> r) {
        return r.getFirst().perangkat();
    }

    /** Hours away from every time at which he ever did so: who works in shifts has many times. */
    private static boolean larut(Titik t, List<Titik> sebelum, AturanSinyal a) {
        var searah = sebelum.stream().filter(s -> s.kunci().arah() == t.kunci().arah()).toList();
        return BerkasTitik.hari(searah) >= 3
                && searah.stream().allMatch(s -> bedaJam(s, t) >= a.angka("silih_jam"));
    }

    private static double bedaJam(Titik s, Titik t) {
        long beda = Math.floorMod(Duration.between(s.waktu(), t.waktu()).toSeconds(), SEHARI);
        return Math.min(beda, SEHARI - beda) / 3600.0;
    }
}
