package id.pendopo.presensi.mesin;

import static id.pendopo.presensi.mesin.MesinUji.SENIN;
import static id.pendopo.presensi.mesin.MesinUji.dat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of machines in a real browser, at every width and theme. */
@UjiAplikasi
class MesinLayarTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void utuh_di_setiap_lebar_dan_tema() {
        var u = new MesinUji(BasisDataUji.pemdaBaru());
        waktu.setel(SENIN.plusDays(4), LocalTime.of(12, 0), u.pemda.zona());
        var p = u.operator.peramban(port);
        String mesin = u.mesin(p, u.dinas, "Pintu depan RSUD", "-45");
        var ani = u.orang(u.dinas, "Ani Perawat Bernama Agak Panjang Sekali");
        u.pasangkan(p, mesin, SENIN.minusDays(3), "7 " + ani.nip());
        u.ketuk(ani.id(), SENIN, "MASUK", "07:40");
        String log =
                dat(
                                "7 2026-11-09 07:21:04",
                                "7 2026-11-09 07:21:20",
                                "7 2026-11-09 16:04:09",
                                "7 2026-11-10 07:45:00",
                                "7 2026-11-13 07:20:00",
                                "7 2026-11-13 11:40:00",
                                "9 2026-11-09 07:30:00",
                                "98765432 2026-11-10 07:30:00")
                        + "baris ini bukan log sama sekali\r\n";
        String satu = u.unggah(p, mesin, "RSUD_1_attlog_November_2026.dat", log);
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, u.operator).buka()) {
            periksa(layar, "/presensi/mesin", "daftar", cacat);
            periksa(layar, mesin, "mesin", cacat);
            periksa(layar, satu, "diperiksa", cacat);
        }
        u.terapkan(p, satu);
        try (var layar = Layar.untuk(port, u.kepegawaian).buka()) {
            periksa(layar, satu, "diterapkan", cacat);
        }
        assertThat(cacat).isEmpty();
    }

    private static void periksa(Layar layar, String jalur, String nama, ArrayList<String> cacat) {
        layar.ke(jalur);
        Keutuhan.periksa(layar, nama, cacat);
        String folder = System.getProperty("potret");
        if (folder == null) {
            return;
        }
        for (String tema : new String[] {"terang", "gelap"}) {
            for (int lebar : new int[] {360, 1440}) {
                layar.halaman().setViewportSize(lebar, 900);
                layar.halaman()
                        .evaluate("t => { document.documentElement.dataset.tema = t }", tema);
                layar.halaman()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(
                                                Path.of(
                                                        folder,
                                                        nama + "-" + tema + "-" + lebar + ".png")));
            }
        }
    }
}
