package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Accuracies that never change, are always round, or are better than any phone has. Phones that
 * give whole metres, and the 20 metres that many give for every fix of a network, are ordinary:
 * they weigh too little alone.
 */
final class AkurasiGanjil implements Pendeteksi.Penerima {

    private static final double SATU_HARI = 0.6;
    private static final double LAZIM = 0.4;

    @Override
    public List<Temuan> orang(List<Titik> milik, AturanSinyal a) {
        var bersih = BerkasTitik.bersih(milik);
        var hasil = new ArrayList<Temuan>();
        mustahil(bersih, a, hasil);
        berulang(bersih, a, hasil);
        for (var deret : BerkasTitik.deret(bersih)) {
            tetap(deret, a, hasil);
            bulat(deret, a, hasil);
        }
        return hasil;
    }

    private static void mustahil(List<Titik> bersih, AturanSinyal a, List<Temuan> hasil) {
        var titik = bersih.stream().filter(t -> t.akurasi() <= a.angka("akurasi_terbaik")).toList();
        if (!titik.isEmpty()) {
            boolean pasti = titik.size() > 1 || titik.getFirst().akurasi() <= 0;
            hasil.add(
                    Temuan.sebagian(
                            KodeSinyal.AKURASI_MUSTAHIL,
                            titik,
                            a,
                            pasti ? 1 : SATU_HARI,
                            angka(titik.getFirst().akurasi())));
        }
    }

    /** A fraction that comes back by itself, also with others between. */
    private static void berulang(List<Titik> bersih, AturanSinyal a, List<Temuan> hasil) {
        var kelompok = new HashMap<Float, List<Titik>>();
        for (Titik t : bersih) {
            if (!utuh(t)) {
                kelompok.computeIfAbsent(t.akurasi(), k -> new ArrayList<>(2)).add(t);
            }
        }
        kelompok.forEach(
                (akurasi, titik) -> {
                    if (titik.size() >= a.bulat("akurasi_kali")
                            && BerkasTitik.hari(titik) >= a.bulat("akurasi_hari")
                            && pecahan(akurasi)) {
                        catat(titik, 1, a, hasil);
                    }
                });
    }

    /** Tenths of a metre meet again by chance, thousandths do not. */
    private static boolean pecahan(float akurasi) {
        double kali = akurasi * 10.0;
        return Math.abs(kali - Math.rint(kali)) > 1e-3;
    }

    private static void tetap(List<Titik> deret, AturanSinyal a, List<Temuan> hasil) {
        for (var r : BerkasTitik.rentetan(deret, (x, y) -> x.akurasi().equals(y.akurasi()))) {
            if (BerkasTitik.hari(r) < a.bulat("akurasi_hari")) {
                continue;
            }
            if (!utuh(r.getFirst())) {
                if (r.size() >= a.bulat("akurasi_kali")) {
                    catat(r, 1, a, hasil);
                }
            } else if (r.size() > a.bulat("akurasi_kali")) {
                catat(r, bagianUtuh(r, deret, a), a, hasil);
            }
        }
    }

    /**
     * Whole metres: from {@code akurasi_lazim} on a network says so; finer ones a receiver does not
     * keep up for ever, nor give beside fractions.
     */
    private static double bagianUtuh(List<Titik> r, List<Titik> deret, AturanSinyal a) {
        boolean lazim = r.getFirst().akurasi() >= a.angka("akurasi_lazim");
        boolean pecahanLain = deret.stream().anyMatch(t -> !utuh(t));
        boolean selalu = r.size() == deret.size() || r.size() >= a.bulat("akurasi_utuh_kali");
        return !lazim && (selalu || pecahanLain) ? 1 : LAZIM;
    }

    private static void catat(List<Titik> r, double bagian, AturanSinyal a, List<Temuan> hasil) {
        hasil.add(
                Temuan.sebagian(
                        KodeSinyal.AKURASI_TETAP,
                        r,
                        a,
                        bagian,
                        r.size(),
                        angka(r.getFirst().akurasi())));
    }

    private static void bulat(List<Titik> deret, AturanSinyal a, List<Temuan> hasil) {
        for (var r : BerkasTitik.rentetan(deret, (x, y) -> rapi(x) && rapi(y))) {
            if (r.size() >= a.bulat("bulat_kali")
                    && BerkasTitik.hari(r) >= a.bulat("akurasi_hari")
                    && r.stream().map(Titik::akurasi).distinct().count() > 1) {
                boolean pasti = r.stream().anyMatch(t -> t.akurasi() <= a.angka("akurasi_terbaik"));
                hasil.add(
                        Temuan.sebagian(
                                KodeSinyal.AKURASI_BULAT, r, a, pasti ? 1 : LAZIM, r.size()));
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
