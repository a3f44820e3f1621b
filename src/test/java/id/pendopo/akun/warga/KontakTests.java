package id.pendopo.akun.warga;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.akun.SuratWarga.Kanal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KontakTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "0812 3456 7890",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "6281234567890",
                "81234567890",
                "(0812) 3456.7890",
                "0062 812 34567890",
                "+62 0812 3456 7890"
            })
    void satu_nomor_dalam_segala_bentuk(String diketik) {
        assertThat(Kontak.baca(diketik)).contains(new Kontak(Kanal.PONSEL, "+6281234567890"));
    }

    @Test
    void surel_dalam_huruf_kecil() {
        assertThat(Kontak.baca("  Siti.Aminah@Contoh.ID "))
                .contains(new Kontak(Kanal.SUREL, "siti.aminah@contoh.id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "siti",
                "siti@",
                "@contoh.id",
                "siti@contoh",
                "a@b.id, c@d.id",
                "siti@contoh.id\nBcc: x@y.id",
                "0812",
                "0711 123456",
                "199001012015011001",
                "+0812345678",
                "08123456789012345",
                "0812x34567890"
            })
    void yang_bukan_surel_dan_bukan_ponsel_ditolak(String diketik) {
        assertThat(Kontak.baca(diketik)).isEmpty();
    }

    @Test
    void nomor_luar_negeri_diterima() {
        assertThat(Kontak.baca("+65 8123 4567")).contains(new Kontak(Kanal.PONSEL, "+6581234567"));
    }
}
