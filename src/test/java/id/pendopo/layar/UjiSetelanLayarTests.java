package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.oidc.Klien;
import id.pendopo.akun.oidc.KlienService;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator tries the settings of an application: on a phone, in the dark, without script.
 */
@UjiAplikasi
class UjiSetelanLayarTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private OrangUji admin;

    @BeforeEach
    void susun() {
        Pemda pemda = BasisDataUji.pemdaBaru();
        admin = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Kominfo"), Peran.ADMIN);
        KonteksPemda.jalankan(
                pemda,
                () ->
                        klien.daftar(
                                Pelaku.sistem("uji"),
                                new KlienService.Isian(
                                        "situs-dinas",
                                        "Situs Dinas",
                                        "Situs web dinas",
                                        null,
                                        Klien.Jenis.WEB,
                                        List.of(
                                                "http://127.0.0.1:" + port + "/bantuan",
                                                "https://tidak-ada.invalid/balik"),
                                        List.of(),
                                        null,
                                        List.of("openid", "profile", "pegawai"),
                                        true,
                                        false,
                                        "ES256",
                                        null)));
    }

    @Test
    void memeriksa_dan_mencoba_masuk_di_ponsel() {
        coba(Layar.untuk(port, admin).lebar(360));
    }

    @Test
    void di_meja_dalam_gelap() {
        coba(Layar.untuk(port, admin).lebar(1440).tema("gelap"));
    }

    private static void coba(Layar.Persiapan persiapan) {
        try (var layar = persiapan.buka()) {
            layar.ke("/akun/aplikasi/situs-dinas");
            periksa(layar);
            layar.ketik("#rahasia-uji", "bukan rahasianya");
            layar.tekan("form[action$='/pemeriksaan'] button:not([aria-controls])");
            assertThat(layar.cari("li:has-text('Perbaikan')")).hasCount(3);
            periksa(layar);
            layar.ke("/akun/aplikasi/situs-dinas");
            layar.tekan("form[action$='/percobaan'] button");
            assertThat(layar.cari("main")).containsText("Masuk berhasil");
            periksa(layar);
        }
    }

    @Test
    void tanpa_skrip() {
        try (var layar = Layar.untuk(port, admin).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/akun/aplikasi/situs-dinas");
            layar.klik("form[action$='/pemeriksaan'] button[type=submit]");
            assertThat(layar.cari("main")).containsText("Hasil pemeriksaan");
            layar.ke("/akun/aplikasi/situs-dinas");
            layar.klik("form[action$='/percobaan'] button");
            assertThat(layar.cari("main")).containsText("Masuk berhasil");
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
