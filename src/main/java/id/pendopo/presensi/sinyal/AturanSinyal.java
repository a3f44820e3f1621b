package id.pendopo.presensi.sinyal;

import java.time.LocalDate;
import java.util.Map;

/**
 * Weights and thresholds as they are on a day: data with a legal basis, never constants.
 *
 * @param sejak the version of the parameter
 * @param nilai by name; of a weight {@code bobot_<kode>}
 */
record AturanSinyal(LocalDate sejak, Map<String, Double> nilai) {

    static final String KODE = "presensi.sinyal";

    AturanSinyal {
        nilai = Map.copyOf(nilai);
    }

    /**
     * @throws IllegalStateException when the parameter does not say
     */
    double angka(String nama) {
        Double ada = nilai.get(nama);
        if (ada == null) {
            throw new IllegalStateException(KODE + " tanpa " + nama);
        }
        return ada;
    }

    int bulat(String nama) {
        return (int) angka(nama);
    }

    double bobot(KodeSinyal kode) {
        return angka("bobot_" + kode.kode().replace('-', '_'));
    }

    /** From this sum on a person looks at it. */
    double ambang() {
        return angka("ambang");
    }
}
