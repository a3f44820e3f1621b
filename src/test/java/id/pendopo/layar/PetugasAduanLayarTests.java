package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.petugas.MejaUji;
import id.pendopo.kernel.WaktuGeser;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk of the staff on a phone: by keyboard, without script, in the dark, without signal. */
@UjiAplikasi
class PetugasAduanLayarTests {

    private static final String LAPANGAN = "/aduan/kelola/lapangan";
    private static final String KIRIM = "**/tindakan";

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired WaktuGeser waktu;

    private MejaUji meja;
    private String nomor;

    @BeforeEach
    void susun() {
        meja = MejaUji.susun(pengajuan);
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), meja.pemda().zona());
        nomor = meja.lapor();
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void kepala_menjawab_dengan_papan_tombol_di_ponsel() {
        try (var layar = Layar.untuk(port, meja.kepala()).lebar(360).buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/aduan/kelola");
            periksa(layar);
            layar.tekan("tbody a");
            assertThat(layar.jalur()).isEqualTo("/aduan/kelola/" + nomor);
            periksa(layar);
            layar.ketik("#jawaban-isi", "Pendek.");
            layar.tekan("#jawab button:has-text('Kirim jawaban')");
            assertThat(layar.cari(".govuk-error-summary")).isFocused();
            periksa(layar);
            layar.ketik("#jawaban-isi", "Terima kasih, tim kami turun besok pagi ke lokasi.");
            layar.tersimpan();
            layar.tekan("#jawab button:has-text('Kirim jawaban')");
            assertThat(layar.cari("#linimasa")).containsText("Terima kasih, tim kami turun");
            assertThat(layar.cari("#keadaan")).containsText("Dijawab tepat waktu");
            periksa(layar);
        }
    }

    @Test
    void daftar_dan_laporan_tercetak_dengan_kop_dan_tanpa_tombol() {
        try (var layar = Layar.untuk(port, meja.kepala()).tema("gelap").buka()) {
            for (String jalur : List.of("/aduan/kelola", "/aduan/kelola/" + nomor)) {
                layar.ke(jalur);
                assertThat(layar.cari(".kop")).isHidden();
                layar.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(layar.cari(".kop")).isVisible();
                assertThat(layar.cari("main")).containsText(nomor);
                for (String jangan : List.of("button", "nav", "input", "textarea", "select")) {
                    for (var simpul : layar.cari(jangan).all()) {
                        assertThat(simpul).isHidden();
                    }
                }
                layar.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void operator_bekerja_tanpa_skrip() {
        try (var layar = Layar.untuk(port, meja.operator()).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/aduan/kelola/" + nomor);
            layar.cari("#jawaban-isi").fill("Terima kasih, tim kami turun besok pagi.");
            layar.klik("#jawab button:has-text('Simpan konsep')");
            assertThat(layar.cari("#konsep-siapa")).containsText(meja.operator().nama());
            layar.cari("#pengerjaan summary").click();
            layar.klik("#pengerjaan button");
            assertThat(layar.cari("#keadaan")).containsText("Sedang ditindaklanjuti");
            layar.ke(LAPANGAN);
            layar.klik("a:has-text('Buka daftar tugas')");
            assertThat(layar.cari("main")).containsText("Tidak ada tugas lapangan");
        }
    }

    @Test
    void terbaca_di_layar_lebar_dan_di_tema_gelap() {
        tugaskan(meja.operator());
        try (var layar = Layar.untuk(port, meja.operator()).tema("gelap").buka()) {
            for (String jalur :
                    List.of(
                            "/aduan/kelola",
                            "/aduan/kelola?kotak=tembusan",
                            "/aduan/kelola?pilih=semua",
                            "/aduan/kelola/" + nomor,
                            "/aduan/kelola/balasan",
                            LAPANGAN + "/daftar",
                            LAPANGAN + "/" + nomor)) {
                layar.ke(jalur);
                Keutuhan.pastikan(layar);
            }
        }
    }

    @Test
    void kunjungan_luring_terkirim_sendiri_menjadi_satu_langkah_dengan_dua_foto() {
        tugaskan(meja.operator());
        try (var layar = Layar.untuk(port, meja.operator()).lebar(360).buka()) {
            layar.wajar(Layar::tanpaJaringan);
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-tugas summary")).containsText("pasar");
            periksa(layar);
            tersimpanUntukLuring(layar);

            layar.konteks().setOffline(true);
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-keadaan")).containsText(meja.operator().nama());
            assertThat(layar.cari("header a[href^='/masuk']")).hasCount(0);
            assertThat(layar.cari("header a.pil[href='/kantor']")).isVisible();
            layar.cari("#lapangan-tugas summary").click();
            layar.cari("[name=isi]").fill("Ditambal dua lubang di depan pasar.");
            layar.cari("[name=sebelum]").setInputFiles(foto("a.png", Color.RED));
            layar.cari("[name=sesudah]").setInputFiles(foto("b.png", Color.GREEN));
            layar.cari("#lapangan-tugas [type=submit]").click();
            assertThat(layar.cari("#lapangan-antrean [data-keadaan]")).hasText("Tersimpan");
            assertThat(isiGudang(layar)).doesNotContain("Ditambal").doesNotContain("pasar");
            periksa(layar);

            layar.konteks().setOffline(false);
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-antrean [data-keadaan]")).hasText("Terkirim");
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-antrean [data-keadaan]")).hasText("Terkirim");
        }
        assertThat(hitung("select count(*) from aduan.langkah where jenis = 'TINDAKAN'"))
                .isEqualTo(1);
        assertThat(hitung("select count(*) from aduan.lampiran where peran <> 'LAPORAN'"))
                .isEqualTo(2);
    }

    @Test
    void orang_lain_di_ponsel_yang_sama_tidak_melihatnya_dan_keluar_bertanya_dahulu() {
        tugaskan(meja.operator());
        try (var layar = Layar.untuk(port, meja.operator()).lebar(360).buka()) {
            layar.wajar(Layar::tanpaJaringan).wajar(k -> k.contains("401"));
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-tugas summary")).isVisible();
            tersimpanUntukLuring(layar);
            layar.konteks().setOffline(true);
            layar.cari("#lapangan-tugas summary").click();
            layar.cari("[name=isi]").fill("Ditambal dua lubang di depan pasar.");
            layar.cari("#lapangan-tugas [type=submit]").click();
            assertThat(layar.cari("#lapangan-antrean [data-keadaan]")).hasText("Tersimpan");

            // a page without the queue's script, so that it still waits
            // the page would send in the moment before it is left
            layar.konteks().route(KIRIM, r -> r.abort("internetdisconnected"));
            layar.konteks().setOffline(false);
            layar.ke("/aduan/kelola");
            layar.cari(".pil--orang").click();
            layar.cari("form[action='/keluar'] button").click();
            assertThat(layar.cari("dialog")).containsText("1 laporan lapangan belum terkirim");
            periksa(layar);
            layar.cari("dialog button:has-text('Tetap masuk')").click();
            assertThat(layar.cari("dialog")).hasCount(0);
            layar.cari(".pil--orang").click();
            layar.cari("form[action='/keluar'] button").click();
            layar.halaman().waitForNavigation(() -> layar.cari("dialog [data-keluar]").click());

            layar.konteks().setOffline(true);
            layar.konteks().unroute(KIRIM);
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-masuk")).isVisible();
            assertThat(layar.cari("main")).not().containsText(nomor);
            layar.konteks().setOffline(false);

            layar.ganti(meja.kepala());
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-keadaan")).containsText(meja.kepala().nama());
            assertThat(layar.cari("main")).not().containsText(nomor);
            assertThat(hitung("select count(*) from aduan.langkah where jenis = 'TINDAKAN'"))
                    .isZero();

            layar.ganti(OrangUji.sesiBaru(meja.operator()));
            layar.ke(LAPANGAN);
            assertThat(layar.cari("#lapangan-antrean [data-keadaan]")).hasText("Terkirim");
        }
        assertThat(hitung("select count(*) from aduan.langkah where jenis = 'TINDAKAN'"))
                .isEqualTo(1);
    }

    private void tugaskan(OrangUji siapa) {
        var jawab =
                meja.operator()
                        .peramban(port)
                        .post("/aduan/kelola/" + nomor + "/penugasan")
                        .isian("akun", siapa.akunId())
                        .isian("isi", "Bawa meteran.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
    }

    private static FilePayload foto(String nama, Color warna) {
        return new FilePayload(nama, "image/png", MejaUji.foto(warna));
    }

    private int hitung(String sql) {
        return BasisDataUji.dalam(meja.pemda(), j -> j.sql(sql).query(Integer.class).single());
    }

    /** Until the phone holds the page and its script. */
    private static void tersimpanUntukLuring(Layar layar) {
        layar.tunggu(
                """
                (async () => {
                  const perlu = [location.pathname, document.querySelector('script[src*="lapangan"]').src]
                  const ada = await Promise.all(perlu.map((x) => caches.match(x)))
                  return ada.every(Boolean) && Boolean(navigator.serviceWorker.controller)
                })()
                """);
    }

    /** All that can be read of what the phone keeps. */
    private static String isiGudang(Layar layar) {
        return (String)
                layar.halaman()
                        .evaluate(
                                """
                                () => new Promise((selesai) => {
                                  const buka = indexedDB.open('pendopo-lapangan')
                                  buka.onsuccess = async () => {
                                    const semua = []
                                    for (const toko of ['tugas', 'keluar', 'kini']) {
                                      const minta = buka.result.transaction(toko).objectStore(toko).getAll()
                                      semua.push(await new Promise((x) => (minta.onsuccess = () => x(minta.result))))
                                    }
                                    const bita = (_, n) => n instanceof ArrayBuffer ? new TextDecoder('latin1').decode(n) : n
                                    selesai(JSON.stringify(semua, bita))
                                  }
                                })
                                """);
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
