package id.pendopo.presensi.sinyal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When looking at punches has to wait for the punches. */
class KeramaianTests {

    private static final long DETIK = TimeUnit.SECONDS.toNanos(1);

    private final Keramaian keramaian = new Keramaian();
    private long kini = 17 * DETIK;

    private void datang(double perDetik, int detik) {
        for (int i = 0; i < perDetik * detik; i++) {
            kini += (long) (DETIK / perDetik);
            keramaian.catat(kini);
        }
    }

    @Test
    void laju_yang_tetap_terukur() {
        datang(20, 60);
        assertThat(keramaian.laju(kini)).isCloseTo(20, within(0.5));
    }

    @Test
    void hari_biasa_tidak_menunggu() {
        datang(2, 600);
        assertThat(keramaian.tunda(kini, kini)).isFalse();
    }

    @Test
    void ramai_menunggu_sampai_reda() {
        datang(80, 30);
        long sejak = kini;
        assertThat(keramaian.tunda(sejak, kini)).isTrue();
        assertThat(keramaian.tunda(sejak, kini + 5 * DETIK)).isTrue();
        assertThat(keramaian.tunda(sejak, kini + 20 * DETIK)).isFalse();
    }

    @Test
    void paling_lama_sepuluh_menit() {
        long sejak = kini;
        datang(30, 590);
        assertThat(keramaian.tunda(sejak, kini)).isTrue();
        datang(30, 20);
        assertThat(keramaian.tunda(sejak, kini)).isFalse();
    }
}
