package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PesanKernelTests {

    private static final Pattern KODE = Pattern.compile("new MasukanSalah\\(\\s*\"([^\"]+)\"");

    @Test
    void setiap_kode_punya_kalimat_dalam_dua_bahasa_dan_tidak_ada_yang_berlebih()
            throws IOException {
        Set<String> kode = kodeDalamSumber();
        assertThat(kode).isNotEmpty();
        assertThat(pesan("kernel_id").stringPropertyNames()).isEqualTo(kode);
        assertThat(pesan("kernel_en").stringPropertyNames()).isEqualTo(kode);
    }

    @Test
    void kalimat_memuat_apa_yang_ditemukan() throws IOException {
        MasukanSalah galat =
                new MasukanSalah("tahun.di-luar-batas", 1999, "tahun 2000 sampai 2100");
        assertThat(
                        MessageFormat.format(
                                pesan("kernel_id").getProperty(galat.kode()), galat.argumen()))
                .isEqualTo("Ditemukan “1999”. Tahun anggaran harus 2000 sampai 2100.");
    }

    private static Set<String> kodeDalamSumber() throws IOException {
        Set<String> kode = new TreeSet<>();
        try (Stream<Path> berkas = Files.list(Path.of("src/main/java/id/pendopo/kernel"))) {
            for (Path p : berkas.filter(Files::isRegularFile).toList()) {
                KODE.matcher(Files.readString(p)).results().forEach(m -> kode.add(m.group(1)));
            }
        }
        return kode;
    }

    private static Properties pesan(String nama) throws IOException {
        Properties isi = new Properties();
        try (Reader teks =
                new InputStreamReader(
                        PesanKernelTests.class.getResourceAsStream(
                                "/pesan/" + nama + ".properties"),
                        StandardCharsets.UTF_8)) {
            isi.load(teks);
        }
        return isi;
    }
}
