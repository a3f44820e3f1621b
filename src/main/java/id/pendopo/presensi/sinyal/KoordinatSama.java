package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The same coordinates to the last digit on several days. A receiver never repeats itself so; a
 * kept fix within one day does, and is left alone.
 */
final class KoordinatSama implements Pendeteksi.Perorangan {

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var kelompok = new LinkedHashMap<Koordinat, List<Titik>>();
        for (Titik t : milik) {
            if (t.letak() != null) {
                kelompok.computeIfAbsent(t.letak(), k -> new ArrayList<>(2)).add(t);
            }
        }
        var hasil = new ArrayList<Temuan>();
        var berulang = new ArrayList<Titik>();
        int pasang = 0;
        for (var sama : kelompok.values()) {
            int hari = sama.size() == 1 ? 1 : BerkasTitik.hari(sama);
            if (hari == 1) {
                continue;
            }
            pasang++;
            berulang.addAll(sama);
            hasil.add(
                    hari >= a.bulat("sama_hari")
                            ? Temuan.penuh(KodeSinyal.SAMA_HARI, sama, a, hari)
                            : Temuan.sebagian(KodeSinyal.SAMA_HARI, sama, a, 0.6, hari));
        }
        if (pasang >= a.bulat("rute_titik")) {
            hasil.add(Temuan.penuh(KodeSinyal.RUTE_ULANG, berulang, a, pasang));
        }
        return hasil;
    }
}
