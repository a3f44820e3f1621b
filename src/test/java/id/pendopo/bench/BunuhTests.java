package id.pendopo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One round of each kill; {@code ./pendopo bench bunuh} does more of them. */
class BunuhTests {

    @Test
    void yang_diakui_bertahan_dari_kill_9() throws Exception {
        try (var bunuh = new Bunuh(600, Anak.LEKAS)) {
            bunuh.mulai();

            var semua = bunuh.babakLog();

            assertThat(semua.diakui()).isPositive();
            assertThat(semua.hilang()).isEmpty();
            assertThat(semua.separuh()).isEmpty();
            assertThat(bunuh.hadirHilang()).isZero();
            assertThat(bunuh.logSalah()).isEmpty();

            var basisData = bunuh.basisDataSaja();

            assertThat(basisData.diakui()).isGreaterThan(semua.diakui());
            assertThat(basisData.hilang()).isEmpty();
            assertThat(basisData.separuh()).isEmpty();
        }
    }
}
