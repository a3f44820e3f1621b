package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administration of accounts on a phone and on a desk, by keyboard, in light and dark. */
@UjiAplikasi
class OrangTests {

    @LocalServerPort int port;

    private OrangUji admin;

    @BeforeEach
    void susun() {
        Pemda pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Komunikasi dan Informatika");
        OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        admin = OrangUji.pegawai(pemda, dinas, Peran.ADMIN);
        OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                            status_kepegawaian)
                                        values (?, ?, '198501012010012001', 'Wati Suryani Kusumawardhani', ?, 'PNS')
                                        """)
                                .params(pemda.id(), Uuid7.baru(), dinas)
                                .update());
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void dari_pencarian_sampai_surat_dan_penonaktifan(int lebar, String tema) {
        try (var layar = Layar.untuk(port, admin).lebar(lebar).tema(tema).buka()) {
            layar.wajar(k -> k.contains("422"));
            layar.ke("/akun");
            Keutuhan.pastikan(layar);
            layar.ketik("#cari-orang", "surya");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.cari("tbody th")).hasCount(1);
            layar.tekan("tbody th a");
            Keutuhan.pastikan(layar);
            layar.tekan("main form button");
            assertThat(layar.jalur()).startsWith("/akun/198501012010012001");
            Keutuhan.pastikan(layar);

            layar.tekan("form[action='/akun/surat'] button");
            assertThat(layar.cari(".surat-akun__kode dd")).hasCount(2);
            Keutuhan.pastikan(layar);

            layar.ke("/akun/198501012010012001");
            layar.tekan("form[action$='/penonaktifan'] button");
            assertThat(layar.cari(".govuk-error-summary")).isVisible();
            Keutuhan.pastikan(layar);
            layar.ketik("#alasan", "Pindah ke kabupaten lain");
            layar.tekan("form[action$='/penonaktifan'] button");
            assertThat(layar.cari(".linimasa li").first()).containsText("Akun dinonaktifkan");
            Keutuhan.pastikan(layar);

            layar.ke("/akun/undangan");
            Keutuhan.pastikan(layar);
        }
    }

    @ParameterizedTest
    @CsvSource({"360,terang", "1440,gelap"})
    void jalan_ke_sandi_baru_tanpa_masuk(int lebar, String tema) {
        try (var layar = Layar.untuk(port, admin.pemda()).lebar(lebar).tema(tema).buka()) {
            layar.wajar(k -> k.contains("410"));
            layar.ke("/masuk");
            layar.tekan("a[href='/masuk/lupa']");
            Keutuhan.pastikan(layar);
            layar.ketik("#siapa", "siapa-saja");
            layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
            assertThat(layar.cari("main")).containsText("Permintaan diterima");
            Keutuhan.pastikan(layar);
            layar.ke("/masuk/kode");
            Keutuhan.pastikan(layar);
            layar.ke("/masuk/baru?t=habis");
            Keutuhan.pastikan(layar);
        }
    }
}
