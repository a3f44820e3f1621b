package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RupiahTests {

    @Test
    void menolak_lebih_dari_dua_desimal() {
        assertThatThrownBy(() -> new Rupiah("1.005"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ditemukan \"1.005\", diharapkan paling banyak dua angka desimal");
        assertThatThrownBy(() -> Rupiah.of(new BigDecimal("0.001")))
                .isInstanceOf(MasukanSalah.class);
    }

    @Test
    void nol_di_belakang_tidak_dianggap_desimal() {
        assertThat(new Rupiah("1.5000")).isEqualTo(new Rupiah("1.50")).hasToString("1.50");
    }

    @Test
    void nilai_sama_apa_pun_cara_menulisnya() {
        assertThat(Rupiah.of(1_500_000))
                .isEqualTo(Rupiah.of("1500000.00"))
                .isEqualTo(Rupiah.of(new BigDecimal("1.5E6")));
        assertThat(Rupiah.of("-0")).isEqualTo(Rupiah.NOL);
    }

    @Test
    void menolak_yang_tidak_muat_di_kolom_basis_data() {
        assertThat(Rupiah.of("99999999999999999.99")).hasToString("99999999999999999.99");
        assertThatThrownBy(() -> Rupiah.of("100000000000000000")).isInstanceOf(MasukanSalah.class);
        Rupiah terbesar = Rupiah.of("99999999999999999.99");
        assertThatThrownBy(() -> terbesar.tambah(Rupiah.of("0.01")))
                .isInstanceOf(MasukanSalah.class);
    }

    @Test
    @Timeout(2)
    void menolak_pangkat_raksasa_tanpa_menguraikannya() {
        for (String raksasa : List.of("1E+999999999", "1E-999999999")) {
            assertThatThrownBy(() -> Rupiah.of(new BigDecimal(raksasa)))
                    .isInstanceOf(MasukanSalah.class);
        }
        assertThat(Rupiah.of(new BigDecimal("0E-999999999"))).isEqualTo(Rupiah.NOL);
        assertThat(new Persen(new BigDecimal("1E-999999999"))).isEqualTo(Persen.NOL);
        assertThatThrownBy(() -> new Persen(new BigDecimal("1E+999999999")))
                .isInstanceOf(MasukanSalah.class);
    }

    @Test
    void menolak_teks_yang_bukan_angka_polos() {
        for (String teks : List.of("", "1,5", "Rp1", "1e5", "1.", ".5", " 1", "１")) {
            assertThatThrownBy(() -> Rupiah.of(teks)).as(teks).isInstanceOf(MasukanSalah.class);
        }
    }

    @Test
    void membulatkan_ke_genap_saat_mengali_dan_membagi() {
        assertThat(Rupiah.of("0.05").kali(new BigDecimal("0.5"))).isEqualTo(Rupiah.of("0.02"));
        assertThat(Rupiah.of("0.15").kali(new BigDecimal("0.5"))).isEqualTo(Rupiah.of("0.08"));
        assertThat(Rupiah.of(10).bagi(new BigDecimal("3"))).isEqualTo(Rupiah.of("3.33"));
        assertThatThrownBy(() -> Rupiah.of(1).bagi(BigDecimal.ZERO))
                .isInstanceOf(MasukanSalah.class);
    }

    @Test
    void menjumlah_dan_mengurang_tanpa_kehilangan_sen() {
        assertThat(Rupiah.jumlah(List.of(Rupiah.of("0.10"), Rupiah.of("0.20"), Rupiah.of("-1"))))
                .isEqualTo(Rupiah.of("-0.70"));
        assertThat(Rupiah.jumlah(List.of())).isEqualTo(Rupiah.NOL);
        assertThat(Rupiah.of(3).kurang(Rupiah.of(5)))
                .isEqualTo(Rupiah.of(2).lawan())
                .matches(Rupiah::negatif);
        assertThat(Rupiah.of(3).lebihDari(Rupiah.of(2))).isTrue();
        assertThat(Rupiah.of(3).kurangDari(Rupiah.of(3))).isFalse();
    }

    @Test
    void tidak_ada_persen_dari_nol() {
        assertThat(Rupiah.of(1).persenDari(Rupiah.of(3))).isEqualByComparingTo("33.33");
        assertThat(Rupiah.of(1).persenDari(Rupiah.NOL)).isNull();
    }
}
