package id.pendopo.presensi.ponsel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.presensi.ponsel.PonselUji.SENIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The button on a real phone screen: with signal, without, busy server, other people, no position.
 */
@UjiAplikasi
class PresensiLayarTests {

    private static final String KETUK = "**/presensi/ketuk";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private PonselUji uji;

    @BeforeEach
    void susun() {
        uji = PonselUji.susun();
        waktu.setel(SENIN, LocalTime.of(7, 12), uji.pemda().zona());
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    /** A phone at the office whose owner lets the page read the position. */
    private Layar ponsel(double meterKeUtara) {
        var layar = Layar.untuk(port, uji.orang()).lebar(360).buka();
        layar.wajar(Layar::tanpaJaringan);
        layar.konteks().grantPermissions(List.of("geolocation"));
        layar.konteks()
                .setGeolocation(
                        new Geolocation(PonselUji.LINTANG + meterKeUtara / 111_195, PonselUji.BUJUR)
                                .setAccuracy(12));
        return layar;
    }

    private static void siap(Layar layar) {
        assertThat(layar.cari("[data-jarak]")).containsText("Di dalam batas");
        layar.tunggu(
                """
                (async () => {
                  const ada = await Promise.all(
                    ['/presensi/luring', document.querySelector('script[src*="presensi"]').src]
                      .map((x) => caches.match(x)))
                  return ada.every(Boolean) && Boolean(navigator.serviceWorker.controller)
                })()
                """);
    }

    private static void tekan(Layar layar) {
        layar.cari("[data-tombol]").click();
    }

    @Test
    void satu_tekanan_masuk_lalu_pulang_setelah_ditanya_sekali() {
        try (var layar = ponsel(34)) {
            layar.ke("/presensi");
            assertThat(layar.cari("[data-tempat]")).hasText("Kantor Dinas Jalan, 34 m");
            assertThat(layar.cari("[data-jarak]")).containsText("Di dalam batas");
            assertThat(layar.cari("[data-teliti]")).hasText("Akurasi ±12 m");
            assertThat(layar.cari("[data-label]")).hasText("Absen masuk");
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("[data-daftar]")).containsText("Masuk 07.12");
            assertThat(layar.cari("[data-kabar]")).containsText("diterima server");
            assertThat(layar.cari("[data-label]")).hasText("Absen pulang");
            assertThat(layar.cari("[data-sub]")).containsText("Kurang 8 j");

            tekan(layar);
            assertThat(layar.cari("dialog")).containsText("Kurang 8 j");
            var cacat = new ArrayList<String>();
            Keutuhan.periksa(layar, "tanya", cacat);
            assertThat(cacat).isEmpty();
            layar.cari("dialog [data-tidak]").click();
            assertThat(layar.cari("[data-label]")).hasText("Absen pulang");
            tekan(layar);
            layar.cari("dialog [data-ya]").click();
            assertThat(layar.cari("[data-lengkap]")).isVisible();
            assertThat(layar.cari("[data-daftar]")).containsText("Pulang 07.12");
        }
        assertThat(uji.hitung("cara = 'DARING' and keyakinan = 'PENUH' and alasan is null"))
                .isEqualTo(2);
        assertThat(perangkat("keadaan = 'AKTIF'")).isEqualTo(1);
    }

