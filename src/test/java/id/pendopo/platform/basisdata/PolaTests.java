package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolaTests {

    @Test
    void persen_dan_garis_bawah_yang_diketik_bukan_tanda_apa_saja() {
        assertThat(Pola.memuat("50% a_b\\c")).isEqualTo("%50\\% a\\_b\\\\c%");
        assertThat(Pola.berawal("5_")).isEqualTo("5\\_%");
    }
}
