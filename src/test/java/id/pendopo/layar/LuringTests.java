package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without network a page explains itself, and nobody sees what belongs to somebody else. */
@UjiAplikasi
class LuringTests {

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
    void halaman_luring_tampil_saat_jaringan_hilang_dan_tidak_mengenal_siapa_pun() {
        try (var operator = berpekerja(dinas.operator())) {
            operator.konteks().setOffline(true);
            assertThat(operator.cari("#luring")).isVisible();
            operator.ke(dinas.oktober() + "/" + DinasUji.KODE.get(0));
            assertThat(operator.cari("h1")).containsText("Anda sedang luring");
            assertThat(operator.cari("body")).not().containsText(dinas.operator().nama());
            assertThat(operator.cari("body"))
                    .hasCSS("font-family", java.util.regex.Pattern.compile(".*Jakarta.*"));
            operator.konteks().setOffline(false);
            operator.halaman()
                    .waitForNavigation(() -> operator.cari("main a.govuk-button").click());
            assertThat(operator.cari("#fisik")).isVisible();
        }
    }

    @Test
    void halaman_umum_yang_pernah_dibuka_tetap_terbaca_tanpa_jaringan() {
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        try (var warga = berpekerja(dinas.pemda())) {
            warga.ke("/capaian");
            assertThat(warga.cari("h1")).isVisible();
            warga.konteks().setOffline(true);
            warga.ke("/capaian");
            assertThat(warga.cari("main")).containsText("Dinas Pekerjaan Umum");
        }
    }

    @Test
    void bulan_lain_yang_pernah_dibuka_juga_terbaca_tanpa_jaringan() {
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        try (var warga = berpekerja(dinas.pemda())) {
            warga.ke("/capaian?tahun=2026&bulan=9");
            assertThat(warga.cari("h1")).isVisible();
            warga.konteks().setOffline(true);
            warga.ke("/capaian?tahun=2026&bulan=9");
            assertThat(warga.cari("main")).containsText("Sampai akhir September 2026");
        }
        try (var operator = berpekerja(dinas.operator())) {
            operator.ke("/capaian?tahun=2026&bulan=9");
            assertThat(simpanan(operator)).doesNotContain(dinas.operator().nama());
        }
    }

    @Test
    void halaman_seseorang_tidak_disimpan_dan_tidak_tampil_bagi_orang_lain() {
        try (var layar = berpekerja(dinas.operator())) {
            for (String jalur :
                    List.of(
                            "/kantor",
                            "/pelaporan",
                            "/capaian",
                            "/profil",
                            dinas.oktober() + "/lembar")) {
                layar.ke(jalur);
            }
            assertThat(simpanan(layar)).doesNotContain(dinas.operator().nama());
            layar.ganti(dinas.kepala());
            layar.konteks().setOffline(true);
            layar.ke("/kantor");
            assertThat(layar.cari("h1")).containsText("Anda sedang luring");
            layar.konteks().setOffline(false);
            layar.ke("/kantor");
            assertThat(layar.cari("h1")).containsText(dinas.kepala().nama());
            assertThat(layar.cari("body")).not().containsText(dinas.operator().nama());
        }
    }

    @Test
    void setelah_keluar_tombol_kembali_tidak_membuka_halaman_lama() {
        try (var layar = berpekerja(dinas.operator())) {
            layar.ke("/profil");
            layar.cari(".pil--orang").click();
            layar.halaman()
                    .waitForNavigation(() -> layar.cari("form[action='/keluar'] button").click());
            layar.halaman().goBack();
            assertThat(layar.cari("h1")).not().containsText(dinas.operator().nama());
            assertThat(layar.jalur()).startsWith("/masuk");
        }
    }

    private Layar berpekerja(OrangUji orang) {
        return berpekerja(Layar.untuk(port, orang).buka(), "/kantor");
    }

    private Layar berpekerja(id.pendopo.platform.pemda.Pemda pemda) {
        return berpekerja(Layar.untuk(port, pemda).buka(), "/");
    }

    /** With the service worker at work, as from the second page on. */
    private static Layar berpekerja(Layar layar, String jalur) {
        layar.wajar(Layar::tanpaJaringan);
        layar.ke(jalur);
        layar.tungguPekerja();
        return layar;
    }

    /** Everything the service worker keeps, as one text. */
    private static String simpanan(Layar layar) {
        return (String)
                layar.halaman()
                        .evaluate(
                                """
                                async () => {
                                  const semua = []
                                  for (const nama of await caches.keys()) {
                                    const simpanan = await caches.open(nama)
                                    for (const kunci of await simpanan.keys()) {
                                      semua.push(kunci.url, await (await simpanan.match(kunci)).text())
                                    }
                                  }
                                  return semua.join('\\n')
                                }
                                """);
    }
}
