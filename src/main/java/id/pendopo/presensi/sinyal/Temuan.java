package id.pendopo.presensi.sinyal;

import java.util.List;

/**
 * Something odd, and all punches that it is odd about.
 *
 * @param bobot how much it counts towards the threshold
 * @param bukti figures for its sentence, in the order of the places there
 */
record Temuan(KodeSinyal kode, List<Titik> titik, double bobot, List<String> bukti) {

    /** What was played again later was true the first time, as far as can be told. */
    static final double ASLI = 0.3;

    Temuan {
        titik = List.copyOf(titik);
        bukti = List.copyOf(bukti);
    }

    /** Counts in full, by its parameter. */
    static Temuan penuh(KodeSinyal kode, List<Titik> titik, AturanSinyal aturan, Object... bukti) {
        return sebagian(kode, titik, aturan, 1, bukti);
    }

    /** Counts for a part only. */
    static Temuan sebagian(
            KodeSinyal kode,
            List<Titik> titik,
            AturanSinyal aturan,
            double bagian,
            Object... bukti) {
        return new Temuan(
                kode,
                titik,
                aturan.bobot(kode) * bagian,
                java.util.Arrays.stream(bukti).map(String::valueOf).toList());
    }
}
