package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * People whose places move by exactly the same step from one day to the next, or by its mirror
 * image: one point copied with a fixed distance. Of two people of an office chance does it once; it
 * takes it several times.
 */
final class GeserBersama implements Pendeteksi {

    /** Of a degree: a centimetre. */
    private static final double SATUAN = 1e7;

    /** What rounding to six decimals makes of equal steps; of five, they are equal or not. */
    private static final int BEDA_HALUS = 11;

    private static final int BEDA_KASAR = 1;

    /** With so many at most each is compared. */
    private static final int TERBANYAK = 40;

    private record Kelompok(UUID opd, Object dari, Object hari, Arah arah) {}

    private record Pasangan(UUID satu, UUID dua) {}

    /** A step without its signs. */
    private record Langkah(Titik dulu, Titik kini, long y, long x) {

        boolean halus() {
            return Math.max(dulu.desimal(), kini.desimal()) > BerkasTitik.DESIMAL_KASAR;
        }

        boolean serupa(Langkah l) {
            int beda = halus() && l.halus() ? BEDA_HALUS : BEDA_KASAR;
            return Math.abs(x - l.x) <= beda
                    && Math.abs(y - l.y) <= beda
                    && !kini.pegawai().equals(l.kini.pegawai());
        }
    }

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        pasangan(berkas.bebas().values()).values().forEach(sama -> temukan(sama, a, hasil));
        return hasil;
    }

    /** Who made the same step as one of these last time: what he did before is worth reading. */
    static Set<UUID> kerabat(List<Titik> sekantor, Set<UUID> mereka) {
        var orang = new HashMap<UUID, List<Titik>>();
        sekantor.stream()
                .sorted(Comparator.comparing(Titik::waktu))
                .forEach(t -> orang.computeIfAbsent(t.pegawai(), p -> new ArrayList<>(4)).add(t));
        var hasil = new HashSet<UUID>();
        if (!mereka.containsAll(orang.keySet())) {
            for (Pasangan p : pasangan(orang.values()).keySet()) {
                if (mereka.contains(p.satu()) || mereka.contains(p.dua())) {
                    hasil.add(p.satu());
                    hasil.add(p.dua());
                }
            }
        }
        return hasil;
    }

    private static Map<Pasangan, List<Langkah>> pasangan(Collection<List<Titik>> orang) {
        Map<Kelompok, List<Langkah>> langkah = new LinkedHashMap<>();
        for (var milik : orang) {
            for (Arah arah : Arah.values()) {
                Titik dulu = null;
                for (Titik t : milik) {
                    if (t.berlaku() && t.letak() != null && t.kunci().arah() == arah) {
                        if (dulu != null) {
                            catat(dulu, t, langkah);
                        }
                        dulu = t;
                    }
                }
            }
        }
        var pasangan = new LinkedHashMap<Pasangan, List<Langkah>>();
        langkah.values().forEach(sama -> pasangkan(sama, pasangan));
        return pasangan;
    }

    private static void catat(Titik dulu, Titik kini, Map<Kelompok, List<Langkah>> langkah) {
        double lintang = kini.letak().lintang() - dulu.letak().lintang();
        double bujur = kini.letak().bujur() - dulu.letak().bujur();
        long y = Math.abs(Math.round(lintang * SATUAN));
        long x = Math.abs(Math.round(bujur * SATUAN));
        if (x > BEDA_HALUS || y > BEDA_HALUS) {
            var k =
                    new Kelompok(
                            kini.opd(),
                            dulu.kunci().hari(),
                            kini.kunci().hari(),
                            kini.kunci().arah());
            langkah.computeIfAbsent(k, z -> new ArrayList<>()).add(new Langkah(dulu, kini, y, x));
        }
    }

    private static void pasangkan(List<Langkah> sama, Map<Pasangan, List<Langkah>> pasangan) {
        sama.sort(Comparator.comparingLong(Langkah::y).thenComparingLong(Langkah::x));
        for (int i = 0; i < sama.size(); i++) {
            Langkah p = sama.get(i);
            int akhir = Math.min(sama.size(), i + TERBANYAK);
            for (int j = i + 1; j < akhir && sama.get(j).y() - p.y() <= BEDA_HALUS; j++) {
                if (p.serupa(sama.get(j))) {
                    var isi =
                            pasangan.computeIfAbsent(
                                    pasangan(p, sama.get(j)), k -> new ArrayList<>(2));
                    isi.add(p);
                    isi.add(sama.get(j));
                }
            }
        }
    }

    private static Pasangan pasangan(Langkah p, Langkah q) {
        UUID satu = p.kini().pegawai();
        UUID dua = q.kini().pegawai();
        return satu.compareTo(dua) < 0 ? new Pasangan(satu, dua) : new Pasangan(dua, satu);
    }

    private static void temukan(List<Langkah> sama, AturanSinyal a, List<Temuan> hasil) {
        boolean kasar = sama.stream().noneMatch(Langkah::halus);
        if (sama.size() / 2 < a.bulat(kasar ? "geser_kali_kasar" : "geser_kali")) {
            return;
        }
        var titik = new LinkedHashSet<Titik>();
        for (Langkah l : sama) {
            titik.add(l.dulu());
            titik.add(l.kini());
        }
        hasil.add(Temuan.penuh(KodeSinyal.GESER_BERSAMA, List.copyOf(titik), a, 1));
    }
}
