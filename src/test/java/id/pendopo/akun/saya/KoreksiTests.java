package id.pendopo.akun.saya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A wrong entry is put right within 3 x 24 hours, and everybody knows where it stands. */
@UjiAplikasi
class KoreksiTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji siti;
    private OrangUji bkpsdm;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        bkpsdm = OrangUji.pegawai(pemda, dinas, Peran.KEPEGAWAIAN);
        waktu.setel(LocalDate.of(2026, 12, 4), LocalTime.of(10, 0), pemda.zona());
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private static Peramban.Permintaan minta(Peramban p) {
        return p.post("/profil/koreksi")
                .isian("bidang", "NAMA")
                .isian("tertulis", "Siti Aminahh")
                .isian("seharusnya", "Siti Aminah");
    }

    private String ajukan(OrangUji orang) {
        var jawab = minta(orang.peramban(port)).kirim();
        assertThat(jawab.status()).isEqualTo(303);
        return jawab.lokasi().substring(jawab.lokasi().lastIndexOf('/') + 1);
    }

    @Test
    void dari_permintaan_sampai_kabar() {
        String nomor = ajukan(siti);
        assertThat(nomor).isEqualTo("K-2026-00001");
        var punya = siti.peramban(port);
        assertThat(punya.get("/profil/koreksi/" + nomor).kirim().teks())
                .contains("Menunggu jawaban")
                .contains("7 Des 2026 10.00");
        var petugas = bkpsdm.peramban(port);
        assertThat(petugas.get("/kantor").kirim().teks())
                .contains("Jawab 1 permintaan koreksi data diri");
        assertThat(petugas.get("/akun/koreksi").kirim().teks()).contains(nomor);
        assertThat(petugas.get("/akun/koreksi/" + nomor).kirim().teks())
                .contains("/organisasi/pegawai/" + siti.pegawaiId());

        var jawab =
                petugas.post("/akun/koreksi/%s/jawaban".formatted(nomor))
                        .isian("putusan", "DIPERBAIKI")
                        .isian("jawaban", "Nama diperbaiki sesuai KTP")
                        .kirim();

        assertThat(jawab.status()).isEqualTo(303);
        assertThat(punya.get("/profil/koreksi/" + nomor).kirim().teks())
                .contains("Diperbaiki")
                .contains("Nama diperbaiki sesuai KTP");
        assertThat(petugas.get("/kantor").kirim().teks()).doesNotContain("koreksi data diri");
        assertThat(punya.get("/profil/jejak").kirim().teks())
                .contains("Koreksi data diri dijawab")
                .contains(bkpsdm.nama());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(punya.get("/pemberitahuan").kirim().teks())
                                        .contains("sudah diperbaiki"));
    }

    @Test
    void yang_kurang_ditunjukkan_dan_yang_diketik_tetap() {
        var p = siti.peramban(port);
        var jawab =
                p.post("/profil/koreksi")
                        .isian("bidang", "NIP")
                        .isian("tertulis", "1990")
                        .isian("seharusnya", " ")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("#seharusnya-galat").text())
                .contains("Tulis apa yang seharusnya");
        assertThat(jawab.dokumen().selectFirst("#tertulis").text()).isEqualTo("1990");
        assertThat(jawab.dokumen().select("#bidang option[selected]").val()).isEqualTo("NIP");
    }

    @Test
    void bukti_hanya_untuk_pemohon_dan_petugas() {
        var jawab = minta(siti.peramban(port)).berkas("bukti", "ktp.pdf", PDF).kirim();
        assertThat(jawab.status()).isEqualTo(303);
        String nomor = jawab.lokasi().substring(jawab.lokasi().lastIndexOf('/') + 1);
        var budi = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR).peramban(port);
        String bukti = "/profil/koreksi/%s/bukti".formatted(nomor);
        assertThat(siti.peramban(port).get(bukti).kirim().isi()).isEqualTo(PDF);
        assertThat(budi.get(bukti).kirim().status()).isEqualTo(404);
        assertThat(budi.get("/profil/koreksi/" + nomor).kirim().status()).isEqualTo(404);
        String petugas = "/akun/koreksi/%s/bukti".formatted(nomor);
        assertThat(bkpsdm.peramban(port).get(petugas).kirim().status()).isEqualTo(200);
        assertThat(budi.get(petugas).kirim().status()).isEqualTo(404);
        var salah =
                minta(siti.peramban(port)).berkas("bukti", "x.pdf", new byte[] {1, 2, 3}).kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select("#bukti-galat").text()).isNotEmpty();
    }

    @Test
    void permintaan_sendiri_dijawab_orang_lain() {
        String nomor = ajukan(bkpsdm);
        var jawab =
                bkpsdm.peramban(port)
                        .post("/akun/koreksi/%s/jawaban".formatted(nomor))
                        .isian("putusan", "DIPERBAIKI")
                        .isian("jawaban", "beres")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(403);
    }

    @Test
    void dari_dua_jawaban_bersamaan_satu_yang_berlaku() throws Exception {
        String nomor = ajukan(siti);
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            var status =
                    benang
                            .invokeAll(
                                    IntStream.range(0, 8)
                                            .<Callable<Integer>>mapToObj(
                                                    i ->
                                                            () ->
                                                                    bkpsdm.peramban(port)
                                                                            .post(
                                                                                    "/akun/koreksi/%s/jawaban"
                                                                                            .formatted(
                                                                                                    nomor))
                                                                            .isian(
                                                                                    "putusan",
                                                                                    "DITOLAK")
                                                                            .isian(
                                                                                    "jawaban",
                                                                                    "tidak " + i)
                                                                            .kirim()
                                                                            .status())
                                            .toList())
                            .stream()
                            .map(f -> f.resultNow())
                            .toList();
            assertThat(status).containsOnlyOnce(303);
            assertThat(status).containsOnly(303, 409);
        }
    }

    @Test
    void lewat_tenggat_terlihat_oleh_petugas() {
        ajukan(siti);
        waktu.setel(LocalDate.of(2026, 12, 7), LocalTime.of(10, 1), pemda.zona());
        assertThat(bkpsdm.peramban(port).get("/akun/koreksi").kirim().teks())
                .contains("Lewat tenggat");
        assertThat(siti.peramban(port).get("/akun/koreksi").kirim().status()).isEqualTo(404);
    }
}
