package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of Debian that a bench needs: found, installed by root, or named as missing. */
final class Alat {

    private Alat() {}

    /** {@code paket} is the Debian package of {@code program}. */
    static void perlu(String program, String paket) {
        if (ada(program)) {
            return;
        }
        if ("root".equals(System.getProperty("user.name"))) {
            System.err.println("Memasang " + paket + " dengan apt-get…");
            jalankan(
                    180,
                    Map.of("DEBIAN_FRONTEND", "noninteractive"),
                    "sh",
                    "-c",
                    "apt-get -qq update && apt-get -qq install -y --no-install-recommends "
                            + paket);
        }
        if (!ada(program)) {
            throw new IllegalStateException(
                    "Tolok ukur ini memerlukan %s: apt-get install %s".formatted(program, paket));
        }
    }

    private static boolean ada(String program) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }

    /** Output of a program that ends by itself within that many seconds. */
    static String jalankan(int detik, Map<String, String> lingkungan, String... perintah) {
        try {
            Path keluaran = Files.createTempFile("bench", ".out");
            try {
                var pembangun = new ProcessBuilder(perintah).redirectErrorStream(true);
                pembangun.environment().putAll(lingkungan);
                var proses = pembangun.redirectOutput(keluaran.toFile()).start();
                boolean selesai = proses.waitFor(detik, TimeUnit.SECONDS);
                if (!selesai) {
                    proses.destroyForcibly().waitFor();
                }
                String isi = Files.readString(keluaran);
                if (!selesai || proses.exitValue() != 0) {
                    throw new IllegalStateException(
                            "%s gagal: %s".formatted(List.of(perintah), isi));
                }
                return isi;
            } finally {
                Files.delete(keluaran);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
