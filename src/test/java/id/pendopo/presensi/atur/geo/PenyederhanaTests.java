package id.pendopo.presensi.atur.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Koordinat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corners go only where the border hardly moves. */
class PenyederhanaTests {

    private static final double METER = 1.0 / 111_195;

    /** A square of a hundred metres with so many corners on each side. */
    private static List<Koordinat> kotak(int sesisi, double simpang) {
        var hasil = new ArrayList<Koordinat>();
        for (int sisi = 0; sisi < 4; sisi++) {
            for (int i = 0; i < sesisi; i++) {
                double t = 100.0 * i / sesisi;
                double s = i % 2 == 0 ? 0 : simpang;
                double x = sisi == 0 ? t : sisi == 1 ? 100 + s : sisi == 2 ? 100 - t : -s;
                double y = sisi == 0 ? -s : sisi == 1 ? t : sisi == 2 ? 100 + s : 100 - t;
                hasil.add(new Koordinat(y * METER, 104 + x * METER));
            }
        }
        return hasil;
    }

    @Test
    void yang_cukup_kecil_tidak_disentuh() {
        var asal = kotak(50, 0);
        assertThat(Penyederhana.paling(asal, 200)).isEqualTo(new Penyederhana.Hasil(asal, 0));
    }

    @Test
    void titik_di_garis_lurus_hilang_dan_sudutnya_tinggal() {
        var hasil = Penyederhana.paling(kotak(100, 0), 200);
        assertThat(hasil.meter()).isEqualTo(0.25);
        assertThat(hasil.sudut()).containsExactlyElementsOf(kotak(1, 0));
    }

    @Test
    void toleransi_terkecil_yang_cukup_dipakai() {
        assertThat(Penyederhana.paling(kotak(100, 0.8), 200).meter()).isEqualTo(1);
        assertThat(Penyederhana.paling(kotak(100, 2.5), 200).meter()).isEqualTo(3);
    }

    @Test
    void yang_bergerigi_tetap_lebih_banyak_dari_yang_boleh() {
        assertThat(Penyederhana.paling(kotak(100, 20), 200).sudut()).hasSizeGreaterThan(200);
    }
}
