package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.Timing;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.langsung.Perubahan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** From the first key the operator presses to the figure on the leader's screen. */
@UjiAplikasi
class PekerjaanUtamaTests {

    private static final double TIBA_PALING_LAMBAT_MS = 10_000;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired ApplicationEventPublisher penerbit;

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
    void laporan_diisi_dengan_papan_tombol_saja_dan_tidak_hilang_saat_dimuat_ulang() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke("/kantor");
            operator.tekan("main a[href^='/pelaporan']");
            operator.tekan("main a[href='" + dinas.oktober() + "/" + DinasUji.KODE.get(0) + "']");
            operator.ketik("#fisik", "75,5").ketik("#realisasi", "90.000.000");
            operator.tabKe("#kendala").halaman().keyboard().type("Cuaca");
            operator.ketik("#uraianKendala", "Hujan sepanjang bulan");
            operator.tersimpan();
            assertThat(operator.cari("[data-status-simpan]")).containsText("Draf tersimpan");
            operator.halaman().reload();
            assertThat(operator.cari("#fisik")).hasValue("75,5");
            assertThat(operator.cari("#realisasi")).hasValue("90.000.000");
            assertThat(operator.cari("#kendala")).hasValue("CUACA");
            assertThat(operator.cari("#uraianKendala")).hasValue("Hujan sepanjang bulan");
            operator.tekan("button[value=ajukan]");
            assertThat(operator.jalur()).startsWith("/pelaporan/" + dinas.slug() + "?");
            assertThat(operator.cari("main tbody tr").first()).containsText("Diajukan");
        }
    }

    @Test
    void yang_diketik_sesaat_sebelum_muat_ulang_juga_kembali() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke(dinas.oktober() + "/" + DinasUji.KODE.get(1));
            operator.ketik("#uraianKendala", "belum sempat terkirim");
            operator.halaman().reload();
            assertThat(operator.cari("#uraianKendala")).hasValue("belum sempat terkirim");
            assertThat(operator.cari("[data-status-simpan]")).containsText("Draf tersimpan");
        }
    }

    @Test
    void tempelan_excel_mengisi_lembar_tanpa_menyentuh_baris_sesudahnya() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.konteks().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            operator.ke(dinas.oktober() + "/lembar");
            operator.ketik(sel("fisik", 2), "12");
            operator.halaman()
                    .evaluate(
                            "t => navigator.clipboard.writeText(t)",
                            "55,5\t1.500.000\t\tCuaca\tHujan\r\n60\t2.500.000\t\tcuaca\t\r\n");
            operator.cari(sel("fisik", 0)).focus();
            operator.halaman().keyboard().press("Control+V");
            assertThat(operator.cari(sel("realisasi", 1))).hasValue("2.500.000");
            assertThat(operator.cari(sel("fisik", 0))).hasValue("55,5");
            assertThat(operator.cari(sel("realisasi", 0))).hasValue("1.500.000");
            assertThat(operator.cari(sel("fisik", 1))).hasValue("60");
            assertThat(operator.cari(sel("kendala", 1))).hasValue("CUACA");
            assertThat(operator.cari(sel("uraian", 0))).hasValue("Hujan");
            assertThat(operator.cari(sel("fisik", 2))).hasValue("12");
            assertThat(operator.cari(sel("realisasi", 2))).hasValue("");
            operator.tersimpan();
            assertThat(operator.cari("[data-status-simpan]")).containsText("Draf tersimpan");
            operator.halaman().reload();
            assertThat(operator.cari(sel("realisasi", 1))).hasValue("2.500.000");
            operator.tekan("button[value=ajukan]");
            assertThat(operator.cari("main tbody")).containsText("Diajukan");
        }
    }

    @Test
    void sel_berpindah_dengan_panah_dan_enter_seperti_lembar_kerja() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke(dinas.oktober() + "/lembar");
            operator.tabKe(sel("fisik", 0));
            operator.halaman().keyboard().press("Enter");
            assertThat(operator.cari(sel("fisik", 1))).isFocused();
            operator.halaman().keyboard().press("ArrowRight");
            assertThat(operator.cari(sel("realisasi", 1))).isFocused();
            operator.halaman().keyboard().press("ArrowUp");
            assertThat(operator.cari(sel("realisasi", 0))).isFocused();
        }
    }

    @Test
    void persetujuan_menggerakkan_halaman_yang_terbuka_tanpa_muat_ulang() {
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        try (var kepala = Layar.untuk(port, dinas.kepala()).buka();
                var bupati = Layar.untuk(port, dinas.bupati()).buka();
                var warga = Layar.untuk(port, dinas.pemda()).lebar(360).buka()) {
            bupati.keLangsung("/pimpinan?tahun=2026&bulan=10");
            warga.keLangsung("/capaian?tahun=2026&bulan=10");
            var diLayar = List.of(bupati.halaman(), warga.halaman());
            diLayar.forEach(PekerjaanUtamaTests::catatPerubahan);

            kepala.ke(dinas.oktober() + "/" + DinasUji.KODE.get(0));
            Response jawab =
                    kepala.halaman()
                            .waitForResponse(
                                    r -> r.url().endsWith("/persetujuan"),
                                    () -> kepala.tekan("form[action$='/persetujuan'] button"));
            assertThat(jawab.status()).isEqualTo(303);
            Timing saat = jawab.request().timing();
            double dijawab = saat.startTime + saat.responseStart;

            for (Page p : diLayar) {
                assertThat(p.locator(".ubin__nilai").first())
                        .hasText("25,2%", new HasTextOptions().setTimeout(TIBA_PALING_LAMBAT_MS));
                double ms = ((Number) p.evaluate("window.berubahPada")).doubleValue() - dijawab;
                System.out.printf(
                        "persetujuan→layar: %.0f ms (%s)%n",
                        ms, java.net.URI.create(p.url()).getPath());
                assertThat(ms).isLessThan(TIBA_PALING_LAMBAT_MS);
                assertThat((Boolean) p.evaluate("window.semula === true")).isTrue();
            }
        }
    }

    @Test
    void kabar_yang_tak_putus_tidak_menahan_angka() throws InterruptedException {
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        try (var warga = Layar.untuk(port, dinas.pemda()).buka()) {
            warga.keLangsung("/capaian?tahun=2026&bulan=10");
            var selesai = new CountDownLatch(1);
            var ramai = Thread.startVirtualThread(() -> kabarkanTerus(selesai));
            dinas.setujui(port, DinasUji.KODE.get(0));
            assertThat(warga.cari(".ubin__nilai").first())
                    .hasText("25,2%", new HasTextOptions().setTimeout(TIBA_PALING_LAMBAT_MS));
            selesai.countDown();
            ramai.join();
        }
    }

    /** As often as the server announces a topic while many reports are approved at once. */
    private void kabarkanTerus(CountDownLatch selesai) {
        try {
            while (!selesai.await(100, TimeUnit.MILLISECONDS)) {
                penerbit.publishEvent(new Perubahan(dinas.pemda().id(), "capaian"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes the moment at which the first figure changes, and that the page is still the same. */
    static void catatPerubahan(Page p) {
        p.evaluate(
                """
                () => {
                  window.semula = true
                  const angka = () => document.querySelector('.ubin__nilai').textContent
                  const dulu = angka()
                  new MutationObserver(() => {
                    if (angka() !== dulu) window.berubahPada ??= Date.now()
                  }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })
                }
                """);
    }

    private static String sel(String kolom, int baris) {
        return "[id='%s_%s']".formatted(kolom, DinasUji.KODE.get(baris));
    }
}
