package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.rekap.RekapUji;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The month, its closing, the table and discipline in a real browser: width, themes, keyboard. */
@UjiAplikasi
class RekapPresensiLayarTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired BulanQueries bulan;

    private RekapUji u;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), u.pemda().zona());
        u.ubahMasuk(u.guru().pegawaiId(), LocalDate.of(2026, 10, 6), LocalTime.of(7, 49));
        for (int h = 12; h <= 23; h++) {
            u.ubahMasuk(u.guru().pegawaiId(), LocalDate.of(2026, 10, h), null);
        }
        u.bkpsdm()
                .peramban(port)
                .post("/presensi/rekap/hitungan")
                .isian("bulan", RekapUji.OKTOBER)
                .kirim();
        tunggu();
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void tunggu() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                BasisDataUji.dalam(
                                                u.pemda(),
                                                j ->
                                                        j.sql(
                                                                        "select count(*) from presensi.hitung where selesai_pada is null")
                                                                .query(Integer.class)
                                                                .single())
                                        == 0);
    }

    @Test
    void semua_halaman_utuh_di_setiap_lebar_dan_tema() {
        var cacat = new ArrayList<String>();
        String[] jalur = {
            "/presensi/rekap?bulan=2026-10",
            "/presensi/rekap?bulan=2026-10&q=Pegawai",
            "/presensi/rekap?bulan=2026-09",
            "/presensi/rekap/2026-10/" + u.guru().pegawaiId(),
            "/presensi/rekap/pembekuan?bulan=2026-10",
            "/presensi/potongan",
            "/presensi/potongan/baru?templat=tuba",
            "/presensi/disiplin",
            "/presensi/disiplin/2026/" + u.guru().pegawaiId()
        };
        try (var layar = Layar.untuk(port, u.bkpsdm()).buka()) {
            for (int i = 0; i < jalur.length; i++) {
                layar.ke(jalur[i]);
                potret(layar, "rekap-" + i);
                Keutuhan.periksa(layar, jalur[i], cacat);
            }
        }
        assertThat(cacat).isEmpty();
    }

    /** For whoever wants to look: {@code -Dpotret=folder}. */
    private static void potret(Layar layar, String nama) {
        String folder = System.getProperty("potret");
        if (folder == null) {
            return;
        }
        for (int lebar : new int[] {360, 1440}) {
            layar.halaman().setViewportSize(lebar, 900);
            layar.halaman()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of(folder, nama + "-" + lebar + ".png")));
        }
    }

    @Test
    void membekukan_tanpa_skrip_lalu_mencatat_susulan() {
        try (var layar = Layar.untuk(port, u.bkpsdm()).tanpaSkrip().buka()) {
            layar.ke("/presensi/rekap/pembekuan?bulan=2026-10");
            layar.klik("form[action='/presensi/rekap/pembekuan'][method=post] button");
            tunggu();
            assertThat(KonteksPemda.panggil(u.pemda(), () -> bulan.beku(RekapUji.OKTOBER)))
                    .isTrue();
            layar.ke("/presensi/rekap/2026-10/" + u.guru().pegawaiId());
            layar.cari("#seharusnya").fill("0,5");
            layar.cari("#rujukan").fill("ST 12/2026");
            layar.cari("#alasan").fill("Dinas luar, suratnya terlambat");
            layar.klik("form[action$='/susulan'] button[type=submit]");
            assertThat(layar.teks("#susulan")).contains("menjadi 0,5%", "November 2026");
        }
    }

    @Test
    void tabel_dari_contoh_disimulasikan_dengan_papan_ketik() {
        try (var layar = Layar.untuk(port, u.bkpsdm()).buka()) {
            layar.ke("/presensi/potongan");
            layar.tekan("a[href$='templat=tuba']");
            assertThat(layar.teks("main")).contains("Diisi dari contoh");
            layar.ketik("#dasar", "Perbup 9 Tahun 2026");
            layar.tekan("button[value=simulasi]");
            assertThat(layar.teks("#simulasi")).contains("Oktober 2026", "4 orang");
        }
    }

    @Test
    void di_ponsel_tab_yang_terbuka_terlihat_dan_di_layar_lebar_semua() {
        for (int lebar : new int[] {360, 1440}) {
            try (var layar = Layar.untuk(port, u.bkpsdm()).lebar(lebar).buka()) {
                layar.ke("/presensi/potongan");
                var tab = layar.cari(lebar == 360 ? ".tab [aria-current]" : ".tab a");
                for (var satu : tab.all()) {
                    var kotak = satu.boundingBox();
                    assertThat(kotak.x).isNotNegative();
                    assertThat(kotak.x + kotak.width).isLessThanOrEqualTo(lebar);
                }
            }
        }
    }

    @Test
    void rekap_tercetak_mendatar_dengan_kop_jumlah_dan_tanpa_tombol() {
        try (var layar = Layar.untuk(port, u.bkpsdm()).buka()) {
            layar.ke("/presensi/rekap?bulan=2026-10");
            layar.klik("table tbody th a");
            layar.klik("a[href*='/presensi/rekap/cetak']");
            assertThat(layar.cari("[data-cetak]").isVisible()).isTrue();
            layar.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(layar.cari(".kop").isVisible()).isTrue();
            assertThat(layar.cari("[data-cetak]").isVisible()).isFalse();
            assertThat(layar.teks("main")).contains("hari kerja", "rata-rata potongan");
            byte[] pdf = layar.halaman().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .as("A4, lying")
                    .contains("/MediaBox [0 0 84");
        }
    }
}
