package id.pendopo.presensi.sinyal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A device that several people use, and the first time somebody uses another one. */
final class PerangkatGanjil implements Pendeteksi {

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        var pemakai = new LinkedHashMap<UUID, List<Titik>>();
        for (Titik t : berkas.semua()) {
            if (t.perangkat() != null) {
                pemakai.computeIfAbsent(t.perangkat(), p -> new ArrayList<>()).add(t);
            }
        }
        pemakai.values().forEach(titik -> bersama(titik, a, hasil));
        berkas.orang().values().forEach(milik -> baru(milik, a, hasil));
        return hasil;
    }

    /** Who uses it most is its owner; of three and more nobody is. */
    private static void bersama(List<Titik> titik, AturanSinyal a, List<Temuan> hasil) {
        Map<UUID, Long> kali =
                titik.stream()
                        .collect(Collectors.groupingBy(Titik::pegawai, Collectors.counting()));
        if (kali.size() < 2) {
            return;
        }
        long terbanyak = kali.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        boolean adaPemilik =
                kali.size() == 2 && kali.values().stream().filter(k -> k == terbanyak).count() == 1;
        double bagian = kali.size() > 2 || bergantian(titik, a) ? 1 : 0.6;
        for (var orang : kali.keySet()) {
            var milik = titik.stream().filter(t -> t.pegawai().equals(orang)).toList();
            boolean pemilik = adaPemilik && kali.get(orang) == terbanyak;
            hasil.add(
                    Temuan.sebagian(
                            KodeSinyal.PERANGKAT_BERSAMA,
                            milik,
                            a,
                            pemilik ? 0.3 : bagian,
                            kali.size() - 1));
        }
    }

    /** Handed on within minutes, or on several days. */
    private static boolean bergantian(List<Titik> titik, AturanSinyal a) {
        var jeda = Duration.ofMinutes(a.bulat("perangkat_menit"));
        var hari = new ArrayList<>();
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
        return hari.stream().distinct().count() > 2;
    }

    private static void baru(List<Titik> milik, AturanSinyal a, List<Temuan> hasil) {
        var punya = milik.stream().filter(t -> t.perangkat() != null).toList();
        for (var r : BerkasTitik.rentetan(punya, (x, y) -> x.perangkat().equals(y.perangkat()))) {
            Titik awal = r.getFirst();
            var sebelum = punya.subList(0, punya.indexOf(awal));
            if (BerkasTitik.hari(sebelum) >= 2
                    && sebelum.stream().noneMatch(t -> t.perangkat().equals(awal.perangkat()))) {
                hasil.add(Temuan.penuh(KodeSinyal.PERANGKAT_BARU, List.of(awal), a));
            }
        }
    }
}
