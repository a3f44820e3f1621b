package id.pendopo.platform.grafik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetaPanasTests {

    @ParameterizedTest
    @CsvSource({
        "3, SESUAI",
        "0, SESUAI",
        "-0.01, RINGAN",
        "-5, RINGAN",
        "-5.01, SEDANG",
        "-10.00, SEDANG",
        "-10.1, KRITIS",
        ", BELUM_LAPOR"
    })
    void pita_menurut_ambang(@Nullable BigDecimal deviasi, PetaPanas.Pita pita) {
        assertThat(PetaPanas.Ambang.BAKU.pita(deviasi)).isEqualTo(pita);
    }

    @Test
    void menolak_ambang_yang_tidak_menurun() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new PetaPanas.Ambang(
                                        BigDecimal.ZERO,
                                        BigDecimal.valueOf(-10),
                                        BigDecimal.valueOf(-5)));
    }

    @Test
    void yang_terburuk_di_atas_dan_yang_tidak_pernah_lapor_lebih_dulu() {
        PetaPanas peta =
                PetaPanas.dari(
                        List.of(
                                baris("Baik", "1", "2"),
                                baris("Buruk lalu pulih", "-20", "1"),
                                baris("Bungkam", null, null),
                                baris("Lama buruk, bulan ini belum", "-12", null),
                                baris("Terburuk", "5", "-15")));
        assertThat(peta.baris())
                .extracting(PetaPanas.Baris::nama)
                .containsExactly(
                        "Bungkam",
                        "Terburuk",
                        "Lama buruk, bulan ini belum",
                        "Buruk lalu pulih",
                        "Baik");
    }

    @Test
    void keterangan_menghitung_bulan_terakhir() {
        PetaPanas peta =
                PetaPanas.dari(
                        List.of(
                                baris("A", "1", "-7"),
                                baris("B", "-7", null),
                                baris("C", "1", "-6")));
        assertThat(peta.keterangan(TeksUji.indonesia()))
                .extracting(PetaPanas.Keterangan::teks, PetaPanas.Keterangan::banyak)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0 ke atas", 0L),
                        org.assertj.core.groups.Tuple.tuple("0 s.d. −5", 0L),
                        org.assertj.core.groups.Tuple.tuple("−5 s.d. −10", 2L),
                        org.assertj.core.groups.Tuple.tuple("di bawah −10", 0L),
                        org.assertj.core.groups.Tuple.tuple("belum lapor", 1L));
    }

    @Test
    void ponsel_hanya_empat_bulan_terakhir() {
        PetaPanas peta = ContohGrafik.peta(3);
        assertThat(peta.bulan().stream().filter(b -> !peta.lama(b))).containsExactly(7, 8, 9, 10);
    }

    @Test
    void tanpa_baris_tidak_gagal() {
        PetaPanas peta = PetaPanas.dari(List.of());
        assertThat(peta.barisAwal()).isEmpty();
        assertThat(peta.barisLanjutan()).isEmpty();
        assertThat(peta.keterangan(TeksUji.indonesia())).allMatch(k -> k.banyak() == 0);
    }

    private static PetaPanas.Baris baris(
            String nama, @Nullable String januari, @Nullable String februari) {
        return new PetaPanas.Baris(
                nama,
                null,
                List.of(
                        new PetaPanas.Sel(1, ContohGrafik.angka(januari), null),
                        new PetaPanas.Sel(2, ContohGrafik.angka(februari), null)));
    }
}
