package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Keys that save the way to the mouse, and never get between somebody and what he types. */
@UjiAplikasi
class PintasanTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private DinasUji dinas;

    @BeforeEach
    void susun() {
        dinas = DinasUji.susun(waktu);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void garis_miring_dan_ctrl_k_ke_pencarian() {
        dinas.ajukan(port, DinasUji.KODE.get(1), "75,5", "90.000.000");
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            var papan = operator.halaman().keyboard();
            operator.ke("/kantor");
            papan.press("/");
            assertThat(operator.cari("#cari")).isFocused();
            assertThat(operator.cari("#cari")).hasValue("");
            operator.ke(dinas.oktober() + "/" + DinasUji.KODE.get(0));
            operator.cari("#uraianKendala").focus();
            papan.press("Control+k");
            assertThat(operator.cari("#cari")).isFocused();
        }
        try (var warga = Layar.untuk(port, dinas.pemda()).buka()) {
            warga.ke("/capaian");
            warga.halaman().keyboard().press("/");
            assertThat(warga.cari("main input[type=search]")).isFocused();
        }
    }

    @Test
    void j_dan_k_menyusuri_baris_dan_enter_membukanya() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            var papan = operator.halaman().keyboard();
            operator.ke("/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=10");
            papan.press("j");
            papan.press("j");
            assertThat(operator.cari("main tbody tr:nth-child(2) a").first()).isFocused();
            papan.press("k");
            papan.press("k");
            assertThat(operator.cari("main tbody tr:nth-child(1) a").first()).isFocused();
            operator.halaman().waitForNavigation(() -> papan.press("Enter"));
            assertThat(operator.jalur()).endsWith("/" + DinasUji.KODE.get(0));
        }
    }

    @Test
    void huruf_yang_diketik_tetap_huruf() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke(dinas.oktober() + "/" + DinasUji.KODE.get(0));
            operator.ketik("#uraianKendala", "jk/?gd");
            assertThat(operator.cari("#uraianKendala")).hasValue("jk/?gd");
            assertThat(operator.cari("dialog[open]")).hasCount(0);
        }
    }

    @Test
    void tanda_tanya_membuka_daftar_pintasan() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke("/kantor");
            operator.halaman().keyboard().press("?");
            assertThat(operator.cari("dialog[open]")).containsText("Turun, naik, buka baris");
            operator.halaman().keyboard().press("Escape");
            assertThat(operator.cari("dialog")).hasCount(0);
        }
    }
}
