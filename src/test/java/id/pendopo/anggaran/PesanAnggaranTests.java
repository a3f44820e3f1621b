package id.pendopo.anggaran;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every finding and broken rule of the module has its words in both languages. */
class PesanAnggaranTests {

    private static final Path MODUL = Path.of("src/main/java/id/pendopo/anggaran");
    private static final Pattern KODE =
            Pattern.compile(
                    "(?:'kode', '|AturanDilanggar\\(\\s*\"|catat\\([^\"]*\"[a-z_]+\", \"|galat\\([^\"]*\"[a-z_]+\", \")(anggaran\\.[a-z.-]+)");

    @Test
    void kunci_sama_dalam_dua_bahasa_dan_dapat_dibentuk() throws IOException {
        var id = pesan("id");
        var en = pesan("en");

        assertThat(id.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (Properties satu : Set.of(id, en)) {
            satu.forEach(
                    (kunci, teks) ->
                            assertThat(
                                            new MessageFormat(teks.toString(), Locale.ROOT)
                                                    .format(new Object[] {1, 2, 3, 4, 5}))
                                    .as(kunci.toString())
                                    .doesNotContain("{"));
        }
    }

    @Test
    void setiap_temuan_dan_aturan_berpesan() throws IOException {
        Set<String> dipakai = new TreeSet<>();
        try (var berkas = Files.walk(MODUL)) {
            for (Path satu : berkas.filter(p -> p.toString().endsWith(".java")).toList()) {
                dipakai.addAll(
                        KODE.matcher(Files.readString(satu))
                                .results()
                                .map(m -> m.group(1))
                                .collect(Collectors.toSet()));
            }
        }

        assertThat(dipakai).hasSizeGreaterThan(10);
        assertThat(pesan("id").stringPropertyNames()).containsAll(dipakai);
        assertThat(pesan("id").stringPropertyNames())
                .containsAll(
                        dipakai.stream()
                                .filter(k -> k.startsWith("anggaran.catatan."))
                                .map(k -> k + ".jenis")
                                .toList());
    }

    private static Properties pesan(String bahasa) throws IOException {
        var hasil = new Properties();
        try (var isi =
                Files.newBufferedReader(
                        Path.of("src/main/resources/pesan/anggaran_" + bahasa + ".properties"),
                        StandardCharsets.UTF_8)) {
            hasil.load(isi);
        }
        return hasil;
    }
}
