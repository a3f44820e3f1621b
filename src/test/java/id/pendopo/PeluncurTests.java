package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small tree of its own; what it starts is tested where it lives. */
class PeluncurTests {

    @TempDir Path akar;

    private Path sumber;

    @BeforeEach
    void siapkan() throws IOException {
        Files.copy(Path.of("pendopo"), akar.resolve("pendopo"));
        sumber = akar.resolve("src/main/java/A.java");
        Files.createDirectories(sumber.getParent());
        Files.writeString(sumber, "class A {}");
        Files.writeString(akar.resolve("pom.xml"), "<project/>");
    }

    @Test
    void bantuan_berbahasa_indonesia_dan_inggris() throws Exception {
        var hasil = pendopo(Map.of(), "help");

        assertThat(hasil.kode()).isZero();
        assertThat(hasil.keluaran()).contains("bangun bila perlu").contains("build if needed");
    }

    @Test
    void perintah_tak_dikenal_ditolak_dengan_kode_dua() throws Exception {
        var hasil = pendopo(Map.of(), "terbang");

        assertThat(hasil.kode()).isEqualTo(2);
        assertThat(hasil.galat()).contains("unknown command: terbang");
        assertThat(hasil.keluaran()).isEmpty();
    }

    @Test
    void isi_yang_berubah_dibangun_ulang_walau_waktu_dan_ukurannya_tetap() throws Exception {
        var waktu = Files.getLastModifiedTime(sumber);
        String semula = sidik();

        Files.writeString(sumber, "class B {}");
        Files.setLastModifiedTime(sumber, waktu);

        assertThat(sidik()).isNotEqualTo(semula);
    }

    @Test
    void waktu_yang_berubah_tanpa_isi_tidak_membangun_ulang() throws Exception {
        String semula = sidik();

        Files.setLastModifiedTime(sumber, FileTime.from(Instant.EPOCH));
        Files.writeString(akar.resolve("README.md"), "bukan sumber");

        assertThat(sidik()).isEqualTo(semula);
    }

    @Test
    void berkas_yang_berganti_nama_dibangun_ulang() throws Exception {
        String semula = sidik();

        Files.move(sumber, sumber.resolveSibling("Z.java"));

        assertThat(sidik()).isNotEqualTo(semula);
    }

    @Test
    void tolok_ukur_yang_tak_ada_menyebut_yang_ada() throws Exception {
        Path bench = akar.resolve("src/test/java/id/pendopo/bench");
        Files.createDirectories(bench);
        Files.writeString(
                bench.resolve("Presensi.java"),
                "class Presensi { static void main(String[] a) {} }");
        Files.writeString(bench.resolve("Beban.java"), "record Beban(int orang) {}");

        var hasil = pendopo(Map.of(), "bench", "terbang");

        assertThat(hasil.kode()).isEqualTo(1);
        assertThat(hasil.galat()).contains("presensi").contains("terbang").doesNotContain("beban");
    }

    @Test
    void tanpa_chromium_ci_gagal() throws Exception {
        Path bin = Files.createDirectories(akar.resolve("bin"));
        for (String alat : List.of("dirname", "readlink", "sed", "sort", "head", "id")) {
            perintah(bin.resolve(alat), "exec /usr/bin/" + alat + " \"$@\"");
        }
        perintah(bin.resolve("mvn"), "echo Apache Maven 3.9.9");

        var hasil = pendopo(Map.of("PATH", bin.toString(), "CI", "true"), "test");

        assertThat(hasil.kode()).isEqualTo(1);
        assertThat(hasil.galat()).contains("Chromium");
    }

    private static void perintah(Path berkas, String isi) throws IOException {
        Files.writeString(berkas, "#!/bin/bash\n" + isi + "\n");
        assertThat(berkas.toFile().setExecutable(true)).isTrue();
    }

    private String sidik() throws Exception {
        var hasil = pendopo(Map.of(), "sidik");
        assertThat(hasil.keluaran().strip()).matches("[0-9a-f]{16}");
        return hasil.keluaran();
    }

    private Hasil pendopo(Map<String, String> lingkungan, String... argumen) throws Exception {
        Path keluaran = akar.resolve("keluaran");
        Path galat = akar.resolve("galat");
        var perintah = new ProcessBuilder("/bin/bash", akar.resolve("pendopo").toString());
        perintah.command().addAll(List.of(argumen));
        perintah.environment().put("JAVA_HOME", System.getProperty("java.home"));
        perintah.environment().putAll(lingkungan);
        int kode =
                perintah.redirectOutput(keluaran.toFile())
                        .redirectError(galat.toFile())
                        .start()
                        .waitFor();
        return new Hasil(kode, Files.readString(keluaran), Files.readString(galat));
    }

    private record Hasil(int kode, String keluaran, String galat) {}
}
