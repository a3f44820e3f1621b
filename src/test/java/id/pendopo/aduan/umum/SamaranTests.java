package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made unrecognisable cannot be brought back. */
class SamaranTests {

    @Test
    void petak_yang_dicentang_menjadi_satu_warna_dan_sisanya_tetap() {
        var gambar = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 120; x++) {
                gambar.setRGB(x, y, (x * 2) << 16 | y * 2);
            }
        }
        Samaran.baca(List.of("2-3"), "").terapkan(gambar);
        var warna = new HashSet<Integer>();
        for (int y = 20; y < 30; y++) {
            for (int x = 30; x < 40; x++) {
                warna.add(gambar.getRGB(x, y));
            }
        }
        assertThat(warna).hasSize(1);
        assertThat(gambar.getRGB(29, 20) & 0xFFFFFF).isEqualTo(58 << 16 | 40);
        assertThat(gambar.getRGB(40, 29) & 0xFFFFFF).isEqualTo(80 << 16 | 58);
    }

    @Test
    void bidang_besar_paling_banyak_empat_petak_sepanjang_sisinya() {
        var gambar = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                gambar.setRGB(x, y, x * 163 + y * 7919);
            }
        }
        Samaran.baca(List.of(), "0, 0, 100, 100").terapkan(gambar);
        var warna = new HashSet<Integer>();
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                warna.add(gambar.getRGB(x, y));
            }
        }
        assertThat(warna).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void yang_tidak_dimengerti_tidak_menyamarkan_apa_pun() {
        for (String diketik :
                List.of("a", "1,2,3", "0,0,0,10", "90,0,20,10", "0 0 1000 5", "-1,0,5,5")) {
            assertThat(Samaran.baca(List.of(), diketik).kosong()).as(diketik).isTrue();
        }
        assertThat(Samaran.baca(List.of("12-0"), "").kosong()).isTrue();
        assertThat(Samaran.baca(List.of("0-99"), "").kosong()).isTrue();
        assertThat(Samaran.baca(List.of("<b>"), "").kosong()).isTrue();
        assertThat(Samaran.baca(List.of("0-0", "11-11"), "10,10,5,5\n20; 20; 5; 5").area())
                .hasSize(4);
    }
}
