package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.pemda.DaftarPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every test of the project stands on: real database, real walls, real HTTP. */
@UjiAplikasi
class BasisDataUjiTests {

    private static final String SIDIK = "ab".repeat(32);

    @Autowired private DaftarPemda daftar;
    @LocalServerPort private int port;

    @Test
    void dua_pemda_terlihat_di_host_masing_masing() {
        assertThat(daftar.diHost("a.uji.localhost")).contains(BasisDataUji.A);
        assertThat(daftar.diHost("B.uji.localhost")).contains(BasisDataUji.B);
        assertThat(new Peramban(port, "tidak-ada.localhost").get("/x").kirim().status())
                .isEqualTo(404);
    }

    @Test
    void pemda_baru_langsung_dikenal_aplikasi_yang_sedang_berjalan() {
        var baru = BasisDataUji.pemdaBaru();

        assertThat(daftar.diHost(BasisDataUji.host(baru))).contains(baru);
    }

    @Test
    void baris_satu_pemda_tidak_terlihat_dan_tidak_tertulis_dari_pemda_lain() {
        var a = BasisDataUji.pemdaBaru();
        var b = BasisDataUji.pemdaBaru();
        BasisDataUji.jalankanDalam(a, jdbc -> tulis(jdbc, a.id()));

        assertThat(BasisDataUji.<Long>dalam(a, BasisDataUjiTests::jumlah)).isEqualTo(1);
        assertThat(BasisDataUji.<Long>dalam(b, BasisDataUjiTests::jumlah)).isZero();
        assertThatThrownBy(() -> BasisDataUji.jalankanDalam(b, jdbc -> tulis(jdbc, a.id())))
                .hasStackTraceContaining("row-level security");
    }

    private static void tulis(JdbcClient jdbc, UUID pemda) {
        jdbc.sql(
                        """
                        insert into platform.berkas (pemda_id, sidik, jenis, ukuran, dibuat_pada)
                        values (?, ?, 'PDF', 1, ?)
                        """)
                .params(pemda, SIDIK, Timestamp.from(Instant.EPOCH))
                .update();
    }

    private static long jumlah(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from platform.berkas").query(Long.class).single();
    }
}
