package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.akun.faktor.FaktorUji;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second factor on a small phone: by keyboard, without script, in both themes. */
@UjiAplikasi
class FaktorLayarTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private OrangUji siti;
    private String nama;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID opd = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        nama = FaktorUji.beriSandi(siti, sandi);
    }

    @Test
    void memasang_lalu_masuk_dua_langkah_di_ponsel() {
        byte[] rahasia;
        String pemulihan;
        try (var layar = Layar.untuk(port, siti).lebar(360).buka()) {
            layar.ke("/profil/faktor");
            periksa(layar);
            layar.tekan("form[action='/profil/faktor/totp'] button");
            periksa(layar);
            rahasia = FaktorUji.baca(layar.teks("#rahasia"));
            layar.ketik("#kode", FaktorUji.kode(rahasia, 0));
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.cari("#kode-pemulihan code")).hasCount(10);
            periksa(layar);
            pemulihan = layar.teks("#kode-pemulihan code");
            layar.tekan("main a.govuk-button");
            assertThat(layar.jalur()).isEqualTo("/profil/faktor");
            periksa(layar);
        }
        try (var layar = Layar.untuk(port, pemda).lebar(360).buka()) {
            layar.wajar(k -> k.contains("401"));
            layar.ke("/profil?dari=uji");
            layar.ketik("#username", nama).ketik("#password", FaktorUji.SANDI);
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.jalur()).startsWith("/masuk/faktor?lanjut=");
            assertThat(layar.cari("#jawaban")).isFocused();
            periksa(layar);
            layar.ketik("#jawaban", "000000");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.cari(".govuk-error-summary")).isVisible();
            periksa(layar);
            layar.ketik("#jawaban", FaktorUji.kode(rahasia, 1));
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.jalur()).isEqualTo("/profil?dari=uji");
        }
        try (var layar = Layar.untuk(port, pemda).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/kantor");
            layar.cari("#username").fill(nama);
            layar.cari("#password").fill(FaktorUji.SANDI);
            layar.klik("main button[type=submit]");
            layar.cari("#jawaban").fill(pemulihan);
            layar.klik("main button[type=submit]");
            assertThat(layar.jalur()).isEqualTo("/kantor");
        }
    }

    @Test
    void gambar_terbaca_juga_di_tema_gelap() {
        try (var layar = Layar.untuk(port, siti).tema("gelap").buka()) {
            layar.ke("/profil/faktor");
            layar.klik("form[action='/profil/faktor/totp'] button");
            assertThat(Axe.semua(layar.halaman())).isEmpty();
            assertThat(layar.cari("main svg[role=img] path").first()).hasAttribute("fill", "#fff");
            assertThat(layar.cari("main svg[role=img]").boundingBox().width).isGreaterThan(200);
        }
    }

    @Test
    void admin_membantu_yang_kehilangan_ponsel() {
        FaktorUji.pasang(siti.peramban(port));
        var admin = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Kominfo"), Peran.ADMIN);
        try (var layar = Layar.untuk(port, admin).lebar(360).buka()) {
            layar.ke("/faktor");
            layar.ketik("#cari-akun", nama);
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            periksa(layar);
            layar.tekan("main a[href*='" + siti.akunId() + "']");
            periksa(layar);
            layar.ketik("#alasan", "Ponsel hilang, kartu pegawai dicocokkan");
            layar.tekan("form[action$='/pencabutan'] button");
            assertThat(layar.cari("main")).containsText("belum dipasang");
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
