package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.WaktuGeser;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The end of a session costs nobody a word, and what somebody chose stays chosen. */
@UjiAplikasi
class SesiTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired Sandi sandi;

    private DinasUji dinas;
    private String laporan;

    @BeforeEach
    void susun() {
        dinas = DinasUji.susun(waktu);
        laporan = dinas.oktober() + "/" + DinasUji.KODE.get(0);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void sebelum_habis_sesi_ditawarkan_untuk_diperpanjang() {
        sisakan(dinas.operator(), Duration.ofSeconds(100));
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke(laporan);
            assertThat(operator.cari("dialog[open] button")).isFocused();
            operator.halaman().keyboard().press("Enter");
            assertThat(operator.cari("dialog")).hasCount(0);
            assertThat(habis(dinas.operator())).isAfter(Instant.now().plus(Duration.ofMinutes(25)));
            operator.halaman().reload();
            assertThat(operator.cari("h1")).isVisible();
            assertThat(operator.cari("dialog")).hasCount(0);
        }
    }

    @Test
    void yang_diketik_setelah_sesi_habis_kembali_setelah_masuk_lagi() {
        String nama = SandiUji.beri(dinas.operator(), sandi);
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke(laporan);
            dinas.operator().peramban(port).post("/keluar").kirim();
            operator.ketik("#uraianKendala", "Longsor menutup jalan");
            operator.tekan("[data-status-simpan] a");
            assertThat(operator.jalur()).startsWith("/masuk");
            SandiUji.masuk(operator, nama);
            assertThat(operator.jalur()).isEqualTo(laporan);
            assertThat(operator.cari("#uraianKendala")).hasValue("Longsor menutup jalan");
            assertThat(operator.cari("[data-status-simpan]")).containsText("Draf tersimpan");
        }
    }

    @Test
    void sesi_yang_habis_di_depan_mata_memberi_jalan_masuk() {
        String nama = SandiUji.beri(dinas.operator(), sandi);
        sisakan(dinas.operator(), Duration.ofSeconds(100));
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            // the page tells the others in the room for the last time that it is open
            operator.wajar(k -> k.contains("401"));
            operator.halaman().clock().install();
            operator.ke(laporan);
            assertThat(operator.cari("dialog[open]")).isVisible();
            dinas.operator().peramban(port).post("/keluar").kirim();
            operator.halaman().clock().runFor(101_000);
            assertThat(operator.cari("#toast .toast")).containsText("masuk", tanpaBesarKecil());
            operator.tekan("#toast .toast button");
            assertThat(operator.jalur()).startsWith("/masuk?lanjut=");
            SandiUji.masuk(operator, nama);
            assertThat(operator.jalur()).isEqualTo(laporan);
        }
    }

    @Test
    void tombol_yang_ditekan_setelah_sesi_habis_membawa_kembali_ke_halamannya() {
        String nama = SandiUji.beri(dinas.kepala(), sandi);
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        try (var kepala = Layar.untuk(port, dinas.kepala()).buka()) {
            kepala.ke(laporan);
            dinas.kepala().peramban(port).post("/keluar").kirim();
            kepala.tekan("form[action$='/persetujuan'] button");
            assertThat(kepala.jalur()).startsWith("/masuk?lanjut=");
            SandiUji.masuk(kepala, nama);
            assertThat(kepala.jalur()).isEqualTo(laporan);
            assertThat(kepala.cari("form[action$='/persetujuan'] button")).isVisible();
        }
    }

    @Test
    void setelah_masuk_sampai_di_halaman_yang_dituju() {
        String nama = SandiUji.beri(dinas.operator(), sandi);
        String tujuan = "/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=9&status=belum";
        try (var operator = Layar.untuk(port, dinas.pemda()).buka()) {
            operator.ke(tujuan);
            assertThat(operator.jalur()).startsWith("/masuk?lanjut=");
            SandiUji.masuk(operator, nama);
            assertThat(operator.jalur()).isEqualTo(tujuan);
        }
    }

    @Test
    void bahasa_lain_membuka_halaman_yang_sama_dan_tetap() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke("/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=10&status=belum");
            operator.tekan("a[hreflang=en]");
            assertThat(operator.jalur())
                    .startsWith("/pelaporan/" + dinas.slug())
                    .contains("status=belum");
            assertThat(operator.cari("html")).hasAttribute("lang", "en");
            operator.ke(laporan);
            assertThat(operator.cari("html")).hasAttribute("lang", "en");
            operator.tekan("a[hreflang=id]");
            assertThat(operator.cari("html")).hasAttribute("lang", "id");
        }
    }

    @Test
    void tema_berganti_di_tempat_dan_tetap_di_halaman_berikutnya() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke("/kantor");
            String terang = latar(operator);
            operator.tabKe(".pil--orang").halaman().keyboard().press("Enter");
            operator.tabKe("[data-pilih-tema=gelap]").halaman().keyboard().press("Enter");
            assertThat(operator.cari("html")).hasAttribute("data-tema", "gelap");
            assertThat(operator.cari("body")).not().hasCSS("background-color", terang);
            operator.ke("/pelaporan");
            assertThat(operator.cari("html")).hasAttribute("data-tema", "gelap");
        }
    }

    @Test
    void bulan_yang_dipilih_ikut_ke_halaman_lain() {
        try (var operator = Layar.untuk(port, dinas.operator()).buka()) {
            operator.ke("/pelaporan");
            operator.tabKe(".pil--periode").halaman().keyboard().press("Enter");
            operator.tabKe("#periode-bulan").halaman().keyboard().type("Juli");
            operator.tekan(".pilih-periode button");
            assertThat(operator.cari(".kepala-halaman p")).containsText("Juli 2026");
            operator.tekan("main tbody a");
            operator.tekan(".remah a");
            assertThat(operator.cari(".pil--periode")).containsText("Jul 2026");
        }
    }

    private static ContainsTextOptions tanpaBesarKecil() {
        return new ContainsTextOptions().setIgnoreCase(true);
    }

    private static String latar(Layar layar) {
        return (String)
                layar.halaman().evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static void sisakan(OrangUji orang, Duration sisa) {
        BasisDataUji.jalankanDalam(
                orang.pemda(),
                j ->
                        j.sql("update akun.sesi set habis_pada = ? where akun_id = ?")
                                .params(Timestamp.from(Instant.now().plus(sisa)), orang.akunId())
                                .update());
    }

    private static Instant habis(OrangUji orang) {
        return BasisDataUji.dalam(
                orang.pemda(),
                j ->
                        j.sql("select habis_pada from akun.sesi where akun_id = ?")
                                .param(orang.akunId())
                                .query(Timestamp.class)
                                .single()
                                .toInstant());
    }
}
