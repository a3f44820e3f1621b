package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The wall signs in by a phone: two browsers, one code. */
@UjiAplikasi
class MasukLayarTests {

    @LocalServerPort int port;

    private Pemda pemda;
    private OrangUji wali;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        wali = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Sekretariat"), Peran.KEPALA_DAERAH);
    }

    @Test
    void dinding_menampilkan_kode_dan_masuk_dengan_sendirinya() {
        try (var dinding = Layar.untuk(port, pemda).lebar(1440).buka();
                var ponsel = Layar.untuk(port, wali).lebar(360).buka()) {
            dinding.ke("/masuk");
            dinding.tekan("a[href='/masuk/layar']");
            periksa(dinding);
            dinding.tekan("form[action='/masuk/layar'] button");
            periksa(dinding);
            assertThat(dinding.cari("svg.qr")).isVisible();
            String kode = dinding.teks("#kode-layar");

            ponsel.ke("/perangkat");
            periksa(ponsel);
            ponsel.ketik("#kode", kode.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
            ponsel.halaman().waitForNavigation(() -> ponsel.halaman().keyboard().press("Enter"));
            assertThat(ponsel.cari(".kode-layar")).hasText(kode);
            periksa(ponsel);
            ponsel.tekan("form[action='/perangkat/persetujuan'] button");
            assertThat(ponsel.jalur()).isEqualTo("/perangkat/disetujui");
            periksa(ponsel);

            dinding.halaman().waitForURL("**/pimpinan?mode=dinding");
            assertThat(dinding.cari("body.dinding")).isVisible();
        }
    }

    @Test
    void tanpa_skrip_dan_di_tema_gelap() {
        try (var dinding = Layar.untuk(port, pemda).lebar(1440).tanpaSkrip().buka();
                var ponsel = Layar.untuk(port, wali).lebar(360).tema("gelap").buka()) {
            dinding.ke("/masuk/layar");
            dinding.klik("form[action='/masuk/layar'] button");
            ponsel.ke("/perangkat?user_code=" + dinding.teks("#kode-layar"));
            periksa(ponsel);
            ponsel.tekan("form[action='/perangkat/persetujuan'] button");
            dinding.halaman().waitForURL("**/pimpinan?mode=dinding");
        }
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
