package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.warga.WargaUji;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.Pemda;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen on a small phone: by keyboard, then without script, then in the dark. */
@UjiAplikasi
class WargaLayarTests {

    private static final String SITI = "siti@contoh.id";

    @LocalServerPort int port;
    @Autowired KotakBerkas kotak;

    private Pemda pemda;
    private WargaUji uji;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        uji = new WargaUji(port, pemda, kotak);
    }

    @Test
    void mendaftar_dengan_papan_tombol_lalu_menambah_nomor_dan_menghapus_akun() {
        try (var layar = Layar.untuk(port, pemda).lebar(360).buka()) {
            layar.wajar(k -> k.contains("401"));
            layar.ke("/masuk");
            periksa(layar);
            layar.tekan("main a[href='/masuk/warga']");
            assertThat(layar.cari("#kontak")).isFocused();
            periksa(layar);
            layar.ketik("#kontak", SITI);
            enter(layar);
            assertThat(layar.jalur()).isEqualTo("/masuk/warga/kode");
            assertThat(layar.cari("#kode")).isFocused();
            periksa(layar);
            String kode = uji.kode(SITI, 1);
            layar.ketik("#kode", WargaUji.lain(kode));
            enter(layar);
            assertThat(layar.cari(".govuk-error-summary")).containsText("Kode salah");
            periksa(layar);
            layar.ketik("#kode", kode);
            enter(layar);
            assertThat(layar.jalur()).isEqualTo("/masuk/warga/baru");
            periksa(layar);
            layar.ketik("#nama", "Siti Aminah");
            layar.tabKe("#setuju");
            layar.halaman().keyboard().press("Space");
            layar.tekan("main form button[type=submit]");
            assertThat(layar.jalur()).isEqualTo("/kantor");
            periksa(layar);
            for (String jalur :
                    new String[] {
                        "/warga",
                        "/warga/kontak",
                        "/warga/perangkat",
                        "/warga/data",
                        "/warga/penghapusan"
                    }) {
                layar.ke(jalur);
                periksa(layar);
            }
            layar.tabKe("#mengerti");
            layar.halaman().keyboard().press("Space");
            layar.tekan("main form button[type=submit]");
            assertThat(layar.jalur()).isEqualTo("/warga/penghapusan/kode");
            periksa(layar);
            layar.ketik("#kode", uji.kode(SITI, 2));
            enter(layar);
            assertThat(layar.cari("main")).containsText("Akun Anda sudah dihapus");
            periksa(layar);
        }
    }

    @Test
    void masuk_tanpa_skrip_dari_halaman_yang_diminta() {
        uji.masuk(SITI);
        try (var layar = Layar.untuk(port, pemda).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/warga/data?dari=uji");
            layar.klik("main a[href^='/masuk/warga']");
            layar.cari("#kontak").fill(SITI);
            layar.klik("main button[type=submit]");
            layar.cari("#kode").fill(uji.kode(SITI, 2));
            layar.klik("main button[type=submit] >> nth=0");
            assertThat(layar.jalur()).isEqualTo("/warga/data?dari=uji");
            assertThat(layar.cari("main")).containsText("Siti Aminah");
        }
    }

    @Test
    void terbaca_di_layar_lebar_dan_di_tema_gelap() {
        var siti = uji.masuk(SITI);
        try (var layar = Layar.untuk(port, pemda).tema("gelap").buka()) {
            layar.ke("/masuk");
            periksa(layar);
            layar.ke("/masuk/warga");
            periksa(layar);
            layar.konteks()
                    .addCookies(
                            java.util.List.of(
                                    new com.microsoft.playwright.options.Cookie(
                                                    "pendopo", siti.kue("pendopo").orElseThrow())
                                            .setUrl(layar.halaman().url())));
            layar.ke("/warga");
            assertThat(layar.cari("h1")).isVisible();
            periksa(layar);
            layar.ke("/warga/penghapusan");
            periksa(layar);
        }
    }

    private static void enter(Layar layar) {
        layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
    }

    private static void periksa(Layar layar) {
        assertThat(Axe.semua(layar.halaman())).as(layar.jalur()).isEmpty();
        assertThat(
                        (Boolean)
                                layar.halaman()
                                        .evaluate(
                                                "document.documentElement.scrollWidth <= innerWidth"))
                .as("muat di layar: " + layar.jalur())
                .isTrue();
    }
}
