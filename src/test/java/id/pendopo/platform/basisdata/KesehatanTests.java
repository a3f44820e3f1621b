package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@UjiAplikasi
class KesehatanTests {

    @LocalServerPort private int port;
    @Autowired private KesehatanBasisData kesehatan;
    @Autowired private ApplicationContext konteks;

    @Test
    void jawabannya_hanya_up_atau_down() {
        var jawab = new Peramban(port, "localhost").get("/actuator/health").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.teks()).isEqualTo("{\"status\":\"UP\"}");
        for (String lain : new String[] {"/liveness", "/readiness", "/db"}) {
            assertThat(
                            new Peramban(port, "localhost")
                                    .get("/actuator/health" + lain)
                                    .kirim()
                                    .status())
                    .as(lain)
                    .isEqualTo(404);
        }
    }

    @Test
    void basis_data_ditanya_satu_kali_oleh_satu_penanya() {
        assertThat(konteks.getBeansOfType(HealthIndicator.class).values())
                .filteredOn(h -> h.getClass().getName().startsWith("id.pendopo"))
                .containsExactly(kesehatan);
        var pertama = kesehatan.health();
        assertThat(kesehatan.health()).isSameAs(pertama);
    }
}
