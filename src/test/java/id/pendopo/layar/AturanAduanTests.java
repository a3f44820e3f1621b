package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The rules of complaints on a phone and on a desk, by keyboard, in light and dark, without script.
 */
@UjiAplikasi
class AturanAduanTests {

    @LocalServerPort int port;

    private OrangUji admin;

    @BeforeEach
    void susun() {
        Pemda pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        OrangUji.opd(pemda, "Dinas Perhubungan");
        admin = OrangUji.pegawai(pemda, dinas, Peran.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void kategori_rute_dan_sambungan(int lebar, String tema) {
        try (var layar = Layar.untuk(port, admin).lebar(lebar).tema(tema).buka()) {
            String tanda = lebar + tema;
            layar.ke("/aduan/aturan");
            baik(layar, null);
            layar.tekan("form[action='/aduan/aturan/bawaan'] button");
            baik(layar, tanda + "-daftar");
            layar.ke("/aduan/aturan/kategori/lampu-mati");
            baik(layar, tanda + "-kategori");
            layar.ke("/aduan/aturan/rute");
            baik(layar, tanda + "-rute");
            layar.ke("/aduan/aturan/rute/ubah");
            baik(layar, tanda + "-ubah");
            layar.cari("#kategori")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            layar.cari("#opd")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
            layar.tekan("form[action='/aduan/aturan/rute/usulan'] button");
            assertThat(layar.cari("ins").first()).isVisible();
            baik(layar, tanda + "-usulan");
            layar.ketik("#alasan", "Pembagian tugas tahun depan");
            layar.tekan("form[action$='/penerapan'] button");
            baik(layar, null);
            layar.ke("/aduan/aturan/klien");
            layar.ketik("#nama", "Aplikasi warga kota");
            layar.ketik("#kontak", "Budi, budi@contoh.id");
            layar.tekan("form[action='/aduan/aturan/klien'] button");
            assertThat(layar.cari("#kunci-baru")).isVisible();
            baik(layar, tanda + "-klien");
            layar.ke("/aduan/aturan/kait");
            layar.ketik("#nama", "Sistem provinsi");
            layar.ketik("#alamat", "https://contoh.id/kabar");
            layar.cari("#peristiwa").check();
            layar.tekan("form[action='/aduan/aturan/kait'] button");
            assertThat(layar.cari("#rahasia-baru")).isVisible();
            baik(layar, tanda + "-kait");
            layar.ke("/aduan/aturan/kait");
            baik(layar, null);
            layar.ke("/aduan/aturan/lapor");
            layar.tekan("form[action$='/padanan/bawaan'] button");
            baik(layar, tanda + "-lapor");
        }
    }

    private static void baik(Layar layar, String gambar) {
        Keutuhan.pastikan(layar);
        String folder = System.getProperty("gambar.aturan");
        if (gambar != null && folder != null) {
            layar.halaman()
                    .screenshot(
                            new com.microsoft.playwright.Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of(folder, gambar + ".png")));
        }
    }

    @Test
    void impor_tanpa_skrip_dari_berkas_sampai_pembatalan() {
        try (var layar = Layar.untuk(port, admin).lebar(360).tanpaSkrip().buka()) {
            layar.ke("/aduan/aturan/impor");
            layar.cari("#berkas")
                    .setInputFiles(
                            new FilePayload(
                                    "lama.csv",
                                    "text/csv",
                                    "nomor,judul,isi\n1,Got,Got mampet di gang\n2,Kosong,\n"
                                            .getBytes(StandardCharsets.UTF_8)));
            layar.ketik("#sumber", "sistem-lama");
            layar.tekan("form[action='/aduan/aturan/impor'] button");
            assertThat(layar.jalur()).contains("/aduan/aturan/impor/I-");
            assertThat(layar.teks("main")).contains("Masukkan 2 laporan");
            layar.tekan("form[action$='/penerapan'] button");
            layar.tekan("form[action$='/pembatalan'] button");
            assertThat(layar.teks("main")).contains("2 laporan ditarik");
        }
    }
}
