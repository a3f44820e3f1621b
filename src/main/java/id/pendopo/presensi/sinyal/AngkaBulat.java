package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Coordinates with few decimals: typed or rounded by hand. Where many people have them it is the
 * program that sends them so, and no sign of anything.
 */
final class AngkaBulat implements Pendeteksi {

    private static final int KASAR = 4;
    private static final int AGAK_KASAR = 5;

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        var hasil = new ArrayList<Temuan>();
        for (var milik : berkas.orang().values()) {
            var punya = milik.stream().filter(t -> t.letak() != null).toList();
            var kasar = punya.stream().filter(t -> t.desimal() <= KASAR).toList();
            if (!kasar.isEmpty()) {
                hasil.add(Temuan.penuh(KodeSinyal.ANGKA_BULAT, kasar, a, KASAR));
            }
            rentetan(punya, a, hasil);
        }
        return umum(hasil, berkas, a) ? List.of() : hasil;
    }

    private static void rentetan(List<Titik> punya, AturanSinyal a, List<Temuan> hasil) {
        for (var deret : BerkasTitik.deret(punya)) {
            for (var r :
                    BerkasTitik.rentetan(
                            deret,
                            (x, y) -> x.desimal() <= AGAK_KASAR && y.desimal() <= AGAK_KASAR)) {
                if (r.size() >= a.bulat("desimal_kali") && BerkasTitik.hari(r) >= 2) {
                    hasil.add(Temuan.penuh(KodeSinyal.ANGKA_BULAT, r, a, AGAK_KASAR));
                }
            }
        }
    }

    private static boolean umum(List<Temuan> hasil, BerkasTitik berkas, AturanSinyal a) {
        var orang = new HashSet<>();
        hasil.forEach(t -> t.titik().forEach(x -> orang.add(x.pegawai())));
        int semua = berkas.orang().size();
        return semua >= 10 && orang.size() > semua * a.angka("desimal_umum");
    }
}
