package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The same coordinates to the last digit on several days. A receiver never repeats itself so; a
 * kept fix within one day does, and is left alone. A phone that gives five decimals meets itself
 * again by chance: there it takes most of his days.
 */
final class KoordinatSama implements Pendeteksi.Penerima {

    private static final double DUA_HARI = 0.6;
    private static final long SEHARI = 86_400;

    /** Nobody comes to the same point at the same second again. */
    private static final int DETIK_SAMA = 2;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var kelompok = new LinkedHashMap<Koordinat, List<Titik>>();
        int punya = 0;
        for (Titik t : milik) {
            if (t.letak() != null) {
                punya++;
                kelompok.computeIfAbsent(t.letak(), k -> new ArrayList<>(2)).add(t);
            }
        }
        if (kelompok.size() == punya) {
            return List.of();
        }
        int semuaHari = BerkasTitik.hari(milik);
        var hasil = new ArrayList<Temuan>();
        var halus = new ArrayList<Titik>();
        var asli = new ArrayList<Titik>();
        var kasar = new ArrayList<Titik>();
        int pasangHalus = 0;
        int pasangKasar = 0;
        for (var sama : kelompok.values()) {
            int hari = sama.size() == 1 ? 1 : BerkasTitik.hari(sama);
            if (hari == 1) {
                continue;
            }
            if (sama.getFirst().desimal() <= BerkasTitik.DESIMAL_KASAR) {
                pasangKasar++;
                kasar.addAll(sama);
                if (hari >= a.bulat("sama_kasar") && hari * 2 >= semuaHari) {
                    hasil.add(Temuan.penuh(KodeSinyal.SAMA_HARI, sama, a, hari));
                }
                continue;
            }
            pasangHalus++;
            if (hari >= a.bulat("sama_hari")) {
                halus.addAll(sama);
                hasil.add(Temuan.penuh(KodeSinyal.SAMA_HARI, sama, a, hari));
                continue;
            }
            LocalDate pertama = sama.getFirst().kunci().hari();
            var dulu = sama.stream().filter(t -> t.kunci().hari().equals(pertama)).toList();
            var lagi = sama.stream().filter(t -> !t.kunci().hari().equals(pertama)).toList();
            asli.addAll(dulu);
            halus.addAll(lagi);
            double bagian = sedetik(sama) ? 1 : DUA_HARI;
            hasil.add(Temuan.sebagian(KodeSinyal.SAMA_HARI, dulu, a, Temuan.ASLI, hari));
            hasil.add(Temuan.sebagian(KodeSinyal.SAMA_HARI, lagi, a, bagian, hari));
        }
        if (pasangHalus >= a.bulat("rute_titik")) {
            hasil.add(Temuan.sebagian(KodeSinyal.RUTE_ULANG, asli, a, Temuan.ASLI, pasangHalus));
            hasil.add(Temuan.penuh(KodeSinyal.RUTE_ULANG, halus, a, pasangHalus));
        }
        if (pasangKasar >= a.bulat("rute_kasar") && kasar.size() * 5 >= punya * 3) {
            hasil.add(Temuan.penuh(KodeSinyal.RUTE_ULANG, kasar, a, pasangKasar));
        }
        return hasil;
    }

    /** Two of them on different days at the same second of the day. */
    private static boolean sedetik(List<Titik> sama) {
        for (int i = 1; i < sama.size(); i++) {
            long beda = Duration.between(sama.get(i - 1).waktu(), sama.get(i).waktu()).toSeconds();
            long sisa = Math.floorMod(beda, SEHARI);
            if (beda > SEHARI / 2 && Math.min(sisa, SEHARI - sisa) <= DETIK_SAMA) {
                return true;
            }
        }
        return false;
    }
}
