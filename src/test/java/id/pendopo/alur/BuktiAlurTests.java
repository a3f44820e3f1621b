package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Photos and documents on a report: kept clean, seen by those who may, withdrawn while open. */
@UjiAplikasi
class BuktiAlurTests {

    private static final String KODE = "1.03.02.2.01.0001";
    private static final String GPS = "GPS -3.4346,104.2313";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private String url;
    private Peramban operator;
    private UUID opd;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, 120_000_000, List.of(KODE));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        String slug =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select slug from organisasi.opd where id = ?")
                                        .param(opd)
                                        .query(String.class)
                                        .single());
        url = "/pelaporan/" + slug + "/2026-10/" + KODE;
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void foto_kehilangan_lokasi_dan_tampil_dengan_gambar_kecilnya() throws IOException {
        var jawab =
                operator.post(url + "/bukti")
                        .berkas("bukti", "Jalan <b>rusak</b>.jpg", fotoBerlokasi())
                        .berkas("bukti", "berita acara.pdf", pdf())
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);

        var halaman = operator.get(url).kirim().dokumen();
        assertThat(halaman.select(".bukti__butir")).hasSize(2);
        assertThat(halaman.select(".bukti b")).isEmpty();
        assertThat(halaman.selectFirst(".bukti__nama").text()).isEqualTo("b>.jpg");
        String foto = halaman.selectFirst(".bukti__tautan").attr("href");
        var isi = operator.get(foto).kirim();
        assertThat(isi.status()).isEqualTo(200);
        assertThat(isi.kepala("Content-Type")).startsWith("image/jpeg");
        assertThat(isi.kepala("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(isi.isi(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain(GPS);
        var kecil = operator.get(halaman.selectFirst(".bukti img").attr("src")).kirim();
        assertThat(ImageIO.read(new ByteArrayInputStream(kecil.isi())).getWidth())
                .isLessThanOrEqualTo(360);
        var dokumen = operator.get(halaman.select(".bukti__tautan").get(1).attr("href")).kirim();
        assertThat(dokumen.kepala("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void yang_ditolak_tidak_menahan_yang_lain_dan_disebut_namanya() throws IOException {
        var jawab =
                operator.post(url + "/bukti")
                        .berkas("bukti", "foto.jpg", fotoBerlokasi())
                        .berkas(
                                "bukti",
                                "skrip.jpg",
                                "<html><script>".getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select(".govuk-error-summary").text()).contains("skrip.jpg");
        assertThat(jawab.dokumen().select(".bukti__butir")).hasSize(1);
        assertThat(operator.post(url + "/bukti").kirim().status()).isEqualTo(422);
    }

    @Test
    void isi_yang_sama_dua_kali_menjadi_satu_bukti() throws IOException {
        byte[] foto = fotoBerlokasi();
        operator.post(url + "/bukti").berkas("bukti", "a.jpg", foto).kirim();
        operator.post(url + "/bukti").berkas("bukti", "b.jpg", foto).kirim();
        assertThat(operator.get(url).kirim().dokumen().select(".bukti__butir")).hasSize(1);
    }

    @Test
    void ditarik_selama_terbuka_dan_tetap_tercatat() throws IOException {
        operator.post(url + "/bukti").berkas("bukti", "a.jpg", fotoBerlokasi()).kirim();
        String foto =
                operator.get(url).kirim().dokumen().selectFirst(".bukti__tautan").attr("href");
        assertThat(operator.post(foto + "/penarikan").kirim().status()).isEqualTo(303);
        assertThat(operator.get(url).kirim().dokumen().select(".bukti__butir")).isEmpty();
        assertThat(operator.get(foto).kirim().status()).isEqualTo(404);
        assertThat(operator.post(foto + "/penarikan").kirim().status()).isEqualTo(404);
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                pemda,
                                j ->
                                        j.sql(
                                                        "select count(*) from pelaporan.bukti where ditarik_pada is not null")
                                                .query(Integer.class)
                                                .single()))
                .isEqualTo(1);

        operator.post(url + "/bukti").berkas("bukti", "b.jpg", fotoBerlokasi()).kirim();
        operator.post(url)
                .isian("fisik", "90")
                .isian("realisasi", "0")
                .isian("versi", "0")
                .isian("langkah", "ajukan")
                .kirim();
        var sesudah = operator.get(url).kirim().dokumen();
        assertThat(sesudah.select(".bukti__butir")).hasSize(1);
        assertThat(sesudah.select(".bukti form")).isEmpty();
        String dua = sesudah.selectFirst(".bukti__tautan").attr("href");
        assertThat(operator.post(dua + "/penarikan").kirim().status()).isEqualTo(422);
        assertThat(operator.post(url + "/bukti").berkas("bukti", "c.pdf", pdf()).kirim().status())
                .isEqualTo(422);
    }

    @Test
    void hanya_yang_boleh_melihat_laporannya() throws IOException {
        operator.post(url + "/bukti").berkas("bukti", "a.jpg", fotoBerlokasi()).kirim();
        String foto =
                operator.get(url).kirim().dokumen().selectFirst(".bukti__tautan").attr("href");
        var lain =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.get(foto).kirim().status()).isEqualTo(404);
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        assertThat(kepala.get(foto).kirim().status()).isEqualTo(200);
        assertThat(kepala.post(url + "/bukti").berkas("bukti", "c.pdf", pdf()).kirim().status())
                .isEqualTo(404);
        // the same digest under another report is not a way in
        String lainBulan = foto.replace("2026-10", "2026-09");
        assertThat(operator.get(lainBulan).kirim().status()).isEqualTo(404);
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As a phone takes it: a photo with an Exif part that says where it was. */
    private static byte[] fotoBerlokasi() throws IOException {
        var gambar = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var g = gambar.createGraphics();
        g.setColor(Color.ORANGE);
        g.fillRect(0, 0, 400, 600);
        g.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(gambar, "jpg", jpeg);
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\10\0\0" + GPS).getBytes(StandardCharsets.ISO_8859_1);
        var hasil = new ByteArrayOutputStream();
        hasil.write(jpeg.toByteArray(), 0, 2);
        hasil.write(0xFF);
        hasil.write(0xE1);
        hasil.write((exif.length + 2) >> 8);
        hasil.write(exif.length + 2);
        hasil.writeBytes(exif);
        hasil.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return hasil.toByteArray();
    }
}
