package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlamatOpdTests {

    @Test
    void nama_yang_sudah_ada_diberi_nomor() {
        var ada = Set.of("dinkes", "dinkes-2");
        assertThat(AlamatOpd.bebas("Dinkes", ada::contains)).isEqualTo("dinkes-3");
        assertThat(AlamatOpd.bebas("Disdik", ada::contains)).isEqualTo("disdik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pegawai", "Semua", "Versi", "Jabatan"})
    void tidak_menutupi_halaman_lain(String singkatan) {
        assertThat(AlamatOpd.bebas(singkatan, s -> false)).endsWith("-2");
    }

    @Test
    void singkatan_yang_sangat_panjang_dipotong_tanpa_tanda_hubung_di_ujung() {
        String panjang = "a".repeat(59) + " bagian";
        assertThat(AlamatOpd.bebas(panjang, s -> false)).isEqualTo("a".repeat(59));
    }
}
