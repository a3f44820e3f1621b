package id.pendopo.platform.berkas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FotoPolosTests {

    private static final int SISI = PengolahFoto.SISI;

    private static byte[] ditulis(FotoPolos foto) throws IOException {
        var ke = new ByteArrayOutputStream();
        foto.tulis(ke);
        return ke.toByteArray();
    }

    @Test
    void gambarnya_sama_dan_semua_keterangan_hilang() throws IOException {
        byte[] asal = Contoh.jpeg(600, 400);
        byte[] banyak =
                Contoh.sisip(asal, 0xFE, "komentar rahasia".getBytes(StandardCharsets.UTF_8));
        banyak = Contoh.sisip(banyak, 0xE1, Contoh.exif(1));
        banyak =
                Contoh.sisip(banyak, 0xED, "Photoshop 3.0 alamat".getBytes(StandardCharsets.UTF_8));
        int panjang = banyak.length;
        banyak = Arrays.copyOf(banyak, panjang + 40);
        System.arraycopy(Contoh.zip(Map.of()), 0, banyak, panjang, 20);

        var foto = FotoPolos.dari(banyak, SISI).orElseThrow();
        byte[] hasil = ditulis(foto);

        assertThat(foto.lebar()).isEqualTo(600);
        assertThat(foto.tinggi()).isEqualTo(400);
        assertThat(new String(hasil, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "Kamera", "komentar", "Photoshop", "PK");
        assertThat(piksel(hasil)).isEqualTo(piksel(asal));
        assertThat(hasil).endsWith(0xFF, 0xD9);
    }

    private static int[] piksel(byte[] jpeg) {
        BufferedImage g = Contoh.baca(jpeg);
        return g.getRGB(0, 0, g.getWidth(), g.getHeight(), null, 0, g.getWidth());
    }

    @Test
    void yang_tidak_biasa_dibuat_baru_dari_pikselnya() {
        assertThat(FotoPolos.dari(Contoh.jpegProgresif(60, 40), SISI)).isEmpty();
        assertThat(FotoPolos.dari(Contoh.jpegKamera(60, 40, 6), SISI)).isEmpty();
        assertThat(FotoPolos.dari(Contoh.jpeg(2000, 10), SISI)).isEmpty();
        assertThat(FotoPolos.dari(Contoh.png(60, 40), SISI)).isEmpty();
        byte[] jpeg = Contoh.jpeg(60, 40);
        assertThat(FotoPolos.dari(Contoh.sisip(jpeg, 0xE2, new byte[20]), SISI)).isEmpty();
        assertThat(FotoPolos.dari(Contoh.sisip(jpeg, 0xEE, new byte[12]), SISI)).isEmpty();
        assertThat(FotoPolos.dari(Contoh.sisip(jpeg, 0xC9, new byte[12]), SISI)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 20, 100, 300, 620})
    void yang_terpotong_bukan_foto_polos(int panjang) {
        byte[] jpeg = Contoh.jpeg(60, 40);
        assertThat(jpeg.length).isGreaterThan(panjang);
        assertThat(FotoPolos.dari(Arrays.copyOf(jpeg, panjang), SISI)).isEmpty();
    }

    @Test
    void panjang_yang_berbohong_tidak_dipercaya() {
        byte[] jpeg = Contoh.jpeg(60, 40);
        for (int i = 2; i < jpeg.length; i++) {
            byte[] rusak = jpeg.clone();
            rusak[i] ^= (byte) 0xFF;
            // whatever it says, nothing beyond the file is read and nothing is thrown
            assertThat(FotoPolos.dari(rusak, SISI)).isNotNull();
        }
    }
}
