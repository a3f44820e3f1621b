package id.pendopo.layar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything that matters works in a browser that runs no script. */
@UjiAplikasi
class TanpaSkripTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired Sandi sandi;

    private DinasUji dinas;

    @BeforeEach
    void susun() {
        dinas = DinasUji.susun(waktu);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void masuk_dengan_galat_lalu_benar_dan_keluar() {
        String nama = SandiUji.beri(dinas.operator(), sandi);
        try (var layar = Layar.untuk(port, dinas.pemda()).tanpaSkrip().buka()) {
            layar.wajar(k -> k.contains("401"));
            layar.ke("/kantor");
            layar.cari("#username").fill(nama);
            layar.cari("#password").fill("salah sama sekali");
            layar.klik("main button[type=submit]");
            assertThat(layar.halaman().title()).startsWith("Galat:");
            assertThat(layar.cari("#username")).hasValue(nama);
            SandiUji.masuk(layar, nama);
            assertThat(layar.jalur()).isEqualTo("/kantor");
            assertThat(layar.cari("h1")).containsText(dinas.operator().nama());
            layar.cari(".pil--orang").click();
            layar.klik("form[action='/keluar'] button");
            assertThat(layar.jalur()).startsWith("/masuk");
            layar.ke("/kantor");
            assertThat(layar.jalur()).startsWith("/masuk");
        }
    }

    @Test
    void laporan_diisi_dibetulkan_diajukan_lalu_disetujui() {
        String laporan = dinas.oktober() + "/" + DinasUji.KODE.get(0);
        try (var operator = buka(dinas.operator())) {
            operator.wajar(k -> k.contains("422"));
            operator.ke(laporan);
            operator.cari("#fisik").fill("seratus");
            operator.cari("#realisasi").fill("90.000.000");
            operator.klik("button[value=ajukan]");
            assertThat(operator.halaman().title()).startsWith("Galat:");
            assertThat(operator.cari("#realisasi")).hasValue("90.000.000");
            operator.cari("#fisik").fill("75,5");
            operator.cari("#kendala").selectOption("CUACA");
            operator.klik("button[value=ajukan]");
            assertThat(operator.cari("main tbody tr").first()).containsText("Diajukan");
        }
        try (var kepala = buka(dinas.kepala())) {
            kepala.ke("/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=10");
            kepala.cari("main input[name=kode]").check();
            kepala.klik("main .dok button");
            assertThat(kepala.cari("main")).containsText("Disetujui");
        }
    }

    @Test
    void pengembalian_dengan_catatan_sampai_ke_operator() {
        dinas.ajukan(port, DinasUji.KODE.get(0), "75,5", "90.000.000");
        String laporan = dinas.oktober() + "/" + DinasUji.KODE.get(0);
        try (var kepala = buka(dinas.kepala())) {
            kepala.ke(laporan);
            kepala.cari("main .govuk-details__summary").first().click();
            kepala.cari("#catatan").fill("Foto belum ada");
            kepala.klik("form[action$='/pengembalian'] button");
        }
        try (var operator = buka(dinas.operator())) {
            operator.ke(laporan);
            assertThat(operator.cari("main")).containsText("Foto belum ada");
            assertThat(operator.cari("#fisik")).hasValue("75,5");
        }
    }

    @Test
    void lembar_disimpan_lalu_diajukan() {
        try (var operator = buka(dinas.operator())) {
            operator.ke(dinas.oktober() + "/lembar");
            String fisik = "[id='fisik_" + DinasUji.KODE.get(1) + "']";
            operator.cari(fisik).fill("90");
            operator.cari("[id='realisasi_" + DinasUji.KODE.get(1) + "']").fill("1.000.000");
            operator.klik("button[value=simpan]");
            assertThat(operator.cari(fisik)).hasValue("90");
            operator.klik("button[value=ajukan]");
            assertThat(operator.cari("main tbody")).containsText("Diajukan");
        }
    }

    @Test
    void berkas_laporan_diunggah_diperiksa_lalu_diterapkan() {
        try (var operator = buka(dinas.operator())) {
            operator.wajar(k -> k.contains("422"));
            operator.ke(dinas.oktober() + "/unggahan");
            String periksa = "form[enctype='multipart/form-data'] button[type=submit]";
            operator.klik(periksa);
            assertThat(operator.halaman().title()).startsWith("Galat:");
            unggah(
                    operator,
                    "laporan.csv",
                    BerkasUji.laporan(DinasUji.KODE.get(0), DinasUji.KODE.get(1), "90"));
            operator.klik(periksa);
            assertThat(operator.cari("main")).containsText("85,5");
            operator.klik("button[value=terapkan]");
            operator.ke(dinas.oktober() + "/" + DinasUji.KODE.get(1));
            assertThat(operator.cari("#fisik")).hasValue("90");
            assertThat(operator.cari("#realisasi")).hasValue("2.500.000");
        }
    }

    @Test
    void berkas_anggaran_diunggah_diperiksa_lalu_diterapkan() {
        var bappeda = OrangUji.pegawai(dinas.pemda(), dinas.opd(), Peran.BAPPEDA);
        try (var layar = buka(bappeda)) {
            layar.ke("/anggaran/impor");
            unggah(layar, "apbd.csv", BerkasUji.anggaran(2027, "91.034.100"));
            layar.cari("#tahun").fill("2027");
            layar.klik("form[enctype='multipart/form-data'] button[type=submit]");
            assertThat(layar.jalur()).matches("/anggaran/impor/.+");
            assertThat(layar.cari("main")).containsText("103.448.800");
            for (var centang :
                    layar.cari("form[action$='/penerapan'] input[type=checkbox]").all()) {
                centang.check();
            }
            layar.klik("button[form=penerapan]");
            layar.ke("/anggaran?tahun=2027");
            assertThat(layar.cari("main")).containsText("Ketenagakerjaan", tanpaBesarKecil());
        }
    }

    private static ContainsTextOptions tanpaBesarKecil() {
        return new ContainsTextOptions().setIgnoreCase(true);
    }

    private static void unggah(Layar layar, String nama, byte[] isi) {
        layar.cari("input[type=file][name=berkas]")
                .setInputFiles(new FilePayload(nama, "text/csv", isi));
    }

    @Test
    void bahasa_tema_dan_bulan_adalah_tautan_dan_formulir_biasa() {
        try (var operator = buka(dinas.operator())) {
            operator.ke("/pelaporan/" + dinas.slug() + "?tahun=2026&bulan=10");
            operator.klik("a[hreflang=en]");
            assertThat(operator.cari("html")).hasAttribute("lang", "en");
            assertThat(operator.jalur()).startsWith("/pelaporan/" + dinas.slug());
            operator.cari(".pil--orang").click();
            operator.klik("[data-pilih-tema=gelap]");
            assertThat(operator.cari("html")).hasAttribute("data-tema", "gelap");
            operator.cari(".pil--periode").click();
            operator.cari("#periode-bulan").selectOption("9");
            operator.klik(".pilih-periode button");
            operator.ke("/pelaporan");
            assertThat(operator.cari(".kepala-halaman p")).containsText("September 2026");
            assertThat(operator.cari("html")).hasAttribute("data-tema", "gelap");
            assertThat(operator.cari("html")).hasAttribute("lang", "en");
        }
    }

    private Layar buka(OrangUji orang) {
        return Layar.untuk(port, orang).tanpaSkrip().buka();
    }
}
