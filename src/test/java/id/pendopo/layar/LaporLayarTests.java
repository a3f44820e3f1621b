package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.lapor.LaporUji;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report from a small phone: step by step, without script, without signal, without mouse. */
@UjiAplikasi
class LaporLayarTests {

    private static final String ISI = "Jalan di depan pasar berlubang. Sudah dua orang jatuh.";
    private static final int BERAT = 75 * 1024;

    @LocalServerPort int port;

    private LaporUji uji;

    @BeforeEach
    void susun() {
        uji = LaporUji.susun();
    }

    private Layar.Persiapan ponsel() {
        return Layar.untuk(port, uji.pemda()).lebar(360);
    }

    @Test
    void empat_langkah_dengan_foto_dan_lokasi() {
        try (var layar = ponsel().buka()) {
            layar.konteks().grantPermissions(List.of("geolocation"));
            layar.konteks().setGeolocation(new Geolocation(LaporUji.LINTANG, LaporUji.BUJUR));
            formulir(layar, "/aduan/lapor");
            periksa(layar);
            layar.cari("[data-maju]").click();
            assertThat(layar.cari(".govuk-error-summary")).containsText("Tulis sedikit lebih");
            periksa(layar);
            layar.cari("#foto")
                    .setInputFiles(new FilePayload("IMG.jpg", "image/jpeg", LaporUji.fotoBergps()));
            assertThat(layar.cari("[data-foto] img")).hasCount(1);
            // kept by itself, before anything is typed that is kept in its turn
            drafTersimpan(layar);
            layar.cari("#cerita").fill(ISI);
            layar.cari("#cari-kategori").fill("rusak");
            layar.cari("#k-jalan-rusak").check();
            drafTersimpan(layar);
            periksa(layar);
            layar.halaman().reload();
            assertThat(layar.cari("#cerita")).hasValue(ISI);
            assertThat(layar.cari("[data-foto] img")).hasCount(1);
            assertThat(layar.cari("#k-jalan-rusak")).isChecked();
            layar.cari("[data-maju]").click();

            assertThat(layar.cari("#judul-dimana")).isFocused();
            layar.cari("[data-gps]").click();
            assertThat(layar.cari("[data-titik]")).containsText("Titik tercatat");
            layar.cari("details[data-peta] summary").click();
            assertThat(layar.cari("svg.lapor__pin .pin-jarum"))
                    .hasAttribute("visibility", "visible");
            layar.cari("svg.lapor__pin").focus();
            layar.halaman().keyboard().press("ArrowRight");
            assertThat(layar.cari("[data-titik]")).containsText("Titik di peta");
            periksa(layar);
            layar.cari("[data-maju]").click();

            layar.cari("label[for=anonim]").click();
            assertThat(layar.cari("#nama")).isHidden();
            periksa(layar);
            layar.cari("[data-maju]").click();

            assertThat(layar.cari("[data-ringkas]")).containsText(ISI);
            assertThat(layar.cari("[data-ringkas]")).containsText("Jalan rusak");
            assertThat(layar.cari("[data-ringkas]")).containsText("1 foto");
            assertThat(layar.cari("[data-ringkas]")).containsText("Anonim");
            periksa(layar);
            layar.cari("[data-kirimkan]").click();
            assertThat(layar.cari(".panel__nomor")).containsText("-00001");
            String kode = layar.teks("#kode-lacak");
            assertThat(kode).hasSize(30);
            periksa(layar);
            layar.halaman().reload();
            assertThat(layar.cari("#kode-lacak")).hasText(kode);
            layar.ke("/aduan/lapor");
            assertThat(layar.cari("#cerita")).hasValue("");
        }
        assertThat(uji.laporan()).hasSize(1);
        assertThat(uji.laporan().getFirst().kodeWilayah())
                .isEqualTo(uji.pemda().kodeWilayah() + ".01");
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                uji.pemda(),
                                j ->
                                        j.sql(
                                                        "select max(lebar) from platform.berkas where pemda_id = ?")
                                                .param(uji.pemda().id())
                                                .query(Integer.class)
                                                .single()))
                .isEqualTo(1600);
    }

    @Test
    void tanpa_skrip_lewat_halaman_periksa() {
        try (var layar = ponsel().tanpaSkrip().buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/aduan/lapor");
            layar.cari("#cerita").fill("Pendek");
            layar.klik("form.lapor .tanpa-skrip button");
            assertThat(layar.cari(".govuk-error-summary")).containsText("Tulis sedikit lebih");
            layar.cari("#cerita").fill(ISI);
            layar.cari("#wilayah").selectOption(uji.pemda().kodeWilayah() + ".02.1001");
            layar.cari("#patokan").fill("depan pasar");
            layar.cari("#foto")
                    .setInputFiles(new FilePayload("IMG.jpg", "image/jpeg", LaporUji.foto()));
            layar.klik("form.lapor .tanpa-skrip button");
            assertThat(layar.cari("main")).containsText("1 foto");
            layar.klik("button[name=ubah]");
            assertThat(layar.cari("main")).containsText("1 foto sudah kami simpan");
            layar.klik("form.lapor .tanpa-skrip button");
            layar.klik("main form button[type=submit]");
            assertThat(layar.cari("#kode-lacak")).isVisible();
        }
        assertThat(uji.laporan()).hasSize(1);
    }

    @Test
    void papan_tombol_saja() {
        try (var layar = ponsel().buka()) {
            formulir(layar, "/aduan/lapor");
            layar.ketik("#cerita", ISI);
            layar.tabKe("#kategori");
            layar.tabKe("[data-maju]");
            layar.halaman().keyboard().press("Enter");
            layar.ketik("#patokan", "depan pasar");
            layar.halaman().keyboard().press("Enter");
            layar.tabKe("#anonim");
            layar.halaman().keyboard().press("Space");
            layar.tabKe("[data-maju]");
            layar.halaman().keyboard().press("Enter");
            layar.tabKe("[data-kirimkan]");
            layar.halaman().keyboard().press("Enter");
            assertThat(layar.cari("#kode-lacak")).isVisible();
            assertThat(layar.cari("h1")).isFocused();
        }
    }

    @Test
    void luring_menunggu_lalu_terkirim_tepat_satu_kali() {
        try (var layar = berpekerja(ponsel().buka())) {
            layar.konteks().setOffline(true);
            formulir(layar, "/aduan/lapor?kategori=lampu");
            isi(layar);
            layar.cari("[data-kirimkan]").click();
            assertThat(layar.cari("[data-menunggu]")).containsText("Belum ada sinyal");
            assertThat(layar.cari("#antrean")).containsText("1 laporan belum terkirim");
            periksa(layar);
            assertThat(uji.laporan()).isEmpty();
            layar.ke("/aduan/lapor/resi");
            assertThat(layar.cari("[data-tersimpan]")).containsText("Menunggu sinyal");
            layar.ke("/aduan/lapor");
            assertThat(layar.cari("#antrean")).containsText("1 laporan belum terkirim");
            layar.konteks().setOffline(false);
            assertThat(layar.cari("#antrean")).containsText("-00001 terkirim");
            layar.ke("/aduan/lapor/resi");
            assertThat(layar.cari("#kode-lacak")).isVisible();
            layar.halaman().evaluate("window.dispatchEvent(new Event('online'))");
            periksa(layar);
        }
        assertThat(uji.laporan()).hasSize(1);
    }

    @Test
    void jawaban_yang_hilang_di_jalan_tidak_menggandakan_laporan() {
        try (var layar = ponsel().buka()) {
            formulir(layar, "/aduan/lapor");
            isi(layar);
            layar.halaman()
                    .evaluate(
                            """
                            () => {
                              const asli = window.fetch
                              window.hilang = 0
                              window.fetch = async (ke, cara) => {
                                const jawaban = await asli(ke, cara)
                                if (cara?.method === 'POST' && window.hilang++ < 2) throw new TypeError('putus')
                                return jawaban
                              }
                            }
                            """);
            layar.cari("[data-kirimkan]").click();
            layar.halaman()
                    .waitForCondition(
                            () -> (Integer) layar.halaman().evaluate("window.hilang") > 0);
            layar.halaman().evaluate("window.dispatchEvent(new Event('online'))");
            layar.halaman().evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(layar.cari("#kode-lacak")).isVisible();
        }
        assertThat(uji.laporan()).hasSize(1);
    }

    @Test
    void keluar_bertanya_dahulu_bila_ada_yang_belum_terkirim() {
        var siti = OrangUji.wargaBerakun(uji.pemda(), "Siti Aminah");
        try (var layar = berpekerja(Layar.untuk(port, siti).buka())) {
            formulir(layar, "/aduan/lapor");
            assertThat(layar.cari("main")).containsText("Anda masuk sebagai Siti Aminah");
            isi(layar);
            layar.konteks().setOffline(true);
            layar.cari("[data-kirimkan=''], [data-kirimkan]").first().click();
            assertThat(layar.cari("[data-menunggu]")).isVisible();
            var tanya = new AtomicReference<String>();
            layar.halaman()
                    .onDialog(
                            d -> {
                                tanya.set(d.message());
                                d.dismiss();
                            });
            layar.cari(".pil--orang").click();
            layar.cari("form[action='/keluar'] button").click();
            layar.halaman().waitForCondition(() -> tanya.get() != null);
            assertThat(tanya.get()).contains("1 laporan", "belum terkirim");
            assertThat(layar.jalur()).startsWith("/aduan/lapor");
        }
    }

    @Test
    void yang_serupa_di_dekatnya_ditawarkan() {
        try (var layar = ponsel().buka()) {
            layar.konteks().grantPermissions(List.of("geolocation"));
            layar.konteks().setGeolocation(new Geolocation(LaporUji.LINTANG, LaporUji.BUJUR));
            for (int i = 0; i < 2; i++) {
                formulir(layar, "/aduan/lapor?kategori=jalan-rusak");
                layar.cari("#cerita").fill(ISI);
                layar.cari("[data-maju]").click();
                layar.cari("[data-gps]").click();
                assertThat(layar.cari("[data-titik]")).containsText("Titik tercatat");
                if (i == 1) {
                    assertThat(layar.cari("[data-serupa]")).containsText("Saya juga");
                    periksa(layar);
                    layar.klik("[data-serupa] button");
                    assertThat(layar.cari("form[action$=penarikan]")).isVisible();
                    break;
                }
                layar.cari("[data-maju]").click();
                layar.cari("[data-maju]").click();
                layar.cari("[data-kirimkan]").click();
                assertThat(layar.cari("#kode-lacak")).isVisible();
            }
        }
    }

    @Test
    void tanpa_skrip_saya_juga_menggantikan_laporan() {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status,
                                            judul, isi, kategori_id, lintang, bujur, anonim, rahasia,
                                            pelapor_pelanggaran, tayang, dibuat_pada, batas_jawab,
                                            batas_tindak, diubah_pada)
                                        select k.pemda_id, gen_random_uuid(), '2025-00009', 'WEB',
                                            'PENGADUAN', 'DITERUSKAN', 'Lubang', 'Jalan berlubang.', k.id,
                                            ?, ?, true, false, false, 'TAYANG', now(), now(), now(), now()
                                        from aduan.kategori k
                                        where k.pemda_id = ? and k.kode = 'jalan-rusak'
                                        """)
                                .params(LaporUji.LINTANG, LaporUji.BUJUR, uji.pemda().id())
                                .update());
        try (var layar = ponsel().tanpaSkrip().buka()) {
            layar.ke("/aduan/lapor?kategori=jalan-rusak");
            layar.cari("#cerita").fill(ISI);
            // a phone that knows its place fills these; without script nobody else can
            layar.cari("#patokan").fill("depan pasar");
            layar.cari("form.lapor input[name=lintang]")
                    .evaluate("(x, nilai) => { x.value = nilai }", "" + LaporUji.LINTANG);
            layar.cari("form.lapor input[name=bujur]")
                    .evaluate("(x, nilai) => { x.value = nilai }", "" + LaporUji.BUJUR);
            layar.klik("form.lapor .tanpa-skrip button");
            layar.klik("button[name=dukung]");
            assertThat(layar.cari("main"))
                    .containsText("Suara Anda ditambahkan pada laporan 2025-00009");
            layar.klik("a:has-text('Lihat laporan 2025-00009')");
            assertThat(layar.cari("main")).containsText("1");
        }
    }

    /** 400 kbit/s and 400 ms to the server, as at the edge of a cell. */
    @Test
    void seluruh_alur_di_jaringan_3g_yang_lambat() {
        try (var layar = ponsel().buka()) {
            lambatkan(layar);
            formulir(layar, "/aduan/lapor");
            layar.cari("#foto")
                    .setInputFiles(new FilePayload("IMG.jpg", "image/jpeg", LaporUji.fotoBergps()));
            assertThat(layar.cari("[data-foto] img")).hasCount(1);
            isi(layar);
            layar.cari("[data-kirimkan]").click();
            layar.cari("#kode-lacak").waitFor();
            String kode = layar.teks("#kode-lacak");
            assertThat(kode).hasSize(30);
            String nomor = layar.teks(".panel__nomor");
            layar.ke("/aduan/lacak");
            layar.cari("[name=nomor]").fill(nomor);
            layar.cari("[name=kode]").fill(kode);
            layar.klik("main form button[type=submit]");
            assertThat(layar.cari("main")).containsText(nomor);
        }
        assertThat(uji.laporan()).hasSize(1);
    }

    private static void lambatkan(Layar layar) {
        var jaringan = new JsonObject();
        jaringan.addProperty("offline", false);
        jaringan.addProperty("latency", 400);
        jaringan.addProperty("downloadThroughput", 400_000 / 8);
        jaringan.addProperty("uploadThroughput", 400_000 / 8);
        var cdp = layar.konteks().newCDPSession(layar.halaman());
        cdp.send("Network.enable");
        cdp.send("Network.emulateNetworkConditions", jaringan);
    }

    @Test
    void ringan_dan_terbaca_di_layar_lebar_gelap_dan_di_loket() {
        try (var layar = ponsel().buka()) {
            layar.ke("/aduan/lapor");
            assertThat(layar.cari("[data-progres]")).isVisible();
            var berat =
                    (Number)
                            layar.halaman()
                                    .evaluate(
                                            """
                                            () => [...performance.getEntriesByType('navigation'),
                                                   ...performance.getEntriesByType('resource')]
                                              .reduce((jumlah, r) => jumlah + r.transferSize, 0)
                                            """);
            assertThat(berat.intValue()).isBetween(10_000, BERAT);
        }
        try (var layar = Layar.untuk(port, uji.pemda()).tema("gelap").buka()) {
            layar.ke("/aduan/lapor");
            periksa(layar);
        }
        var petugas = OrangUji.pegawai(uji.pemda(), uji.opd(), id.pendopo.kernel.Peran.OPERATOR);
        try (var layar = Layar.untuk(port, petugas).lebar(360).buka()) {
            layar.ke("/aduan/loket");
            periksa(layar);
            layar.cari("#cerita").fill(ISI);
            layar.cari("#patokan").fill("depan pasar");
            layar.klik("form[data-loket] .dok button");
            assertThat(layar.cari("#kode-lacak")).isVisible();
            periksa(layar);
        }
    }

    /**
     * Opens the form and waits for its script, which first looks for a draft and then shows the
     * step.
     */
    private static void formulir(Layar layar, String jalur) {
        layar.ke(jalur);
        assertThat(layar.cari("[data-progres]")).containsText("Langkah 1 dari 4");
    }

    private static void drafTersimpan(Layar layar) {
        assertThat(layar.cari("[data-status-draf]")).hasAttribute("data-keadaan", "tersimpan");
        assertThat(layar.cari("[data-status-draf]")).containsText("Draf tersimpan");
    }

    private static void isi(Layar layar) {
        layar.cari("#cerita").fill(ISI);
        layar.cari("#kategori").check();
        layar.cari("[data-maju]").click();
        layar.cari("#patokan").fill("depan pasar");
        layar.cari("[data-maju]").click();
        layar.cari("[data-maju]").click();
        assertThat(layar.cari("[data-ringkas]")).containsText("depan pasar");
    }

    private static Layar berpekerja(Layar layar) {
        layar.wajar(Layar::tanpaJaringan);
        layar.ke("/aduan/lapor");
        layar.tungguPekerja();
        return layar;
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
