package id.pendopo.akun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlamatRingkasTests {

    @ParameterizedTest
    @CsvSource({
        "10.20.30.40, 10.20.•.•",
        "2001:db8:1:2::5, 2001:db8:1:•",
        "fe80::1, fe80:•",
        "::1, ::•",
        "entah, –",
        ", –"
    })
    void hanya_awal_yang_tampak(String alamat, String ringkas) {
        assertThat(AlamatRingkas.dari(alamat)).isEqualTo(ringkas);
    }
}
