package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code thrown or attached in this package has a wording in both languages, and no wording is
 * left over.
 */
class PesanLembarTests {

    private static final Path SUMBER =
            Path.of("src", "main", "java", "id", "pendopo", "platform", "lembar");
    private static final Pattern KODE = Pattern.compile("\"(lembar\\.[a-z0-9.-]+)\"");

    @Test
    void setiap_kode_berpesan_dalam_dua_bahasa() throws IOException {
        Set<String> dipakai = kodeDiSumber();

        assertThat(pesan("id").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dipakai);
        assertThat(pesan("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dipakai);
    }

    @Test
    void setiap_pesan_dapat_dibentuk_dan_tidak_menyisakan_tempat_kosong() throws IOException {
        for (String bahasa : new String[] {"id", "en"}) {
            Properties pesan = pesan(bahasa);
            for (String kode : pesan.stringPropertyNames()) {
                String jadi =
                        new MessageFormat(pesan.getProperty(kode), Locale.of(bahasa))
                                .format(new Object[] {12345, 12345, "c"});
                assertThat(jadi).as(kode).doesNotContain("{").doesNotContain("}");
            }
        }
    }

    private static Set<String> kodeDiSumber() throws IOException {
        var kode = new TreeSet<String>();
        try (Stream<Path> berkas = Files.list(SUMBER)) {
            for (Path satu : berkas.toList()) {
                Matcher cocok = KODE.matcher(Files.readString(satu));
                while (cocok.find()) {
                    kode.add(cocok.group(1));
                }
            }
        }
        return kode;
    }

    private static Properties pesan(String bahasa) throws IOException {
        var pesan = new Properties();
        try (var isi =
                Files.newBufferedReader(
                        Path.of(
                                "src",
                                "main",
                                "resources",
                                "pesan",
                                "lembar_" + bahasa + ".properties"),
                        StandardCharsets.UTF_8)) {
            pesan.load(isi);
        }
        return pesan;
    }
}
