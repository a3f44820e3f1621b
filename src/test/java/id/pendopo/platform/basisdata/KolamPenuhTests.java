package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * More people than connections: who comes too late is told so at once, as a page and as a program.
 */
@UjiAplikasi
class KolamPenuhTests {

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("mesin")
    private HikariDataSource kolam;

    @Test
    void yang_tidak_kebagian_sambungan_diminta_datang_lagi() throws SQLException {
        var pemda = BasisDataUji.pemdaBaru();
        var orang = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        // name and colours of the pemda are known to a server that has answered once
        assertThat(new Peramban(port, pemda).get("/").kirim().status()).isEqualTo(200);
        var semua = new ArrayList<Connection>();
        try {
            while (semua.size() < kolam.getMaximumPoolSize()) {
                semua.add(kolam.getConnection());
            }
            // each waits for as long as the pool lets it
            var program =
                    CompletableFuture.supplyAsync(
                            () -> orang.peramban(port).get("/presensi/tiket").terimaJson().kirim());
            var halaman = orang.peramban(port).get("/kantor").kirim();
            assertThat(halaman.status()).isEqualTo(503);
            assertThat(halaman.kepala("Retry-After")).isEqualTo("5");
            assertThat(halaman.dokumen().select("main").text()).contains("sedang penuh");
            assertThat(program.join().status()).isEqualTo(503);
            assertThat(program.join().teks()).contains("http.503");
        } finally {
            for (Connection c : semua) {
                c.close();
            }
        }
        assertThat(orang.peramban(port).get("/kantor").kirim().status()).isEqualTo(200);
    }
}
