package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Coordinates with few decimals, or all on one grid: typed or rounded by hand. Five decimals are
 * what a cheap phone gives and weigh little. Where many people have it, it is the program that
 * sends them so, and no sign of anything.
 */
final class AngkaBulat implements Pendeteksi {

    private static final int KASAR = 4;
    private static final int AGAK_KASAR = 5;
    private static final double LAZIM = 0.2;
    private static final double SESEKALI = 0.3;

    private static final int KISI_TITIK = 5;

    /** Once in five hundred people whose phones give five decimals and who hardly move. */
    private static final double KISI_PASTI = Math.log(500);

    private static final double SATUAN = 1e7;
    private static final double LIMA_DESIMAL = 100;

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        int biasaKasar = 0;
        for (var milik : berkas.bebas().values()) {
            biasaKasar += orang(milik, a, hasil) ? 1 : 0;
        }
        int semua = berkas.orang().size();
        boolean umum = semua >= 10 && biasaKasar > semua * a.angka("desimal_umum");
        return umum ? List.of() : hasil;
    }

    /** Whether most of his are coarse. */
    private static boolean orang(List<Titik> milik, AturanSinyal a, List<Temuan> hasil) {
        var kasar = new ArrayList<Titik>();
        var agak = new ArrayList<Titik>();
        var punya = new ArrayList<Titik>(milik.size());
        for (Titik t : milik) {
            if (t.letak() != null) {
                punya.add(t);
                int desimal = t.desimal();
                if (desimal <= KASAR) {
                    kasar.add(t);
                }
                if (desimal <= AGAK_KASAR) {
                    agak.add(t);
                }
            }
        }
        if (!kasar.isEmpty()) {
            boolean sering =
                    kasar.size() >= a.bulat("desimal_kali")
                            && BerkasTitik.hari(kasar) > 1
                            && kasar.size() * 4 >= punya.size();
            hasil.add(
                    Temuan.sebagian(
                            KodeSinyal.ANGKA_BULAT, kasar, a, sering ? 1 : SESEKALI, KASAR));
        }
        if (agak.size() >= a.bulat("desimal_kali")) {
            hasil.add(Temuan.sebagian(KodeSinyal.ANGKA_BULAT, agak, a, LAZIM, AGAK_KASAR));
        }
        if (kisi(punya)) {
            hasil.add(Temuan.penuh(KodeSinyal.ANGKA_BULAT, punya, a, AGAK_KASAR));
        }
        return kasar.size() * 2 > punya.size();
    }

    /** Whether all lie on a grid wider than five decimals, which chance would not bring about. */
    private static boolean kisi(List<Titik> punya) {
        if (punya.size() < KISI_TITIK) {
            return false;
        }
        var awal = punya.getFirst().letak();
        return kisi(punya, t -> t.letak().lintang() - awal.lintang())
                        + kisi(punya, t -> t.letak().bujur() - awal.bujur())
                > KISI_PASTI;
    }

    /** How unlikely that is along one axis, as a natural logarithm. */
    private static double kisi(List<Titik> punya, ToDoubleFunction<Titik> beda) {
        var langkah = new HashSet<Long>();
        long jarak = 0;
        for (Titik t : punya) {
            long n = Math.abs(Math.round(beda.applyAsDouble(t) * SATUAN));
            langkah.add(n);
            jarak = fpb(jarak, n);
            if (jarak != 0 && jarak < 2 * LIMA_DESIMAL) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        // the first two are on a grid of their own, whatever they are
        return langkah.size() <= 2 ? 0 : (langkah.size() - 2) * Math.log(jarak / LIMA_DESIMAL);
    }

    private static long fpb(long a, long b) {
        return b == 0 ? a : fpb(b, a % b);
    }
}
