package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who could do what on a day, over HTTP. */
@UjiAplikasi
class HakHalamanTests {

    @LocalServerPort int port;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji plt;
    private UUID penugasan;
    private Peramban inspektorat;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        var lain = OrangUji.opd(pemda, "Dinas Lain");
        plt = OrangUji.pegawai(pemda, lain, Peran.PEGAWAI);
        var kepala = PenugasanUji.jabatan(pemda, dinas, "Kepala Dinas Uji", Peran.KEPALA_OPD);
        penugasan =
                PenugasanUji.tugaskan(
                        pemda,
                        plt.pegawaiId(),
                        kepala,
                        "PLT",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        "SK 821/55/2026");
        inspektorat =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Inspektorat"), Peran.INSPEKTORAT)
                        .peramban(port);
    }

    @Test
    void pelaksana_tugas_tampak_hanya_pada_hari_harinya() {
        var dalam = tanya("2026-03-31").dokumen();
        assertThat(dalam.select("tbody tr"))
                .singleElement()
                .satisfies(
                        r ->
                                assertThat(r.text())
                                        .contains(plt.nama())
                                        .contains("**************")
                                        .contains("Plt.")
                                        .contains("SK 821/55/2026")
                                        .contains("31 Mar 2026")
                                        .contains("Dinas Uji")
                                        .contains("Menyetujui laporan bulanan"));
        assertThat(dalam.selectFirst("#hari").val()).isEqualTo("31/03/2026");
        assertThat(tanya("1/4/2026").teks())
                .contains("Tidak ada yang berhak pada hari itu")
                .doesNotContain(plt.nama());
        assertThat(tanya("2026-03-31").teks()).doesNotContain("19900101");
    }

    private Peramban.Jawaban tanya(String hari) {
        return inspektorat
                .get(
                        "/akun/hak?izin=pelaporan.setujui&opd=%s&hari=%s"
                                .formatted(dinas, hari.replace("/", "%2F")))
                .kirim();
    }

    @Test
    void hari_yang_tidak_ada_ditolak_dengan_kata() {
        var jawab = tanya("31/2/2026");
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select(".govuk-error-summary").text())
                .contains("Hari itu tidak ada");
        assertThat(jawab.dokumen().selectFirst("#hari").val()).isEqualTo("31/2/2026");
    }

    @Test
    void unduhan_memuat_satu_baris_setiap_izin_dan_nip_tersamar() {
        var csv =
                inspektorat
                        .get(
                                "/akun/hak/ekspor.csv?hari=2026-03-10&orang="
                                        + plt.nama().replace(" ", "%20"))
                        .kirim();
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.teks())
                .contains("SK 821/55/2026")
                .contains("pelaporan.setujui")
                .contains("Menyetujui laporan bulanan")
                .doesNotContain("19900101");
        assertThat(csv.teks().lines().filter(l -> l.contains("Kepala Dinas Uji")).count())
                .isGreaterThan(1);
        var xlsx = inspektorat.get("/akun/hak/ekspor.xlsx?hari=2026-03-10").kirim();
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.isi()).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void asal_hak_menunjuk_yang_memasukkan_dan_suratnya() {
        assertThat(inspektorat.get("/akun/hak/" + penugasan).kirim().teks())
                .contains("Tidak ada catatan perorangan")
                .contains("SK 821/55/2026");
        var kepegawaian = OrangUji.pegawai(pemda, dinas, Peran.KEPEGAWAIAN);
        var bidang = PenugasanUji.jabatan(pemda, dinas, "Kepala Bidang", Peran.OPERATOR);
        var minta =
                kepegawaian
                        .peramban(port)
                        .post("/organisasi/jabatan/%s/penugasan".formatted(bidang))
                        .isian("pegawai", plt.pegawaiId())
                        .isian("jenis", "DEFINITIF")
                        .isian("dasarSk", "SK 900/1/2026")
                        .isian("mulai.hari", 2)
                        .isian("mulai.bulan", 2)
                        .isian("mulai.tahun", 2026)
                        .kirim();
        assertThat(minta.status()).isEqualTo(303);
        UUID baru =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select id from organisasi.penugasan where jabatan_id = ?")
                                        .param(bidang)
                                        .query(UUID.class)
                                        .single());

        assertThat(inspektorat.get("/akun/hak/" + baru).kirim().teks())
                .contains(kepegawaian.nama())
                .contains("Ditugaskan")
                .contains("SK 900/1/2026");
        // the person himself asks the same of his own, and of nobody else's
        assertThat(plt.peramban(port).get("/profil/hak/" + baru).kirim().teks())
                .contains(kepegawaian.nama());
        assertThat(plt.peramban(port).get("/profil/hak?hari=2026-03-10").kirim().teks())
                .contains("Plt. Kepala Dinas Uji")
                .contains("Kepala Bidang");
        assertThat(kepegawaian.peramban(port).get("/profil/hak/" + baru).kirim().status())
                .isEqualTo(404);
    }

    @Test
    void hanya_admin_dan_inspektorat_yang_melihat() {
        for (Peran p : Peran.values()) {
            int harap = p == Peran.ADMIN || p == Peran.INSPEKTORAT ? 200 : 404;
            var orang = OrangUji.pegawai(pemda, dinas, p).peramban(port);
            assertThat(orang.get("/akun/hak").kirim().status()).as(p.name()).isEqualTo(harap);
            assertThat(orang.get("/akun/hak/ekspor.csv").kirim().status())
                    .as(p.name())
                    .isEqualTo(harap);
        }
        var pemdaLain = BasisDataUji.pemdaBaru();
        var asing =
                OrangUji.pegawai(pemdaLain, OrangUji.opd(pemdaLain, "Dinas"), Peran.ADMIN)
                        .peramban(port);
        assertThat(asing.get("/akun/hak/" + penugasan).kirim().status()).isEqualTo(404);
    }
}
