package id.pendopo.presensi.papan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.TopikPresensi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** The board in a real browser: live, whole at every width and theme, by keyboard, on paper. */
@UjiAplikasi
class PapanLayarTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired KetukanService ketukan;
    @Autowired ApplicationEventPublisher penerbit;

    private Pemda pemda;
    private OrangUji bupati;
    private OrangUji kepala;
    private UUID sekolah;
    private UUID ani;
    private String slug;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(PapanUji.SENIN, LocalTime.of(7, 45), pemda.zona());
        UUID dinas = OrangUji.opd(pemda, "Dinas Pendidikan dan Kebudayaan");
        UUID kantor = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        sekolah = PapanUji.unit(pemda, dinas, "SD Negeri 1", "SEKOLAH", null);
        kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        bupati = OrangUji.pegawai(pemda, kantor, Peran.KEPALA_DAERAH);
        ani = PapanUji.orang(pemda, sekolah, "Ani Guru");
        String[] jam = {"07:12", "07:29", "07:52", "08:40"};
        for (int i = 0; i < 12; i++) {
            UUID opd = i % 2 == 0 ? sekolah : kantor;
            UUID o = PapanUji.orang(pemda, opd, "Pegawai Bernama Agak Panjang " + (char) ('A' + i));
            if (i < 8) {
                PapanUji.ketuk(
                        pemda,
                        o,
                        opd,
                        PapanUji.SENIN,
                        "MASUK",
                        jam[i % 4],
                        i == 3 ? "luar-pagar" : null);
            } else if (i == 9) {
                PapanUji.keterangan(
                        pemda, o, "CUTI_ALASAN_PENTING", PapanUji.SENIN, PapanUji.SENIN);
            } else if (i == 10) {
                PapanUji.keterangan(pemda, o, "DINAS_LUAR", PapanUji.SENIN, PapanUji.SENIN);
            }
        }
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.ATURAN));
        slug = "/presensi/papan/" + PapanUji.slug(pemda, sekolah);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void ketuk(UUID orang, String jam) {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        ketukan.catat(
                                new KetukanBaru(
                                        Uuid7.baru(),
                                        orang,
                                        Arah.MASUK,
                                        PapanUji.saat(pemda, PapanUji.SENIN, jam),
                                        CaraKetuk.KIOS,
                                        Keyakinan.PENUH,
                                        null,
                                        null,
                                        List.of(),
                                        KetukanBaru.Asal.TANPA,
                                        null)));
    }

    @Test
    void papan_yang_terbuka_berubah_sendiri_sesudah_ketukan() {
        try (var layar = Layar.untuk(port, bupati).buka()) {
            layar.keLangsung(slug);
            assertThat(layar.teks("#p-" + ani)).contains("Belum absen");
            ketuk(ani, "07:44");
            layar.cari("#p-" + ani + ":has-text('07.44')").waitFor();
            layar.cari("#p-" + ani + ":has-text('Kode di kantor')").waitFor();
        }
    }

    @Test
    void utuh_di_setiap_lebar_dan_tema() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, bupati).buka()) {
            for (String jalur :
                    List.of(
                            "/presensi/papan",
                            "/presensi/papan?q=pegawai",
                            slug,
                            slug + "?keadaan=telat",
                            "/presensi/papan?hari=2026-11-08",
                            "/presensi/papan?mode=dinding")) {
                layar.ke(jalur);
                potret(layar, jalur);
                Keutuhan.periksa(layar, jalur, cacat);
            }
        }
        try (var layar = Layar.untuk(port, kepala).buka()) {
            layar.ke("/presensi/daftar?opd=" + sekolah);
            potret(layar, "daftar");
            Keutuhan.periksa(layar, "daftar", cacat);
        }
        try (var tamu = Layar.untuk(port, pemda).buka()) {
            tamu.ke("/presensi/umum");
            potret(tamu, "umum");
            Keutuhan.periksa(tamu, "umum", cacat);
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
                                    .setPath(
                                            Path.of(
                                                    folder,
                                                    nama.replaceAll("[^a-z0-9]+", "_")
                                                            + "-"
                                                            + lebar
                                                            + ".png")));
        }
    }

    @Test
    void kepala_menulis_daftar_dengan_papan_ketik() {
        try (var layar = Layar.untuk(port, kepala).buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/presensi/daftar?opd=" + sekolah);
            layar.ketik("#alasan", "tidak berponsel");
            layar.ketik("#masuk-" + ani, "07.31");
            layar.tabKe("main form[method=post] button[type=submit]");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.teks("body")).contains("Belum ada yang dicentang");
            assertThat(layar.cari("#masuk-" + ani).inputValue()).isEqualTo("07.31");
            layar.cari("#hadir-" + ani).check();
            layar.klik("main form[method=post] button[type=submit]");
            assertThat(layar.teks("body")).contains("1 ketukan tercatat");
        }
    }

    @Test
    void tanpa_skrip_hari_dan_saringan_dapat_dipilih() {
        try (var layar = Layar.untuk(port, bupati).tanpaSkrip().buka()) {
            layar.ke("/presensi/papan");
            layar.cari("#jenis").selectOption("SEKOLAH");
            layar.klik("form.alat button");
            assertThat(layar.cari(".papan-tabel tbody tr").count()).isOne();
            layar.klik(".papan-hari a[rel=prev]");
            assertThat(layar.jalur()).contains("hari=2026-11-08", "jenis=SEKOLAH");
        }
    }

    @Test
    void tercetak_tanpa_tombol() {
        try (var layar = Layar.untuk(port, bupati).buka()) {
            layar.ke(slug);
            layar.halaman().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var simpul : layar.cari("main button, main form").all()) {
                assertThat(simpul.isVisible()).isFalse();
            }
            assertThat(layar.cari(".papan-orang").isVisible()).isTrue();
        }
    }
}
