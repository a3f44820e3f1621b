package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The short way of putting a text together says what {@link MessageFormat} says. */
class KalimatTests {

    private static final List<Object[]> ARGUMEN =
            List.of(
                    new Object[] {},
                    new Object[] {"satu"},
                    new Object[] {"Dinas 'Anu' {0}", "dua", "tiga", "empat", "lima"},
                    new Object[] {0, 1, 2, 3, 4},
                    new Object[] {1, 999L, -999, "x", 2},
                    new Object[] {1000, -1000L, 123456, 7, 8},
                    new Object[] {new BigDecimal("1234.5"), 3, "a", "b", "c"});

    @ParameterizedTest
    @CsvSource({"id, id-ID", "en, en"})
    void setiap_teks_sama_dengan_messageformat(String bahasa, String tanda) throws IOException {
        var lokal = Locale.forLanguageTag(tanda);
        var semua = new SoftAssertions();
        Properties teks = teks(bahasa);
        assertThat(teks).hasSizeGreaterThan(500);
        for (String kunci : teks.stringPropertyNames()) {
            String asal = teks.getProperty(kunci);
            for (Object[] argumen : ARGUMEN) {
                semua.assertThat(hasil(() -> new Kalimat(asal, lokal).dengan(argumen)))
                        .as(kunci)
                        .isEqualTo(hasil(() -> new MessageFormat(asal, lokal).format(argumen)));
            }
        }
        semua.assertAll();
    }

    @Test
    void tanpa_argumen_dan_dengan_argumen_kurang() {
        assertThat(new Kalimat("{0} dari {1}", Locale.ENGLISH).dengan(null))
                .isEqualTo("{0} dari {1}");
        assertThat(new Kalimat("Jum''at '{0}' {0}", Locale.ENGLISH).dengan(new Object[] {"a"}))
                .isEqualTo("Jum'at {0} a");
    }

    @Test
    void kunci_yang_tidak_ada_ditolak() throws IOException {
        var pesan = PesanSemua.muat();
        assertThatThrownBy(() -> pesan.getMessage("tidak.ada", null, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
        assertThat(pesan.getMessage("tidak.ada", null, "bawaan", Locale.ENGLISH))
                .isEqualTo("bawaan");
        assertThat(pesan.getMessage("bingkai.bulan.1", null, Locale.of("id", "ID")))
                .isEqualTo("Januari");
    }

    private interface Kerja {
        String jalan();
    }

    /** A text that is no pattern is refused by both. */
    private static String hasil(Kerja kerja) {
        try {
            return kerja.jalan();
        } catch (IllegalArgumentException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static Properties teks(String bahasa) throws IOException {
        var semua = new Properties();
        for (var berkas :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:pesan/*_" + bahasa + ".properties")) {
            try (var isi = new InputStreamReader(berkas.getInputStream(), StandardCharsets.UTF_8)) {
                semua.load(isi);
            }
        }
        return semua;
    }
}
