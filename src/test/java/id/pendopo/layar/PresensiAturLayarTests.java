package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The settings of attendance and the kiosk, on a phone and on a desk, in light and dark, without
 * script.
 */
@UjiAplikasi
class PresensiAturLayarTests {

    private static final String A = "/presensi/aturan";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private OrangUji admin;
    private UUID rs;
    private UUID tempat;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 18), LocalTime.of(10, 0), pemda.zona());
        rs = OrangUji.opd(pemda, "Rumah Sakit Umum Daerah");
        admin =
                OrangUji.pegawai(
                        pemda, OrangUji.opd(pemda, "Badan Kepegawaian"), Peran.KEPEGAWAIAN);
        OrangUji.pegawai(pemda, rs, Peran.PEGAWAI);
        OrangUji.pegawai(pemda, rs, Peran.PEGAWAI);
        tempat = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m,
                                        berlaku_sejak) values (?, ?, 'RSUD', -3.4, 104.2, 100, '2026-01-01')
                                    """)
                            .params(pemda.id(), tempat)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, berlaku_sejak)
                                    values (?, ?, ?, ?, '2026-01-01')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), tempat, rs)
                            .update();
                });
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private String slug() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where pemda_id = ? and id = ?")
                                .params(pemda.id(), rs)
                                .query(String.class)
                                .single());
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void halaman_pengaturan(int lebar, String tema) {
        try (var layar = Layar.untuk(port, admin).lebar(lebar).tema(tema).buka()) {
            String tanda = lebar + tema;
            layar.ke(A);
            baik(layar, tanda + "-ringkasan");
            layar.ke(A + "/pola/baru");
            layar.ketik("#nama", "Enam hari kerja");
            layar.ketik("input[name='b1.masuk']", "07:30");
            layar.ketik("input[name='b1.pulang']", "14:00");
            layar.ketik("#dasar", "Peraturan Bupati 4/2026");
            layar.tekan("form[action$='/pola/baru'] button");
            baik(layar, tanda + "-pola");
            layar.ke(A + "/pola");
            baik(layar, tanda + "-daftar-pola");
            layar.ke(A + "/hari");
            baik(layar, tanda + "-hari");
            layar.ke(A + "/tempat");
            baik(layar, tanda + "-daftar-tempat");
            layar.ke(A + "/tempat/" + tempat + "?uji=-3.4001,104.2001");
            assertThat(layar.teks("main")).contains("Di dalam");
            baik(layar, tanda + "-tempat");
            layar.ke(A + "/giliran/" + slug() + "/jenis");
            layar.tekan("form[action$='/bawaan'] button");
            baik(layar, tanda + "-jenis");
            layar.ke(A + "/giliran/" + slug() + "/" + YearMonth.from(LocalDate.of(2026, 11, 1)));
            layar.ketik("table[data-lembar] td input", "P");
            layar.klik("form:has(table[data-lembar]) > .baris button");
            assertThat(layar.cari("table[data-lembar] td input").first()).hasValue("P");
            baik(layar, tanda + "-giliran");
            layar.ke("/presensi/kios/atur");
            baik(layar, tanda + "-atur-kios");
            layar.ke("/presensi/kios/pin");
            baik(layar, tanda + "-pin");
        }
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void kios_menampilkan_kode_dan_memberi_tahu_bila_terputus(int lebar, String tema) {
        String kode = pasang();
        try (var layar =
                Layar.untuk(port, pemda)
                        .lebar(lebar)
                        .tema(tema)
                        .buka()
                        .wajar(k -> k.contains("ERR_"))) {
            layar.ke("/presensi/kios");
            baik(layar, lebar + tema + "-pasang");
            layar.ketik("#kode", kode);
            layar.tekan("form[action='/presensi/kios/pasang'] button");
            assertThat(layar.cari("[data-kios-kode] svg")).isVisible();
            baik(layar, lebar + tema + "-kios");
            // the code is taken as ended: a new one comes by itself, and a notice when it cannot
            layar.halaman().clock().install();
            layar.ke("/presensi/kios");
            layar.cari("[data-kios-kode]").evaluate("x => x.setAttribute('data-lama', '')");
            layar.halaman().clock().runFor(31_000);
            assertThat(layar.cari("[data-kios-kode]:not([data-lama]) svg")).isVisible();
            assertThat(layar.cari("[data-kios-putus]")).isHidden();
            layar.konteks().setOffline(true);
            layar.halaman().clock().runFor(35_000);
            assertThat(layar.cari("[data-kios-putus]")).isVisible();
        }
    }

    private String pasang() {
        return admin.peramban(port)
                .post("/presensi/kios/atur")
                .isian("tempat", tempat)
                .isian("nama", "Lobi utama")
                .kirim()
                .dokumen()
                .select("#kode-pasang")
                .attr("data-kode");
    }

    @Test
    void tanpa_skrip_tempat_dibuat_dengan_koordinat_dan_giliran_dengan_deret() {
        try (var layar = Layar.untuk(port, admin).lebar(360).tanpaSkrip().buka()) {
            layar.ke(A + "/tempat/baru");
            layar.ketik("#nama", "Kantor kelurahan");
            layar.ketik("#titik", "-3.45, 104.21");
            layar.cari("#opd").selectOption(rs.toString());
            layar.tekan("form[action$='/tempat/baru'] > div:last-child button");
            assertThat(layar.teks("h1")).contains("Kantor kelurahan");
            layar.ke(A + "/giliran/" + slug() + "/jenis");
            layar.tekan("form[action$='/bawaan'] button");
            layar.ke(A + "/giliran/" + slug() + "/2026-12");
            layar.ketik("#deret", "P S M L");
            layar.cari("summary:has-text('Pilih orang')").click();
            layar.cari("#orang").check();
            layar.klik("form[action$='/deret'] button");
            assertThat(layar.cari("table[data-lembar] td input").first()).hasValue("P");
        }
    }

    @Test
    void tempat_digambar_pada_peta_dan_koordinatnya_ikut() {
        WilayahUji.buat(pemda);
        try (var layar = Layar.untuk(port, admin).lebar(360).buka()) {
            layar.ke(A + "/tempat/baru");
            layar.cari("summary:has-text('Gambar pada peta')").click();
            var peta = layar.cari("svg.atur-peta");
            peta.click(new Locator.ClickOptions().setPosition(60, 60));
            assertThat(layar.cari("#titik")).hasValue(Pattern.compile("-3\\.0\\d+, 104\\.\\d+"));
            assertThat(layar.cari("svg.atur-peta .pin-pagar circle")).hasCount(1);
            layar.cari("input[name=bentuk][value=poligon]").check();
            peta.click(new Locator.ClickOptions().setPosition(60, 60));
            peta.click(new Locator.ClickOptions().setPosition(120, 60));
            layar.halaman().keyboard().press("Enter");
            layar.halaman().keyboard().press("ArrowDown");
            assertThat(layar.cari("[data-peta-kata]")).containsText("3 sudut");
            assertThat(layar.cari("svg.atur-peta .pin-pagar polygon")).hasCount(1);
            baik(layar, "peta");
            layar.ketik("#nama", "Lapangan upacara");
            layar.cari("#opd").selectOption(rs.toString());
            layar.tekan("form[action$='/tempat/baru'] > div:last-child button");
            // on the map of the whole pemda three points are kilometres apart: that is asked about
            assertThat(layar.teks("main")).contains("orang dapat presensi dari jalan");
            layar.tekan("form[action$='/tempat/baru'] > div:last-child button");
            assertThat(layar.teks("h1")).contains("Lapangan upacara");
        }
    }

    private static void baik(Layar layar, String gambar) {
        Keutuhan.pastikan(layar);
        String folder = System.getProperty("gambar.presensi");
        if (folder != null) {
            layar.halaman()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of(folder, gambar + ".png")));
        }
    }
}
