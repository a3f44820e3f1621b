package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.List;

/** Accuracies that never change, are always round, or are better than any phone has. */
final class AkurasiGanjil implements Pendeteksi.Perorangan {

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var bersih = BerkasTitik.bersih(milik);
        var hasil = new ArrayList<Temuan>();
        mustahil(bersih, a, hasil);
        for (var deret : BerkasTitik.deret(bersih)) {
            tetap(deret, a, hasil);
            bulat(deret, a, hasil);
        }
        return hasil;
    }

    private static void mustahil(List<Titik> bersih, AturanSinyal a, List<Temuan> hasil) {
        var titik = bersih.stream().filter(t -> t.akurasi() <= a.angka("akurasi_terbaik")).toList();
        if (!titik.isEmpty()) {
            hasil.add(
                    Temuan.sebagian(
                            KodeSinyal.AKURASI_MUSTAHIL,
                            titik,
                            a,
                            BerkasTitik.hari(titik) > 1 ? 1 : 0.6,
                            angka(titik.getFirst().akurasi())));
        }
    }

    /** A whole number comes back by chance sooner than one with decimals. */
    private static void tetap(List<Titik> deret, AturanSinyal a, List<Temuan> hasil) {
        for (var r : BerkasTitik.rentetan(deret, (x, y) -> x.akurasi().equals(y.akurasi()))) {
            int perlu = a.bulat("akurasi_kali") + (utuh(r.getFirst()) ? 1 : 0);
            if (r.size() >= perlu && BerkasTitik.hari(r) >= a.bulat("akurasi_hari")) {
                hasil.add(
                        Temuan.penuh(
                                KodeSinyal.AKURASI_TETAP,
                                r,
                                a,
                                r.size(),
                                angka(r.getFirst().akurasi())));
            }
        }
    }

    private static void bulat(List<Titik> deret, AturanSinyal a, List<Temuan> hasil) {
        for (var r : BerkasTitik.rentetan(deret, (x, y) -> rapi(x) && rapi(y))) {
            if (r.size() >= a.bulat("bulat_kali")
                    && BerkasTitik.hari(r) >= a.bulat("akurasi_hari")) {
                hasil.add(Temuan.penuh(KodeSinyal.AKURASI_BULAT, r, a, r.size()));
            }
        }
    }

    private static boolean utuh(Titik t) {
        return t.akurasi() == Math.rint(t.akurasi());
    }

    private static boolean rapi(Titik t) {
        return t.akurasi() % 5 == 0 || t.akurasi() == 1;
    }

    private static String angka(float akurasi) {
        return akurasi == Math.rint(akurasi)
                ? Integer.toString((int) akurasi)
                : Float.toString(akurasi);
    }
}
