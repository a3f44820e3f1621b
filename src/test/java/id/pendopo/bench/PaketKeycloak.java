package id.pendopo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak as Maven Central has it, unpacked and built for PostgreSQL. */
final class PaketKeycloak {

    static final String VERSI = "26.7.3";

    private PaketKeycloak() {}

    /** Its folder below this one, ready to start. */
    static Path siapkan(Path folder) {
        Path rumah = urai(unduh(folder), folder);
        Ukuran.cetak("Keycloak %s: menyusun…", VERSI);
        Alat.jalankan(
                300,
                lingkungan(),
                rumah.resolve("bin/kc.sh").toString(),
                "build",
                "--db=postgres",
                "--health-enabled=false");
        return rumah;
    }

    /** The archive, from the local repository of Maven once it is there. */
    private static Path unduh(Path folder) {
        Ukuran.cetak("Keycloak %s: mengambil dari Maven Central…", VERSI);
        Alat.jalankan(
                900,
                lingkungan(),
                "mvn",
                "-B",
                "-q",
                "-ntp",
                "dependency:get",
                "dependency:copy",
                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSI + ":zip",
                "-Dtransitive=false",
                "-DoutputDirectory=" + folder);
        return folder.resolve("keycloak-quarkus-dist-" + VERSI + ".zip");
    }

    private static Path urai(Path arsip, Path folder) {
        try (var zip = new ZipInputStream(Files.newInputStream(arsip))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Path ke = folder.resolve(e.getName()).normalize();
                if (!ke.startsWith(folder)) {
                    throw new IllegalStateException(e.getName());
                }
                if (e.isDirectory()) {
                    Files.createDirectories(ke);
                } else {
                    tulis(zip, ke);
                }
            }
            Files.delete(arsip);
            return folder.resolve("keycloak-" + VERSI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tulis(InputStream isi, Path ke) throws IOException {
        Files.createDirectories(ke.getParent());
        Files.copy(isi, ke);
        if (ke.toString().endsWith(".sh") && !ke.toFile().setExecutable(true)) {
            throw new IOException(ke + " tidak dapat dijalankan");
        }
    }

    /** It runs on the JDK of this process. */
    static Map<String, String> lingkungan() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }
}
