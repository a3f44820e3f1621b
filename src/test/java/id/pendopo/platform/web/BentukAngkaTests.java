package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick way says what the formatter of the JDK says, at every length and scale. */
class BentukAngkaTests {

    @ParameterizedTest
    @EnumSource(BentukAngka.class)
    void sama_dengan_pemformat_jdk(BentukAngka bentuk) {
        var lokal = bentuk == BentukAngka.INGGRIS ? Locale.ENGLISH : Locale.of("id", "ID");
        var jdk = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(lokal));
        for (BigInteger angka : angka()) {
            for (int skala = -3; skala <= 21; skala++) {
                var nilai = new BigDecimal(angka, skala);
                jdk.setMinimumFractionDigits(Math.max(skala, 0));
                jdk.setMaximumFractionDigits(Math.max(skala, 0));
                String harapan = jdk.format(nilai.abs());
                assertThat(bentuk.tulis(nilai, "Rp", "%"))
                        .as("%s dengan skala %d", angka, skala)
                        .isEqualTo((angka.signum() < 0 ? "\u2212" : "") + "Rp" + harapan + "%");
            }
        }
    }

    /** Twice, for the second time it is remembered. */
    @ParameterizedTest
    @EnumSource(BentukAngka.class)
    void persen_sama_dengan_angka_yang_dibulatkan(BentukAngka bentuk) {
        for (int kali = 0; kali < 2; kali++) {
            for (int perseratus = -300; perseratus <= 12_345; perseratus++) {
                var nilai = BigDecimal.valueOf(perseratus, 2);
                assertThat(bentuk.persen(nilai))
                        .isEqualTo(bentuk.tulis(nilai.setScale(1, RoundingMode.HALF_UP), "", "%"));
            }
        }
        assertThat(bentuk.persen(new BigDecimal("1E+2"))).startsWith("100").hasSize(6);
        assertThat(bentuk.persen(new BigDecimal("12345678901234567890.15"))).endsWith("2%");
    }

    @Test
    void awalan_dan_akhiran_boleh_huruf_apa_pun() {
        assertThat(BentukAngka.INDONESIA.tulis(new BigDecimal("1234.5"), "€", " °é"))
                .isEqualTo("€1.234,5 °é");
        assertThat(BentukAngka.INGGRIS.tulis(new BigDecimal("-1234"), "", " €"))
                .isEqualTo("\u22121,234 €");
    }

    /** Around every power of ten, up to far beyond a long. */
    private static List<BigInteger> angka() {
        var hasil = new ArrayList<BigInteger>();
        hasil.add(BigInteger.ZERO);
        for (int pangkat = 0; pangkat < 24; pangkat++) {
            var sepuluh = BigInteger.TEN.pow(pangkat);
            for (var a :
                    List.of(
                            sepuluh,
                            sepuluh.subtract(BigInteger.ONE),
                            sepuluh.multiply(BigInteger.valueOf(12_345)))) {
                hasil.add(a);
                hasil.add(a.negate());
            }
        }
        return hasil;
    }
}
