package id.pendopo.presensi.swafoto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.presensi.ponsel.PonselUji.SENIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import id.pendopo.presensi.ponsel.PonselUji;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The selfie on a real phone screen: after the button, skipped, without signal, only in doubt. */
@UjiAplikasi
class SwafotoLayarTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private SwafotoUji uji;

    @BeforeEach
    void susun() {
        uji = SwafotoUji.susun();
        waktu.setel(SENIN, LocalTime.of(7, 12), uji.ponsel().pemda().zona());
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void kebijakan(String mode) {
        BasisDataUji.jalankanDalam(
                uji.ponsel().pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.swafoto_kebijakan (pemda_id, id, sejak, mode, dasar,
                                            oleh_nama, pada) values (?, ?, ?, ?, 'Perwali 9/2026', 'Uji', now())
                                        """)
                                .params(uji.ponsel().pemda().id(), Uuid7.baru(), SENIN, mode)
                                .update());
    }

    private Layar ponsel(double meterKeUtara) {
        var layar = Layar.untuk(port, uji.ponsel().orang()).lebar(360).buka();
        layar.wajar(Layar::tanpaJaringan);
        layar.konteks().grantPermissions(List.of("geolocation"));
        layar.konteks()
                .setGeolocation(
                        new Geolocation(PonselUji.LINTANG + meterKeUtara / 111_195, PonselUji.BUJUR)
                                .setAccuracy(12));
        layar.ke("/presensi");
        // pressed before the phone knows where it is, a check-in would be one without a place
        assertThat(layar.cari("[data-jarak]")).containsText("batas");
        return layar;
    }

    private static void ambil(Layar layar) {
        layar.cari("[data-swafoto-berkas]")
                .setInputFiles(
                        new FilePayload("IMG_1.jpg", "image/jpeg", SwafotoUji.foto(1600, 1200)));
        assertThat(layar.cari("[data-swafoto-gambar]")).isVisible();
        layar.cari("[data-swafoto-kirim]").click();
    }

    @Test
    void sesudah_absen_foto_diambil_dan_terkirim_sendiri() {
        kebijakan("SUKARELA");
        try (var layar = ponsel(10)) {
            assertThat(layar.cari("[data-swafoto]")).isHidden();
            layar.cari("[data-tombol]").click();
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("[data-swafoto]")).isVisible();
            assertThat(layar.cari("[data-swafoto-untuk]")).hasText("Untuk Masuk 07.12");
            var cacat = new ArrayList<String>();
            Keutuhan.periksa(layar, "swafoto", cacat);
            assertThat(cacat).isEmpty();
            ambil(layar);
            assertThat(layar.cari("[data-swafoto]")).isHidden();
            assertThat(layar.cari("[data-kabar]")).containsText("Foto terkirim");
        }
        assertThat(uji.banyak()).isEqualTo(1);
        assertThat(
                        uji.satu(
                                Integer.class,
                                "select length(isi) from presensi.swafoto where arah = ?",
                                "MASUK"))
                .isLessThan(80_000);
    }

    @Test
    void dilewati_tidak_ditanya_lagi_dan_absennya_tercatat() {
        kebijakan("SUKARELA");
        try (var layar = ponsel(10)) {
            layar.cari("[data-tombol]").click();
            layar.cari("[data-swafoto-lewati]").click();
            assertThat(layar.cari("[data-swafoto]")).isHidden();
            layar.ke("/presensi");
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            // the script is through with what it asks at the start
            assertThat(layar.cari("[data-jarak]")).containsText("Di dalam batas");
            assertThat(layar.cari("[data-swafoto]")).isHidden();
        }
        assertThat(uji.banyak()).isZero();
        assertThat(uji.ponsel().hitung("arah = 'MASUK' and alasan is null")).isEqualTo(1);
    }

    @Test
    void tanpa_sinyal_foto_menunggu_terkunci_lalu_menyusul_absennya() {
        kebijakan("SUKARELA");
        try (var layar = ponsel(10)) {
            siap(layar);
            layar.konteks().setOffline(true);
            layar.ke("/presensi");
            layar.cari("[data-tombol]").click();
            assertThat(layar.cari("[data-antrean] li")).hasCount(1);
            ambil(layar);
            assertThat(layar.cari("[data-kabar]")).containsText("Foto tersimpan di ponsel");
            assertThat(gudang(layar)).contains("rahasia").doesNotContain("JFIF");
            layar.konteks().setOffline(false);
            assertThat(layar.cari("[data-antrean]")).isHidden();
            layar.ke("/presensi");
            assertThat(layar.cari("[data-kabar]")).containsText("Foto terkirim");
        }
        assertThat(uji.banyak()).isEqualTo(1);
        assertThat(uji.ponsel().hitung("cara = 'LURING'")).isEqualTo(1);
    }

    /** What lies on the phone, as text: the picture is bytes that nobody reads. */
    private static String gudang(Layar layar) {
        return layar.halaman()
                .evaluate(
                        """
                        () => new Promise((selesai) => {
                          const buka = indexedDB.open('pendopo-swafoto')
                          buka.onsuccess = () => {
                            const semua = buka.result.transaction('foto').objectStore('foto').getAll()
                            semua.onsuccess = () => selesai(semua.result.map((f) =>
                              Object.keys(f).join() + new TextDecoder('latin1').decode(f.rahasia.isi)).join())
                          }
                        })
                        """)
                .toString();
    }

    private static void siap(Layar layar) {
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

    @Test
    void bila_meragukan_hanya_yang_ditinjau_yang_ditanya() {
        kebijakan("RAGU");
        try (var layar = ponsel(10)) {
            layar.cari("[data-tombol]").click();
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Terkirim");
            assertThat(layar.cari("[data-swafoto]")).isHidden();
        }
        uji = SwafotoUji.susun();
        kebijakan("RAGU");
        try (var layar = ponsel(420)) {
            layar.cari("[data-tombol]").click();
            assertThat(layar.cari("[data-daftar] [data-keadaan]")).hasText("Ditinjau");
            ambil(layar);
            assertThat(layar.cari("[data-kabar]")).containsText("Foto terkirim");
        }
        assertThat(uji.banyak()).isEqualTo(1);
    }
}
