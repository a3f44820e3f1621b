package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A network that does not go with the place. Mobile networks reach over whole provinces, so this
 * never weighs enough alone.
 */
final class JaringanGanjil implements Pendeteksi {

    private static final double SEKANTOR_METER = 1_000;
    private static final double JAUH_METER = 20_000;

    private record HariOpd(UUID opd, Object hari) {}

    private record HariJaringan(String jaringan, Object hari) {}

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var opd = new LinkedHashMap<HariOpd, List<Titik>>();
        var jaringan = new LinkedHashMap<HariJaringan, List<Titik>>();
        for (Titik t : berkas.semua()) {
            if (t.jaringan() != null) {
                opd.computeIfAbsent(new HariOpd(t.opd(), t.kunci().hari()), k -> new ArrayList<>())
                        .add(t);
                jaringan.computeIfAbsent(
                                new HariJaringan(t.jaringan(), t.kunci().hari()),
                                k -> new ArrayList<>())
                        .add(t);
            }
        }
        var hasil = new ArrayList<Temuan>();
        opd.values().forEach(t -> asing(t, berkas, a, hasil));
        jaringan.values().forEach(t -> jauh(t, a, hasil));
        return hasil;
    }

    /** Everybody of the OPD is on one network that day, he is on one he was never on. */
    private static void asing(
            List<Titik> hari, BerkasTitik berkas, AturanSinyal a, List<Temuan> hasil) {
        String umum = umum(hari);
        long orang = hari.stream().map(Titik::pegawai).distinct().count();
        if (umum == null || orang < a.bulat("jaringan_orang")) {
            return;
        }
        for (Titik t : hari) {
            if (!t.jaringan().equals(umum) && pertama(berkas.orang().get(t.pegawai()), t)) {
                hasil.add(Temuan.sebagian(KodeSinyal.JARINGAN, List.of(t), a, 0.6, t.jaringan()));
            }
        }
    }

    /** The network of at least four in five. */
    private static String umum(List<Titik> hari) {
        var kali = new LinkedHashMap<String, Integer>();
        hari.forEach(t -> kali.merge(t.jaringan(), 1, Integer::sum));
        return kali.entrySet().stream()
                .filter(e -> e.getValue() * 5 >= hari.size() * 4)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean pertama(List<Titik> milik, Titik ini) {
        var sebelum = milik.stream().filter(t -> t.waktu().isBefore(ini.waktu())).toList();
        return BerkasTitik.hari(sebelum) >= 3
                && sebelum.stream().noneMatch(t -> ini.jaringan().equals(t.jaringan()));
    }

    /** Most on it are in one office, he says that he is far away from there. */
    private static void jauh(List<Titik> hari, AturanSinyal a, List<Temuan> hasil) {
        var punya = hari.stream().filter(t -> t.letak() != null).toList();
        long orang = punya.stream().map(Titik::pegawai).distinct().count();
        if (orang < a.bulat("jaringan_orang")) {
            return;
        }
        Titik tengah =
                punya.stream()
                        .skip(punya.size() / 2)
                        .findFirst()
                        .filter(t -> dekat(punya, t) * 5 >= punya.size() * 4L)
                        .orElse(null);
        if (tengah == null) {
            return;
        }
        for (Titik t : punya) {
            if (t.letak().jarakMeter(tengah.letak()) >= JAUH_METER) {
                hasil.add(Temuan.penuh(KodeSinyal.JARINGAN, List.of(t), a, t.jaringan()));
            }
        }
    }

    private static long dekat(List<Titik> punya, Titik t) {
        return punya.stream()
                .filter(x -> x.letak().jarakMeter(t.letak()) <= SEKANTOR_METER)
                .count();
    }
}
