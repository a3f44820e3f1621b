package id.pendopo.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HanyaLoopbackTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void menerima_komputer_ini(String alamat) {
        assertThatCode(() -> HanyaLoopback.wajib(alamat)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.168.1.10"})
    void menolak_komputer_lain(String alamat) {
        assertThatThrownBy(() -> HanyaLoopback.wajib(alamat))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PENDOPO_DEMO=false");
    }
}
