package id.pendopo.presensi.mohon;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.presensi.mohon.AturanMohonQueries.Jatah;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a year's leave passes into the next, against values worked out by hand. */
class BawaanTests {

    private static final Jatah J = new Jatah(12, 6, 18, 24, 24, "PP 11/2017");

    @ParameterizedTest
    @CsvSource({
        // left, postponed, nothing taken in two years, carried over
        "0, 0, false, 0",
        "4, 0, false, 4",
        "6, 0, false, 6",
        "9, 0, false, 6",
        "12, 0, false, 6",
        "12, 0, true, 12",
        "18, 0, true, 12",
        // postponed for the needs of the office: in full, beside the six
        "12, 5, false, 11",
        "12, 8, false, 12",
        "9, 8, false, 9",
        "18, 12, false, 12",
        "3, 8, false, 3",
    })
    void hari_yang_terbawa(int sisa, int tangguh, boolean utuh, int terbawa) {
        assertThat(Bawaan.hari(new Bawaan.Tahun(sisa, tangguh, utuh), J)).isEqualTo(terbawa);
    }
}
