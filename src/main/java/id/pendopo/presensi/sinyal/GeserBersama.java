package id.pendopo.presensi.sinyal;

import id.pendopo.presensi.Arah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several people whose places all moved by exactly the same step from one day to the next. */
final class GeserBersama implements Pendeteksi {

    private static final double TERHALUS = 1e7;

    private record Langkah(Object hari, Arah arah, long lintang, long bujur) {}

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        Map<Langkah, List<Titik>> langkah = new LinkedHashMap<>();
        for (var milik : berkas.orang().values()) {
            var punya = milik.stream().filter(t -> t.berlaku() && t.letak() != null).toList();
            for (Arah arah : Arah.values()) {
                var deret = punya.stream().filter(t -> t.kunci().arah() == arah).toList();
                for (int i = 1; i < deret.size(); i++) {
                    catat(deret.get(i - 1), deret.get(i), langkah);
                }
            }
        }
        var hasil = new ArrayList<Temuan>();
        for (var titik : langkah.values()) {
            int orang = (int) titik.stream().map(Titik::pegawai).distinct().count();
            if (orang >= a.bulat("geser_orang")) {
                hasil.add(Temuan.penuh(KodeSinyal.GESER_BERSAMA, titik, a, orang - 1));
            }
        }
        return hasil;
    }

    private static void catat(Titik dulu, Titik kini, Map<Langkah, List<Titik>> langkah) {
        long dy = Math.round((kini.letak().lintang() - dulu.letak().lintang()) * TERHALUS);
        long dx = Math.round((kini.letak().bujur() - dulu.letak().bujur()) * TERHALUS);
        if (dx != 0 || dy != 0) {
            var isi =
                    langkah.computeIfAbsent(
                            new Langkah(kini.kunci().hari(), kini.kunci().arah(), dy, dx),
                            k -> new ArrayList<>(2));
            isi.add(dulu);
            isi.add(kini);
        }
    }
}
