package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On paper: the letterhead, the figures, and nothing to press. */
@UjiAplikasi
class CetakTests {

    private static final Pattern HALAMAN_PDF = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private DinasUji dinas;

    @BeforeEach
    void susun() {
        dinas = DinasUji.susun(waktu);
        for (String kode : DinasUji.KODE) {
            dinas.ajukan(port, kode, "75,5", "90.000.000");
        }
        dinas.setujui(port, DinasUji.KODE.get(0));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void halaman_pimpinan_tercetak_satu_lembar() {
        try (var bupati = Layar.untuk(port, dinas.bupati()).buka()) {
            bupati.ke("/pimpinan?tahun=2026&bulan=10");
            assertThat(lembar(bupati)).isEqualTo(1);
        }
    }

    @Test
    void halaman_pimpinan_bertema_gelap_tercetak_di_atas_putih() {
        try (var bupati = Layar.untuk(port, dinas.bupati()).tema("gelap").buka()) {
            bupati.ke("/pimpinan?tahun=2026&bulan=10");
            bupati.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(bupati.cari("body")).hasCSS("background-color", "rgb(255, 255, 255)");
            assertThat(bupati.cari("h1")).hasCSS("color", "rgb(0, 0, 0)");
        }
    }

    @Test
    void laporan_tercetak_dengan_kop_dan_tanpa_tombol() {
        try (var kepala = Layar.untuk(port, dinas.kepala()).buka()) {
            kepala.ke(dinas.oktober() + "/" + DinasUji.KODE.get(1));
            diKertas(kepala);
            assertThat(kepala.cari("main")).containsText("75,5%");
            assertThat(kepala.cari(".tanda-tangan")).isVisible();
            assertThat(kepala.cari(".tanda-tangan")).containsText("3 November 2026");
            assertThat(kepala.cari(".tanda-tangan")).containsText("NIP");
        }
    }

    @Test
    void daftar_laporan_tercetak_dengan_kop_dan_tanpa_tombol() {
        try (var kepala = Layar.untuk(port, dinas.kepala()).buka()) {
            kepala.ke("/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=10");
            diKertas(kepala);
            assertThat(kepala.cari(".tanda-tangan")).isVisible();
        }
    }

    @Test
    void pohon_anggaran_tercetak_dengan_cabang_yang_terlipat() {
        try (var kepala = Layar.untuk(port, dinas.kepala()).buka()) {
            kepala.ke("/anggaran/" + dinas.slug());
            kepala.cari("details.kartu").evaluate("x => x.open = false");
            assertThat(kepala.cari("details.kartu table").first()).isHidden();
            kepala.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(kepala.cari("details.kartu table").first()).isVisible();
        }
    }

    private static void diKertas(Layar layar) {
        assertThat(layar.cari(".kop")).isHidden();
        layar.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(layar.cari(".kop")).isVisible();
        for (String jangan :
                new String[] {
                    "button", "nav", ".kepala", "input", "textarea", "select", "summary"
                }) {
            for (var simpul : layar.cari(jangan).all()) {
                assertThat(simpul).isHidden();
            }
        }
    }

    private static int lembar(Layar layar) {
        byte[] pdf =
                layar.halaman()
                        .pdf(
                                new Page.PdfOptions()
                                        .setPreferCSSPageSize(true)
                                        .setPrintBackground(true));
        return (int)
                HALAMAN_PDF.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }
}
