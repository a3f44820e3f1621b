package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomorIndukTests {

    @Test
    void nip_pns_memberi_tahu_tanggal_lahir_dan_jenis_kelamin() {
        Nip nip = new Nip("19850228 201001 2 001");
        assertThat(nip.jenis()).isEqualTo(Nip.Jenis.PNS);
        assertThat(nip.tanggalLahir()).isEqualTo(LocalDate.of(1985, 2, 28));
        assertThat(nip.perempuan()).isTrue();
    }

    @Test
    void nomor_induk_pppk_dikenali_dari_angka_21_ke_atas() {
        Nip nip = new Nip("199001012025211001");
        assertThat(nip.jenis()).isEqualTo(Nip.Jenis.PPPK);
        assertThat(nip.perempuan()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "19850228201001200, nip.panjang",
        "1985022820100120011, nip.panjang",
        "19850228201001200A, nip.panjang",
        "198502302010012001, nip.tanggal-lahir",
        "188502282010012001, nip.tanggal-lahir",
        "198502282010132001, nip.bulan-angkat",
        "198502282010002001, nip.bulan-angkat",
        "198502282003012001, nip.usia-angkat",
        "201001012025211001, nip.usia-angkat",
        "198502282010013001, nip.kelamin",
    })
    void menolak_nip_yang_tidak_mungkin(String teks, String kode) {
        assertThatThrownBy(() -> new Nip(teks))
                .isInstanceOfSatisfying(
                        MasukanSalah.class, e -> assertThat(e.kode()).isEqualTo(kode))
                .message()
                .doesNotContain("19850228");
    }

    @Test
    void nip_dan_nik_tercetak_tersamar() {
        assertThat(new Nip("198502282010012001")).hasToString("**************2001");
        assertThat(new Nik("1674014503900001")).hasToString("************0001");
    }

    @Test
    void nik_perempuan_memakai_hari_ditambah_empat_puluh() {
        assertThat(new Nik("1674014503900001").perempuan()).isTrue();
        assertThat(new Nik("1674010503900001").perempuan()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "167401450390000",
                "0974014503900001",
                "1674010003900001",
                "1674014003900001",
                "1674013203900001",
                "1674017203900001",
                "1674010513900001",
                "1674010500900001",
                "1674014503900000",
                "16740145039OOOO1"
            })
    void menolak_nik_yang_tidak_mungkin(String teks) {
        assertThatThrownBy(() -> new Nik(teks)).isInstanceOf(MasukanSalah.class);
    }
}
