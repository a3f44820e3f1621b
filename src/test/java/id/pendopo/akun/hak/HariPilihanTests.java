package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HariPilihanTests {

    @Test
    void dibaca_seperti_diketik_dan_seperti_dikirim_peramban() {
        var hari = LocalDate.of(2026, 12, 1);
        assertThat(HariPilihan.baca("2026-12-01")).contains(hari);
        assertThat(HariPilihan.baca(" 01/12/2026 ")).contains(hari);
        assertThat(HariPilihan.baca("1/12/2026")).contains(hari);
        assertThat(HariPilihan.tulis(hari)).isEqualTo("01/12/2026");
    }

    @Test
    void hari_yang_tidak_ada_tidak_digeser() {
        for (String bukan : new String[] {"30/2/2026", "2026-02-30", "", "besok", "1/1/0001"}) {
            assertThat(HariPilihan.baca(bukan)).as(bukan).isEmpty();
        }
    }
}
