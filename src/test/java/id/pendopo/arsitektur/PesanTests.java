package id.pendopo.arsitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every text exists in both languages with the same placeholders, and every key a page names
 * exists.
 */
class PesanTests {

    private static final Path PESAN = Path.of("src/main/resources/pesan");
    private static final Pattern LUBANG = Pattern.compile("\\{(\\d+)");
    private static final Pattern DIPAKAI = Pattern.compile("\\bb\\.s\\(\"([a-z0-9._-]+)\"\\s*[,)]");

    @Test
    void kedua_bahasa_lengkap_dan_berlubang_sama() throws IOException {
        for (Path id : berkas("_id.properties")) {
            Path en = id.resolveSibling(id.getFileName().toString().replace("_id.", "_en."));
            Properties a = baca(id);
            Properties b = baca(en);
            assertThat(a.stringPropertyNames())
                    .as(id.getFileName().toString())
                    .isEqualTo(b.stringPropertyNames());
            a.forEach(
                    (kunci, nilai) ->
                            assertThat(lubang(b.getProperty((String) kunci)))
                                    .as((String) kunci)
                                    .isEqualTo(lubang((String) nilai)));
        }
    }

    /** Keys given to a page, to a form or to a broken rule. */
    private static final Pattern DIPAKAI_KODE =
            Pattern.compile(
                    "(?:\\bb\\.s\\(|\\bsalah\\((?:[^;\"]*|\"[^\"]*\")?,\\s*|new (?:AturanDilanggar|MasukanSalah|LembarDitolak)\\(\\s*)"
                            + "\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");

    @Test
    void setiap_kunci_di_halaman_ada() throws IOException {
        assertThat(hilang(Path.of("src/main/jte"), ".jte", DIPAKAI)).isEmpty();
    }

    @Test
    void setiap_kunci_di_kode_ada() throws IOException {
        assertThat(hilang(Path.of("src/main/java"), ".java", DIPAKAI_KODE)).isEmpty();
    }

    private static Set<String> hilang(Path folder, String akhiran, Pattern dipakai)
            throws IOException {
        Set<String> ada = new HashSet<>();
        for (Path p : berkas("_id.properties")) {
            ada.addAll(baca(p).stringPropertyNames());
        }
        var hilang = new TreeSet<String>();
        try (var semua = Files.walk(folder)) {
            for (Path p : semua.filter(x -> x.toString().endsWith(akhiran)).toList()) {
                var cocok = dipakai.matcher(Files.readString(p));
                while (cocok.find()) {
                    if (!ada.contains(cocok.group(1))) {
                        hilang.add(p.getFileName() + ": " + cocok.group(1));
                    }
                }
            }
        }
        return hilang;
    }

    private static List<Path> berkas(String akhiran) throws IOException {
        try (var semua = Files.list(PESAN)) {
            return semua.filter(p -> p.toString().endsWith(akhiran)).sorted().toList();
        }
    }

    private static Properties baca(Path p) throws IOException {
        var hasil = new Properties();
        try (var r = Files.newBufferedReader(p)) {
            hasil.load(r);
        }
        return hasil;
    }

    private static Set<String> lubang(String teks) {
        var hasil = new TreeSet<String>();
        var cocok = LUBANG.matcher(teks);
        while (cocok.find()) {
            hasil.add(cocok.group(1));
        }
        return hasil;
    }
}
