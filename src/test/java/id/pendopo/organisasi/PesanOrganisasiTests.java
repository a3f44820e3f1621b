package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.kernel.Peran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text stands in both languages, and every key that the module uses has one. */
class PesanOrganisasiTests {

    private static final Pattern KUNCI =
            Pattern.compile("\"((?:organisasi|jejak)\\.[a-z0-9.-]*[a-z0-9])\"");

    @ParameterizedTest
    @ValueSource(strings = {"organisasi", "jejak", "bantuan"})
    void dua_bahasa_memuat_kunci_yang_sama(String modul) throws IOException {
        assertThat(pesan(modul, "en").keySet()).isEqualTo(pesan(modul, "id").keySet());
    }

    @Test
    void setiap_kunci_yang_dipakai_ada() throws IOException {
        var ada = pesan("organisasi", "id").stringPropertyNames();
        var jejak = pesan("jejak", "id").stringPropertyNames();
        Set<String> hilang = new HashSet<>();
        for (String akar : new String[] {"src/main/java/id/pendopo", "src/main/jte"}) {
            for (String modul : new String[] {"organisasi", "audit"}) {
                try (var berkas = Files.walk(Path.of(akar, modul))) {
                    for (Path satu : berkas.filter(Files::isRegularFile).toList()) {
                        var cocok = KUNCI.matcher(Files.readString(satu));
                        while (cocok.find()) {
                            String kunci = cocok.group(1);
                            if (!ada.contains(kunci)
                                    && !jejak.contains(kunci)
                                    && !jejak.contains("jejak.t." + kunci)
                                    && !KODE_LAIN.contains(kunci)) {
                                hilang.add(kunci);
                            }
                        }
                    }
                }
            }
        }
        assertThat(hilang).isEmpty();
    }

    /** Permissions and tables bear the same prefix and are no texts. */
    private static final Set<String> KODE_LAIN =
            Set.of(
                    "organisasi.lihat",
                    "organisasi.kelola",
                    "organisasi.pegawai",
                    "organisasi.parameter",
                    "jejak.t",
                    "jejak.m");

    @Test
    void setiap_jenis_berkata() throws IOException {
        var ada = pesan("organisasi", "id").stringPropertyNames();
        assertThat(Arrays.stream(JenisPerangkat.values()).map(JenisPerangkat::kunci))
                .isSubsetOf(ada);
        assertThat(Arrays.stream(StatusKepegawaian.values()).map(StatusKepegawaian::kunci))
                .isSubsetOf(ada);
        assertThat(
                        Arrays.stream(Peran.values())
                                .map(p -> "organisasi.peran." + p.name().toLowerCase(Locale.ROOT)))
                .isSubsetOf(ada);
    }

    private static Properties pesan(String modul, String bahasa) throws IOException {
        var hasil = new Properties();
        try (var baca =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/pesan",
                                modul + "_" + bahasa + ".properties"))) {
            hasil.load(baca);
        }
        return hasil;
    }
}
