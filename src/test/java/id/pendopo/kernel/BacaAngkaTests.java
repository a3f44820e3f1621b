package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacaAngkaTests {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.500.000,00|1500000.00",
                "Rp 1.500.000|1500000",
                "Rp1.500.000,-|1500000",
                "Rp. 1.500.000,00|1500000.00",
                "rp.1500|1500",
                "IDR 2.000|2000",
                "-Rp 250|-250",
                "Rp -250|-250",
                "1,500,000.00|1500000.00",
                "1,500,000|1500000",
                "1.500|1500",
                "1500|1500",
                "1500.5|1500.5",
                "1500,5|1500.5",
                "1,5|1.5",
                "1.5|1.5",
                "0.125|0.125",
                "0,125|0.125",
                "1234,567|1234.567",
                "1234.567|1234.567",
                "1234567,89|1234567.89",
                "1.234,567|1234.567",
                "-|0",
                "–|0",
                "(248.191)|-248191",
                "(248.191.668.674)|-248191668674",
                "(Rp 1.000,50)|-1000.50",
                "−5,4|-5.4",
                "+5|5",
                "36.584.716.359|36584716359",
                "426.264.120,00|426264120.00",
                "1 500 000,25|1500000.25",
                "\u00A01.500\u00A0|1500",
                "\"  12 \"|12",
                "\uFEFF7|7",
                "0|0",
                "0,00|0.00",
            })
    void membaca_angka_seperti_ditulis_orang(String teks, String nilai) {
        assertThat(BacaAngka.angka(teks)).isEqualByComparingTo(nilai);
    }

    @ParameterizedTest(name = "menolak {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1.2.3",
                "1.50.000",
                "1,50,000",
                "1.500.00,5",
                "12 34",
                "1..000",
                ".",
                ",",
                "(",
                "()",
                "(-5)",
                "(-)",
                "--5",
                "5-",
                "1.000,0,0",
                "1,000.0.0",
                ",5",
                "5,",
                "5.",
                "1.500 Rp x",
                "１２",
                "1.234.567.89",
                "Rp",
                "78,6%",
                "1.500-2.000",
                "1 500.000",
                "NaN",
                "0x10"
            })
    void menolak_yang_bukan_satu_angka(String teks) {
        assertThatThrownBy(() -> BacaAngka.angka(teks))
                .isInstanceOf(MasukanSalah.class)
                .hasMessageContaining("ditemukan \"" + teks + "\"");
    }

    @Test
    void menolak_koma_sebelum_tiga_angka_karena_rancu() {
        assertThatThrownBy(() -> BacaAngka.angka("1,500"))
                .isInstanceOfSatisfying(
                        MasukanSalah.class, e -> assertThat(e.kode()).isEqualTo("angka.rancu"));
    }

    @Test
    void menolak_notasi_ilmiah_karena_digit_sudah_hilang() {
        for (String teks : new String[] {"4,26E+11", "4.26e11", "1E999999999"}) {
            assertThatThrownBy(() -> BacaAngka.angka(teks))
                    .isInstanceOfSatisfying(
                            MasukanSalah.class,
                            e -> assertThat(e.kode()).isEqualTo("angka.ilmiah"));
        }
    }

    @Test
    void menolak_teks_panjang_dan_menyingkatnya_dalam_pesan() {
        assertThatThrownBy(() -> BacaAngka.angka("9".repeat(5000)))
                .isInstanceOf(MasukanSalah.class)
                .message()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "78,6%|78.6",
                "78.6 %|78.6",
                "100|100",
                "-5,4%|-5.4",
                "33,333|33.333",
                "12.345%|12.345",
                "(2,5%)|-2.5"
            })
    void membaca_persen_dengan_satu_pemisah_selalu_desimal(String teks, String nilai) {
        assertThat(BacaAngka.persen(teks)).isEqualByComparingTo(nilai);
    }

    @Test
    void membaca_rupiah_dan_menolak_pecahan_sen() {
        assertThat(BacaAngka.rupiah("Rp 1.500.000,5")).isEqualTo(Rupiah.of("1500000.50"));
        assertThatThrownBy(() -> BacaAngka.rupiah("1234,567")).isInstanceOf(MasukanSalah.class);
    }
}
