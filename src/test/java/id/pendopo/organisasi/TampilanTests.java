package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class TampilanTests {

    @LocalServerPort private int port;

    private Pemda pemda;
    private Peramban admin;
    private Peramban umum;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        admin = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Kominfo"), Peran.ADMIN).peramban(port);
        umum = new Peramban(port, pemda);
    }

    @Test
    void warna_yang_sulit_dibaca_ditolak_dengan_usul() {
        var jawaban = isian(0, "#f2a900").kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        String usul = jawaban.dokumen().select("input[type=hidden][name=utama]").val();
        assertThat(jawaban.dokumen().select("#utama-galat").text()).contains(usul);
        assertThat(isian(0, usul).kirim().status()).isEqualTo(303);
        assertThat(umum.get("/tema.css").kirim().teks()).contains("--merek:" + usul);
    }

    @Test
    void warna_tersimpan_tampil_di_tema_dan_manifes() {
        assertThat(umum.get("/tema.css").kirim().teks()).doesNotContain("--merek");
        assertThat(isian(0, "#7a1020").kirim().status()).isEqualTo(303);
        assertThat(umum.get("/tema.css").kirim().teks())
                .contains("--merek:#7a1020")
                .containsPattern("--merek-gelap:#[0-9a-f]{6}");
        assertThat(umum.get("/manifest.webmanifest").kirim().teks())
                .contains("#7a1020", "ikon-192.png", "ikon-512-maskable.png", "maskable");
        assertThat(isian(0, "#10207a").kirim().status()).isEqualTo(409);
    }

    @Test
    void lambang_dibuat_ulang_kecil_dan_terbuka_untuk_umum() throws IOException {
        assertThat(umum.get("/logo").kirim().status()).isEqualTo(404);
        var jawaban = isian(0, "#0b5d4e").berkas("logo", "lambang.png", png(900, 600)).kirim();
        assertThat(jawaban.status()).isEqualTo(303);

        var logo = umum.get("/logo").kirim();
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.kepala("Content-Type")).startsWith("image/png");
        var gambar = ImageIO.read(new ByteArrayInputStream(logo.isi()));
        assertThat(gambar.getWidth()).isEqualTo(256);
        assertThat(gambar.getHeight()).isBetween(170, 172);
        String alamat = umum.get("/").kirim().dokumen().select(".merek img").attr("src");
        assertThat(alamat).startsWith("/logo?v=");
        assertThat(umum.get(alamat).kirim().kepala("Cache-Control")).contains("immutable");
    }

    @Test
    void svg_ditolak() {
        byte[] svg =
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        var jawaban = isian(0, "#0b5d4e").berkas("logo", "lambang.png", svg).kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(umum.get("/logo").kirim().status()).isEqualTo(404);
    }

    private Peramban.Permintaan isian(int versi, String utama) {
        return admin.post("/organisasi/tampilan")
                .isian("versi", versi)
                .isian("utama", utama)
                .isian("aksen", "#f2a900")
                .isian("semboyan", "Seinggok Sepemunyian")
                .isian("alamat", "Jalan Uji 1");
    }

    private static byte[] png(int lebar, int tinggi) throws IOException {
        var hasil = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(lebar, tinggi, BufferedImage.TYPE_INT_ARGB), "png", hasil);
        return hasil.toByteArray();
    }
}
