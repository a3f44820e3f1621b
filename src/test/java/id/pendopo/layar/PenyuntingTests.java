package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at one report know of each other as long as both are there. */
@UjiAplikasi
class PenyuntingTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private DinasUji dinas;
    private String laporan;

    @BeforeEach
    void susun() {
        dinas = DinasUji.susun(waktu);
        laporan = dinas.oktober() + "/" + DinasUji.KODE.get(0);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void yang_lain_melihat_siapa_datang_dan_pergi_tanpa_memuat_ulang() {
        var rekan = OrangUji.pegawai(dinas.pemda(), dinas.opd(), Peran.OPERATOR);
        try (var pertama = Layar.untuk(port, dinas.operator()).buka();
                var kedua = Layar.untuk(port, rekan).buka()) {
            pertama.keLangsung(laporan);
            assertThat(pertama.cari("#penyunting")).isEmpty();
            pertama.cari("#uraianKendala").fill("Sedang saya tulis");
            kedua.keLangsung(laporan);
            assertThat(kedua.cari("#penyunting")).containsText("Sedang disunting oleh");
            assertThat(pertama.cari("#penyunting")).containsText("Sedang disunting oleh");
            assertThat(pertama.cari("#uraianKendala")).hasValue("Sedang saya tulis");
            kedua.ke("/kantor");
            assertThat(pertama.cari("#penyunting")).not().containsText("Sedang disunting");
        }
    }

    @Test
    void tanpa_skrip_formulir_tetap_tersimpan() {
        try (var operator = Layar.untuk(port, dinas.operator()).tanpaSkrip().buka()) {
            operator.ke(laporan);
            operator.cari("#fisik").fill("12");
            operator.klik("button[value=simpan]");
            assertThat(operator.cari("#fisik")).hasValue("12");
        }
    }
}