    @Test
    void sebelum_hari_mulai_ponsel_tidak_menyebut_terlambat_dan_tidak_bertanya() {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.mulai (pemda_id, id, mulai, dasar, oleh, oleh_nama,
                                            pada) values (?, ?, ?, 'Perbup uji', ?, 'Uji', now())
                                        """)
                                .params(
                                        uji.pemda().id(),
                                        Uuid7.baru(),
                                        SENIN.plusDays(7),
                                        uji.orang().akunId())
                                .update());
        waktu.setel(SENIN, LocalTime.of(8, 10), uji.pemda().zona());
        try (var layar = ponsel(34)) {
            layar.ke("/presensi");
            assertThat(layar.cari("[data-jarak]")).containsText("Di dalam batas");
            assertThat(layar.cari("[data-mulai]"))
                    .containsText("mulai dihitung Senin, 16 November 2026");
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("#absen")).containsText("Masuk 08.10");
            assertThat(layar.cari("[data-daftar]")).not().containsText("erlambat");
            assertThat(layar.cari("[data-kabar]")).not().containsText("erlambat");
            assertThat(layar.cari("[data-label]")).hasText("Absen pulang");
            assertThat(layar.cari("[data-sub]")).not().containsText("Kurang");
            tekan(layar);
            assertThat(layar.cari("[data-lengkap]")).isVisible();
            var cacat = new ArrayList<String>();
            Keutuhan.periksa(layar, "belum mulai", cacat);
            assertThat(cacat).isEmpty();
        }
    }

    @Test
    void di_luar_batas_diterima_ditinjau_dan_dikatakan_sebabnya() {
        try (var layar = ponsel(420)) {
            layar.ke("/presensi");
            assertThat(layar.cari("[data-jarak]")).containsText("320 m di luar batas");
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Ditinjau");
            assertThat(layar.cari("[data-daftar]")).containsText("Di luar tempat presensi");
        }
        assertThat(uji.hitung("'luar-pagar' = any(alasan)")).isEqualTo(1);
    }

    @Test
    void yang_baru_ditekan_tetap_daring_walau_putaran_pengirim_mendahului_tombol() {
        try (var layar = ponsel(34)) {
            // the phone has no key yet: sent as made without signal it would have to be looked at
            layar.konteks().route("**/presensi/perangkat", Route::abort);
            layar.ke("/presensi");
            assertThat(layar.cari("[data-jarak]")).containsText("Di dalam batas");
            layar.halaman()
                    .evaluate(
                            """
                            () => {
                              navigator.locks.request('presensi-kirim', () => new Promise((lepas) => { window.lepas = lepas }))
                            }
                            """);
            layar.tunggu("Boolean(window.lepas)");
            layar.halaman().evaluate("() => { dispatchEvent(new Event('online')) }");
            layar.tunggu(mengantre(1));
            tekan(layar);
            layar.tunggu(mengantre(2));
            layar.halaman().evaluate("() => window.lepas()");
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("[data-kabar]")).containsText("diterima server");
        }
        assertThat(uji.hitung("cara = 'DARING' and keyakinan = 'PENUH' and alasan is null"))
                .isEqualTo(1);
    }

    private static String mengantre(int palingSedikit) {
        return "navigator.locks.query().then(({ pending }) => pending.length >= %d)"
                .formatted(palingSedikit);
    }

    @Test
    void tanpa_sinyal_tersimpan_lalu_terkirim_sendiri_tepat_satu_kali() {
        try (var layar = ponsel(10)) {
            layar.ke("/presensi");
            siap(layar);
            layar.konteks().setOffline(true);
            layar.ke("/presensi");
            assertThat(layar.cari("body")).not().containsText(uji.orang().nama());
            assertThat(layar.cari("[data-tempat]")).hasText("Kantor Dinas Jalan, 10 m");
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Tersimpan");
            assertThat(layar.cari("[data-kabar]"))
                    .containsText("tersimpan pukul 07.12 dan dikirim sendiri");
            assertThat(layar.cari("[data-antrean] li")).hasCount(1);
            assertThat(gudang(layar)).doesNotContain("104.23").doesNotContain("MASUK");
            var cacat = new ArrayList<String>();
            Keutuhan.periksa(layar, "antrean", cacat);
            assertThat(cacat).isEmpty();
            // told again after the page was closed, still without signal
            layar.ke("/presensi");
            assertThat(layar.cari("[data-antrean]")).containsText("dikirim sendiri");
            assertThat(layar.cari("[data-label]")).hasText("Absen pulang");

            layar.konteks().setOffline(false);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("[data-antrean]")).isHidden();
            layar.ke("/presensi");
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
        }
        assertThat(uji.hitung("true")).isEqualTo(1);
        assertThat(
                        uji.hitung(
                                "cara = 'LURING' and keyakinan = 'CUKUP' and alasan is null and"
                                        + " abs(extract(epoch from waktu - '"
                                        + uji.saat(SENIN, 7, 12)
                                        + "'::timestamptz)) < 60"))
                .isEqualTo(1);
    }

    @Test
    void server_sibuk_dikatakan_dan_presensinya_terkirim_sendiri() {
        try (var layar = ponsel(10)) {
            layar.wajar(k -> k.contains("503"));
            layar.ke("/presensi");
            siap(layar);
            layar.konteks()
                    .route(
                            KETUK,
                            r ->
                                    r.fulfill(
                                            new Route.FulfillOptions()
                                                    .setStatus(503)
                                                    .setContentType("application/problem+json")
                                                    .setHeaders(Map.of("Retry-After", "1"))
                                                    .setBody("{\"status\":503}")));
            tekan(layar);
            assertThat(layar.cari("[data-kabar]"))
                    .containsText("Server sibuk, presensi Anda tersimpan pukul 07.12");
            assertThat(uji.hitung("true")).isZero();
            layar.konteks().unroute(KETUK);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
        }
        assertThat(uji.hitung("keyakinan = 'CUKUP' and alasan is null")).isEqualTo(1);
    }

    @Test
    void jawaban_yang_hilang_di_jalan_tetap_satu_akibat() {
        try (var layar = ponsel(10)) {
            layar.ke("/presensi");
            siap(layar);
            layar.konteks()
                    .route(
                            KETUK,
                            r -> {
                                // it arrives, and the answer is lost
                                new Peramban(port, uji.pemda())
                                        .post("/presensi/ketuk")
                                        .tanpaCsrf()
                                        .json(r.request().postData())
                                        .kirim();
                                r.abort("connectionreset");
                            });
            layar.wajar(k -> k.contains("ERR_CONNECTION_RESET"));
            tekan(layar);
            assertThat(layar.cari("[data-antrean] li")).hasCount(1);
            assertThat(uji.hitung("cara = 'DARING'")).isEqualTo(1);
            layar.konteks().unroute(KETUK);
            // pressed as long as it is there: on a slow day it goes by itself first
            layar.tunggu(
                    """
                    (() => {
                      const tombol = [...document.querySelectorAll('[data-antrean] button')]
                      tombol.find((x) => x.textContent.includes('Kirim sekarang'))?.click()
                      return document.querySelector('[data-daftar] [data-keadaan]')?.textContent === 'Terkirim'
                    })()
                    """);
        }
        assertThat(uji.hitung("cara = 'DARING'")).isEqualTo(1);
    }

    @Test
    void batas_kirim_diperingatkan_dan_tidak_dibuang_diam_diam() {
        try (var layar = ponsel(10)) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/presensi");
            siap(layar);
            layar.konteks().setOffline(true);
            tekan(layar);
            assertThat(layar.cari("[data-antrean] li")).hasCount(1);
            Instant tekan = Instant.now();

            layar.konteks().clock().setFixedTime(Date.from(tekan.plus(Duration.ofHours(50))));
            layar.ke("/presensi");
            assertThat(layar.cari("[data-antrean]")).containsText("lagi batas kirim sendiri habis");
            layar.konteks().clock().setFixedTime(Date.from(tekan.plus(Duration.ofHours(80))));
            layar.ke("/presensi");
            assertThat(layar.cari("[data-antrean]")).containsText("lewat batas kirim sendiri");
            assertThat(layar.cari("[data-antrean] a")).hasText("Ajukan koreksi");

            // after a week the server takes it no more: said, kept, with the way out
            waktu.setel(SENIN.plusDays(8), LocalTime.of(9, 0), uji.pemda().zona());
            layar.konteks().clock().setFixedTime(Date.from(tekan.plus(Duration.ofDays(8))));
            layar.konteks().setOffline(false);
            layar.ke("/presensi");
            assertThat(layar.cari("[data-antrean] [data-keadaan]")).hasText("Ditolak");
            assertThat(layar.cari("[data-antrean]")).containsText("lebih dari tujuh hari");
            assertThat(layar.cari("[data-antrean] a").getAttribute("href"))
                    .isEqualTo("/presensi/mohon/koreksi?hari=2026-11-09&arah=MASUK");
            layar.cari("[data-antrean] button:has-text('Hapus dari ponsel')").click();
            assertThat(layar.cari("[data-antrean]")).isHidden();
        }
        assertThat(uji.hitung("true")).isZero();
    }

    @Test
    void orang_lain_di_ponsel_yang_sama_tidak_melihat_dan_tidak_tertukar() {
        var rekan = uji.rekan();
        try (var layar = ponsel(10)) {
            // the sign-in page asks for passkeys by itself, and is left in the middle of it
            layar.wajar(k -> k.contains("401") || k.contains("/masuk/kunci/tantangan"));
            layar.ke("/presensi");
            siap(layar);
            layar.konteks().route(KETUK, r -> r.abort("internetdisconnected"));
            tekan(layar);
            assertThat(layar.cari("[data-antrean] li")).hasCount(1);

            layar.ke("/kantor");
            layar.cari(".pil--orang").click();
            layar.cari("form[action='/keluar'] button").click();
            assertThat(layar.cari("dialog")).containsText("1 presensi belum terkirim");
            layar.halaman().waitForNavigation(() -> layar.cari("dialog [data-keluar]").click());

            layar.ganti(rekan);
            layar.ke("/presensi");
            assertThat(layar.cari("[data-kabar]"))
                    .containsText("1 presensi orang lain di ponsel ini belum terkirim");
            assertThat(layar.cari("[data-antrean]")).isHidden();
            assertThat(layar.cari("[data-label]")).hasText("Absen masuk");
            assertThat(uji.hitung("true")).isZero();

            layar.halaman()
                    .waitForResponse(
                            KETUK,
                            () -> {
                                layar.konteks().unroute(KETUK);
                                layar.ke("/presensi");
                            });
            assertThat(layar.cari("[data-kabar] [data-kabar-isi=lain]")).hasCount(0);
            assertThat(layar.cari("[data-daftar] li")).hasCount(0);
        }
        assertThat(uji.hitung("pegawai_id = '" + uji.orang().pegawaiId() + "'")).isEqualTo(1);
        assertThat(uji.hitung("pegawai_id = '" + rekan.pegawaiId() + "'")).isZero();
    }

    @Test
    void ponsel_baru_menunggu_persetujuan_dan_itu_dikatakan() {
        try (var lama = ponsel(10)) {
            lama.ke("/presensi");
            siap(lama);
        }
        try (var baru = ponsel(10)) {
            baru.ke("/presensi");
            assertThat(baru.cari("[data-kabar]")).containsText("menunggu persetujuan");
            tekan(baru);
            assertThat(baru.cari("[data-daftar] [data-keadaan]")).hasText("Ditinjau");
            assertThat(baru.cari("[data-daftar]")).containsText("Ponsel ini belum disetujui");
        }
    }

    @Test
    void letak_yang_ditolak_dijelaskan_dan_absen_tetap_bisa() {
        try (var layar = Layar.untuk(port, uji.orang()).lebar(360).buka()) {
            layar.ke("/presensi");
            assertThat(layar.cari("[data-letak]")).isVisible();
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Ditinjau");
            assertThat(layar.cari("[data-daftar]")).containsText("Dikirim tanpa letak");
            assertThat(layar.cari("[data-bantuan]")).isVisible();
            assertThat(layar.cari("[data-jarak]")).containsText("absen tetap bisa");
        }
        assertThat(uji.hitung("lintang is null and 'tanpa-posisi' = any(alasan)")).isEqualTo(1);
    }

    @Test
    void letak_yang_kabur_dikatakan() {
        try (var layar = ponsel(10)) {
            layar.konteks()
                    .setGeolocation(
                            new Geolocation(PonselUji.LINTANG, PonselUji.BUJUR).setAccuracy(900));
            layar.ke("/presensi");
            assertThat(layar.cari("[data-jarak]")).containsText("masih kabur");
            tekan(layar);
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Ditinjau");
        }
        assertThat(uji.hitung("'kabur' = any(alasan)")).isEqualTo(1);
    }

    @Test
    void tanpa_skrip_tombolnya_formulir_biasa() {
        try (var layar = Layar.untuk(port, uji.orang()).lebar(360).tanpaSkrip().buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/presensi");
            layar.klik("[data-tombol]");
            assertThat(layar.cari("[data-daftar]")).containsText("Masuk 07.12");
            layar.klik("[data-tombol]");
            assertThat(layar.cari(".govuk-error-summary")).containsText("belum tiba");
            layar.klik("[data-tombol]");
            assertThat(layar.cari("[data-lengkap]")).isVisible();
        }
        assertThat(uji.hitung("cara = 'FORMULIR'")).isEqualTo(2);
    }

    @Test
    void semua_halaman_utuh_di_ponsel_dan_meja_terang_dan_gelap() {
        uji.ketuk(SENIN, "MASUK", uji.saat(SENIN, 7, 49), "luar-pagar");
        waktu.setel(SENIN, LocalTime.of(10, 0), uji.pemda().zona());
        var cacat = new ArrayList<String>();
        try (var layar = ponsel(10)) {
            for (String jalur :
                    List.of(
                            "/presensi",
                            "/presensi/luring",
                            "/presensi/saya",
                            "/presensi/saya?masa=2026-10",
                            "/presensi/privasi")) {
                layar.ke(jalur);
                Keutuhan.periksa(layar, jalur, cacat);
            }
            layar.ke("/presensi/saya");
            layar.tabKe("#mengapa a");
        }
        assertThat(cacat).isEmpty();
    }

    private int perangkat(String syarat) {
        return BasisDataUji.dalam(
                uji.pemda(),
                j ->
                        j.sql("select count(*) from presensi.perangkat where " + syarat)
                                .query(Integer.class)
                                .single());
    }

    /** All that can be read of what the phone keeps. */
    private static String gudang(Layar layar) {
        return (String)
                layar.halaman()
                        .evaluate(
                                """
                                () => new Promise((selesai) => {
                                  const buka = indexedDB.open('pendopo-presensi')
                                  buka.onsuccess = async () => {
                                    const semua = []
                                    for (const toko of ['kini', 'tiket', 'ketukan']) {
                                      const minta = buka.result.transaction(toko).objectStore(toko).getAll()
                                      semua.push(await new Promise((x) => (minta.onsuccess = () => x(minta.result))))
                                    }
                                    buka.result.close()
                                    const bita = (_, n) => n instanceof ArrayBuffer ? new TextDecoder('latin1').decode(n) : n
                                    selesai(JSON.stringify(semua, bita))
                                  }
                                })
                                """);
    }
}
