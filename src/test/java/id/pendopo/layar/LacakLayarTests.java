package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.aduan.lacak.LaporanUji;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter after the receipt, on a small phone: by keyboard, without script, in the dark. */
@UjiAplikasi
class LacakLayarTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;

    private LaporanUji uji;

    @BeforeEach
    void susun() {
        uji = LaporanUji.susun(pengajuan, penanganan, berkas, waktu);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** Not its place in the list: the round of every minute may write a step after it. */
    private static Locator judulLinimasa(Layar layar, String teks) {
        return layar.cari("#linimasa h3")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + teks + "$")));
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

    @Test
    void dengan_papan_tombol_dari_kode_sampai_nilai() {
        Resi r = uji.ajukan(null);
        uji.jawab(r);
        uji.selesaikan(r);
        try (var layar = Layar.untuk(port, uji.pemda).lebar(360).buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/aduan/lacak");
            periksa(layar);
            layar.ketik("#nomor", r.nomor());
            layar.ketik("#kode", "SALAH");
            layar.tekan("main form button[type=submit]");
            assertThat(layar.cari(".govuk-error-summary")).isFocused();
            periksa(layar);
            layar.ketik("#kode", r.kode().toLowerCase());
            layar.tekan("main form button[type=submit]");
            assertThat(layar.jalur()).isEqualTo("/aduan/lacak/laporan");
            assertThat(layar.cari("#linimasa img")).hasCount(2);
            periksa(layar);
            layar.tekan("#tindakan a[href$=penilaian]");
            periksa(layar);
            layar.tabKe("#nilai");
            layar.halaman().keyboard().press("Space");
            layar.ketik("#tulisan", "Cepat dan rapi");
            layar.tekan("main form button[type=submit]");
            assertThat(layar.cari(".pemberitahuan--baik")).containsText("Terima kasih");
            assertThat(layar.cari("main")).containsText("5 dari 5");
            for (String jalur :
                    List.of(
                            "/aduan/lacak/pembukaan",
                            "/aduan/lacak/penutupan",
                            "/aduan/lacak/balasan",
                            "/aduan/lacak/ikut",
                            "/aduan/lacak/lupa",
                            "/aduan/ikut/" + r.nomor())) {
                layar.ke(jalur);
                periksa(layar);
            }
        }
    }

    @Test
    void tautan_tanda_terima_membawa_kode_di_belakang_pagar() {
        Resi r = uji.ajukan(null);
        try (var layar = Layar.untuk(port, uji.pemda).lebar(360).buka()) {
            layar.ke("/aduan/lacak#" + r.nomor());
            assertThat(layar.cari("#nomor")).hasValue(r.nomor());
            assertThat(layar.cari("#kode")).isFocused();
            layar.ke("about:blank");
            layar.ke("/aduan/lacak#nomor=" + r.nomor() + "&kode=" + r.kode());
            assertThat(layar.cari("#kode")).hasValue(r.kode());
            assertThat(layar.cari("#nomor")).hasValue(r.nomor());
            assertThat(layar.jalur()).isEqualTo("/aduan/lacak");
            assertThat(layar.cari("main form button[type=submit]")).isFocused();
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.jalur()).isEqualTo("/aduan/lacak/laporan");
        }
    }

    @Test
    void tanpa_skrip_menjawab_pertanyaan_menambah_foto_dan_mengikuti() {
        Resi r = uji.ajukan(null);
        uji.tanya(r);
        try (var layar = Layar.untuk(port, uji.pemda).lebar(360).tanpaSkrip().buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/aduan/lacak");
            layar.cari("#nomor").fill(r.nomor());
            layar.cari("#kode").fill(r.kode());
            layar.klik("main form button[type=submit]");
            layar.klik("#keadaan a[href$=balasan]");
            layar.cari("#tulisan").fill("ya");
            layar.klik("main form button[type=submit]");
            assertThat(layar.halaman().title()).startsWith("Galat:");
            assertThat(layar.cari("#tulisan")).hasValue("ya");
            layar.cari("#tulisan").fill("Di sisi utara.");
            layar.klik("main form button[type=submit]");
            assertThat(layar.cari("#linimasa")).containsText("Di sisi utara.");
            layar.klik("#tindakan a[href$=perubahan]");
            layar.cari("#foto")
                    .setInputFiles(new FilePayload("a.png", "image/png", LaporanUji.png(1)));
            layar.klik("main form button[type=submit]");
            assertThat(layar.cari("#linimasa img")).hasCount(1);
            layar.klik("#tindakan a[href$=ikut]");
            assertThat(layar.cari("form[data-push]")).isHidden();
            layar.cari("#surel").fill("budi@contoh.id");
            layar.klik("main form button[type=submit]");
            assertThat(layar.cari(".pemberitahuan--baik")).containsText("Periksa surel Anda");
        }
    }

    @Test
    void berubah_sendiri_saat_dijawab_dan_terbaca_di_tema_gelap() {
        Resi r = uji.ajukan(null);
        try (var layar = Layar.untuk(port, uji.pemda).tema("gelap").buka()) {
            layar.ke("/aduan/lacak#" + r.nomor() + "." + r.kode());
            layar.klik("main form button[type=submit]");
            layar.keLangsung("/aduan/lacak/laporan");
            assertThat(layar.cari("#keadaan")).containsText("Menunggu jawaban");
            periksa(layar);
            uji.jawab(r);
            assertThat(layar.cari("#keadaan")).containsText("tim turun besok pagi");
            assertThat(judulLinimasa(layar, "Dijawab")).isVisible();
            periksa(layar);
        }
    }

    @Test
    void daftar_sendiri_seorang_warga() {
        var siti = OrangUji.wargaBerakun(uji.pemda, "Siti Aminah");
        Resi r = uji.ajukan(new Pelapor(siti.akunId(), "Siti Aminah", null, null));
        try (var layar = Layar.untuk(port, siti).lebar(360).buka()) {
            layar.ke("/aduan/lacak/saya");
            periksa(layar);
            layar.tekan("main .daftar a");
            assertThat(layar.cari("h1")).containsText(r.nomor());
            layar.ke("/kantor");
            assertThat(layar.cari("main")).containsText(r.nomor());
            periksa(layar);
        }
    }

    /** The message of a push service, delivered by the browser's own tools. */
    @Test
    void pekerja_menampilkan_kabar_dorong() {
        try (var layar = Layar.untuk(port, uji.pemda).buka()) {
            layar.konteks().grantPermissions(List.of("notifications"));
            layar.ke("/aduan/lacak");
            layar.tungguPekerja();
            String asal = "http://" + BasisDataUji.host(uji.pemda) + ":" + port;
            CDPSession alat = layar.konteks().newCDPSession(layar.halaman());
            var pendaftaran = new CompletableFuture<String>();
            alat.on("ServiceWorker.workerRegistrationUpdated", d -> temukan(d, pendaftaran));
            alat.send("ServiceWorker.enable");
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                // events arrive while the page is asked something
                                layar.halaman().evaluate("1");
                                return pendaftaran.isDone();
                            });
            var kabar = new JsonObject();
            kabar.addProperty("origin", asal);
            kabar.addProperty("registrationId", pendaftaran.join());
            kabar.addProperty(
                    "data",
                    "{\"judul\":\"Laporan 2026-00001: Dijawab\",\"isi\":\"Jalan\",\"tautan\":\"/aduan/2026-00001\"}");
            alat.send("ServiceWorker.deliverPushMessage", kabar);
            String tampil =
                    """
                    async () => (await (await navigator.serviceWorker.ready).getNotifications())
                      .map((n) => n.title + '|' + n.body + '|' + n.data.tautan).join()
                    """;
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(layar.halaman().evaluate(tampil))
                                            .isEqualTo(
                                                    "Laporan 2026-00001: Dijawab|Jalan|/aduan/2026-00001"));
        }
    }

    private static void temukan(JsonObject data, CompletableFuture<String> pendaftaran) {
        JsonArray ada = data.getAsJsonArray("registrations");
        if (!ada.isEmpty()) {
            pendaftaran.complete(ada.get(0).getAsJsonObject().get("registrationId").getAsString());
        }
    }
}
