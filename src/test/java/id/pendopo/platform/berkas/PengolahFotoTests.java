package id.pendopo.platform.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.AturanDilanggar;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PengolahFotoTests {

    private final PengolahFoto pengolah = new PengolahFoto();
    @TempDir private Path folder;

    private record Dua(BufferedImage foto, BufferedImage kecil) {}

    @ParameterizedTest
    @CsvSource({
        "1, R G B W", "2, G R W B", "3, W B G R", "4, B W R G",
        "5, R B G W", "6, B R W G", "7, W G B R", "8, G W R B"
    })
    void orientasi_exif_diterapkan_lalu_dibuang(int orientasi, String sudut) throws IOException {
        byte[] foto = olah(Contoh.jpegKamera(80, 40, orientasi), JenisBerkas.JPEG);

        var gambar = Contoh.baca(foto);
        boolean rebah = orientasi >= 5;
        assertThat(gambar.getWidth()).isEqualTo(rebah ? 40 : 80);
        assertThat(gambar.getHeight()).isEqualTo(rebah ? 80 : 40);
        assertThat(sudut(gambar)).isEqualTo(sudut);
        assertThat(segmen(foto)).doesNotContain(0xE1);
        assertThat(teks(foto)).doesNotContain("Exif", "GPS", "Kamera-Uji");
    }

    @Test
    void segmen_tersembunyi_dan_ekor_sesudah_gambar_hilang() throws IOException {
        byte[] asal = Contoh.sisip(Contoh.jpeg(64, 64), 0xFE, "GPS rahasia".getBytes());
        var berekor = new ByteArrayOutputStream();
        berekor.writeBytes(asal);
        berekor.writeBytes("<script>alert(1)</script>".getBytes());

        byte[] foto = olah(berekor.toByteArray(), JenisBerkas.JPEG);

        assertThat(teks(foto)).doesNotContain("GPS", "<script>");
        assertThat(foto).endsWith(0xFF, 0xD9);
    }

    @Test
    void foto_besar_diperkecil_dan_punya_gambar_kecil() throws IOException {
        var hasil =
                pengolah.olah(tulis(Contoh.jpegKamera(4000, 3000, 6)), JenisBerkas.JPEG, Dua::new);

        assertThat(hasil.foto().getWidth()).isEqualTo(1440);
        assertThat(hasil.foto().getHeight()).isEqualTo(1920);
        assertThat(hasil.kecil().getWidth()).isEqualTo(270);
        assertThat(hasil.kecil().getHeight()).isEqualTo(360);
        assertThat(sudut(hasil.kecil())).isEqualTo("B R W G");
    }

    @Test
    void foto_kecil_tidak_diperbesar() throws IOException {
        var hasil = pengolah.olah(tulis(Contoh.jpeg(200, 1)), JenisBerkas.JPEG, Dua::new);

        assertThat(hasil.foto().getWidth()).isEqualTo(200);
        assertThat(hasil.foto().getHeight()).isEqualTo(1);
        assertThat(hasil.kecil()).isSameAs(hasil.foto());
    }

    @Test
    void png_tetap_png_tembus_pandang_tanpa_potongan_tambahan() throws IOException {
        var tembus = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        tembus.setRGB(3, 3, 0x80FF0000);

        byte[] foto = olah(Contoh.gambar(tembus, "png"), JenisBerkas.PNG);

        assertThat(Contoh.baca(foto).getRGB(3, 3)).isEqualTo(0x80FF0000);
        assertThat(Contoh.baca(foto).getRGB(0, 0)).isZero();
        assertThat(potongan(olah(Contoh.pngBerteks(16, 16), JenisBerkas.PNG)))
                .containsOnly("IHDR", "IDAT", "IEND");
    }

    @Test
    void abu_abu_tembus_pandang_tetap_seterang_aslinya() throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 4, 4, 2, null);
        for (int i = 0; i < 16; i++) {
            raster.setPixel(i % 4, i / 4, new int[] {100, 200});
        }
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_GRAY),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_BYTE);
        byte[] asal = Contoh.gambar(new BufferedImage(model, raster, false, null), "png");

        int warna = Contoh.baca(olah(asal, JenisBerkas.PNG)).getRGB(1, 1);

        assertThat(warna).isEqualTo(0xC8646464);
    }

    @ParameterizedTest
    @CsvSource({"jpg, 10", "png, 10", "png, 11"})
    void abu_abu_tetap_seterang_aslinya(String format, int tipe) throws IOException {
        var abu = new BufferedImage(8, 8, tipe);
        int terang = tipe == BufferedImage.TYPE_USHORT_GRAY ? 100 << 8 : 100;
        for (int i = 0; i < 64; i++) {
            abu.getRaster().setSample(i % 8, i / 8, 0, terang);
        }
        var jenis = format.equals("jpg") ? JenisBerkas.JPEG : JenisBerkas.PNG;

        var warna = new Color(Contoh.baca(olah(Contoh.gambar(abu, format), jenis)).getRGB(1, 1));

        assertThat(warna).isEqualTo(new Color(100, 100, 100));
    }

    @Test
    void ruang_warna_lain_diubah_ke_srgb() throws IOException {
        var rata = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            rata.setRGB(i % 16, i / 16, 0x646464);
        }
        byte[] profil = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var segmen = new ByteArrayOutputStream();
        segmen.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        segmen.writeBytes(profil);
        byte[] asal = Contoh.sisip(Contoh.gambar(rata, "jpg"), 0xE2, segmen.toByteArray());

        byte[] foto = olah(asal, JenisBerkas.JPEG);

        // 100 of linear light is 168 to an eye that reads sRGB
        assertThat(new Color(Contoh.baca(foto).getRGB(8, 8)).getGreen()).isBetween(165, 171);
        assertThat(segmen(foto)).doesNotContain(0xE2);
    }

    @Test
    void banjir_piksel_ditolak_sebelum_diurai() {
        assertThatThrownBy(() -> olah(Contoh.pngBanjir(50_000, 50_000), JenisBerkas.PNG))
                .hasMessage("berkas.piksel [2500, 40]");
        assertThatThrownBy(() -> olah(Contoh.pngBanjir(2_000_000_000, 2), JenisBerkas.PNG))
                .hasMessageContaining("berkas.piksel");
    }

    @Test
    void jpeg_progresif_dibaca_tetapi_lintasan_berlebihan_ditolak() throws IOException {
        byte[] progresif = Contoh.jpegProgresif(64, 64);
        assertThat(SegmenJpeg.baca(tulis(progresif)).progresif()).isTrue();
        assertThat(sudut(Contoh.baca(olah(progresif, JenisBerkas.JPEG)))).isEqualTo("R G B W");

        assertThatThrownBy(() -> olah(banyakLintasan(progresif), JenisBerkas.JPEG))
                .hasMessageContaining("berkas.rusak");
    }

    /** The last scan repeated a thousand times: a few kilobytes, hours of decoding. */
    private static byte[] banyakLintasan(byte[] jpeg) {
        int awal = 0;
        for (int i = 0; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA) {
                awal = i;
            }
        }
        var hasil = new ByteArrayOutputStream();
        hasil.write(jpeg, 0, awal);
        for (int i = 0; i < 1000; i++) {
            hasil.write(jpeg, awal, jpeg.length - 2 - awal);
        }
        hasil.write(0xFF);
        hasil.write(0xD9);
        return hasil.toByteArray();
    }

    @Test
    void langkah_baca_membatasi_memori() {
        assertThat(PengolahFoto.langkah(4000, 3000, JenisBerkas.JPEG)).isEqualTo(1);
        assertThat(PengolahFoto.langkah(8000, 5000, JenisBerkas.JPEG)).isEqualTo(2);
        assertThat(PengolahFoto.langkah(6300, 6300, JenisBerkas.PNG)).isEqualTo(2);
        assertThat(PengolahFoto.langkah(4000, 4000, JenisBerkas.PNG)).isEqualTo(2);
        assertThat(PengolahFoto.langkah(1, 1, JenisBerkas.JPEG)).isEqualTo(1);
    }

    @Test
    void berkas_yang_diacak_dibaca_atau_ditolak_dengan_kata_yang_jelas() throws IOException {
        var acak = new Random(20260101);
        byte[] jpeg = Contoh.jpegKamera(64, 48, 6);
        byte[] png = Contoh.pngBerteks(64, 48);
        for (int i = 0; i < 400; i++) {
            byte[] isi = (i % 2 == 0 ? jpeg : png).clone();
            for (int n = acak.nextInt(1, 12); n > 0; n--) {
                // the front, where lengths and offsets stand, more often
                int batas = acak.nextBoolean() ? 120 : isi.length;
                isi[acak.nextInt(8, batas)] = (byte) acak.nextInt(256);
            }
            try {
                olah(isi, i % 2 == 0 ? JenisBerkas.JPEG : JenisBerkas.PNG);
            } catch (AturanDilanggar e) {
                assertThat(e.kode()).isIn("berkas.rusak", "berkas.piksel");
            }
        }
    }

    private byte[] olah(byte[] isi, JenisBerkas jenis) throws IOException {
        var keluar = new ByteArrayOutputStream();
        var foto = pengolah.olah(tulis(isi), jenis, Dua::new).foto();
        PengolahFoto.tulis(foto, jenis, keluar);
        return keluar.toByteArray();
    }

    private Path tulis(byte[] isi) throws IOException {
        return Files.write(folder.resolve("foto"), isi);
    }

    /** Top left, top right, bottom left, bottom right. */
    private static String sudut(BufferedImage g) {
        int x = g.getWidth() / 4;
        int y = g.getHeight() / 4;
        return String.join(
                " ",
                warna(g.getRGB(x, y)),
                warna(g.getRGB(3 * x, y)),
                warna(g.getRGB(x, 3 * y)),
                warna(g.getRGB(3 * x, 3 * y)));
    }

    private static String warna(int rgb) {
        var c = new Color(rgb);
        boolean merah = c.getRed() > 127;
        boolean hijau = c.getGreen() > 127;
        return merah && hijau ? "W" : merah ? "R" : hijau ? "G" : "B";
    }

    private static List<Integer> segmen(byte[] jpeg) {
        var hasil = new ArrayList<Integer>();
        var isi = ByteBuffer.wrap(jpeg).position(2);
        int penanda = 0;
        while (penanda != 0xDA) {
            isi.get();
            penanda = isi.get() & 0xFF;
            hasil.add(penanda);
            isi.position(isi.position() + (isi.getShort(isi.position()) & 0xFFFF));
        }
        return hasil;
    }

    private static List<String> potongan(byte[] png) {
        var hasil = new ArrayList<String>();
        var isi = ByteBuffer.wrap(png).position(8);
        while (isi.hasRemaining()) {
            int panjang = isi.getInt();
            byte[] nama = new byte[4];
            isi.get(nama);
            hasil.add(new String(nama, StandardCharsets.US_ASCII));
            isi.position(isi.position() + panjang + 4);
        }
        return hasil;
    }

    private static String teks(byte[] isi) {
        return new String(isi, StandardCharsets.ISO_8859_1);
    }
}
