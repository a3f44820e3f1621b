package id.pendopo.platform.grafik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PesanGrafikTests {

    @Test
    void bahasa_inggris_lengkap() {
        assertThat(TeksUji.inggris().pesan().keySet())
                .isEqualTo(TeksUji.indonesia().pesan().keySet());
    }
}
