package id.pendopo.layar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An application on openid-client, a certified library for Node. */
final class NodeUji implements AutoCloseable {

    private static final int TERTUA = 20;
    private static final Path ASAL = Path.of("src", "test", "node");
    private static final Path RUMAH = Path.of("target", "rp-node");

    private final Process proses;
    final int port;

    private NodeUji(Process proses, int port) {
        this.proses = proses;
        this.port = port;
    }

    /**
     * Why it cannot run here; empty when it can. The library is fetched once, as its lock file
     * says.
     */
    static Optional<String> halangan() {
        try {
            var versi = jalankan(Path.of("."), "node", "--version");
            int utama =
                    versi.startsWith("v")
                            ? Integer.parseInt(versi.substring(1).split("\\.")[0])
                            : 0;
            if (utama < TERTUA) {
                return Optional.of("Node " + TERTUA + " atau lebih baru diperlukan: " + versi);
            }
            Files.createDirectories(RUMAH);
            for (String nama : new String[] {"package.json", "package-lock.json", "rp.mjs"}) {
                Files.copy(
                        ASAL.resolve(nama),
                        RUMAH.resolve(nama),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.isDirectory(RUMAH.resolve("node_modules/openid-client"))) {
                jalankan(RUMAH, "npm", "ci", "--silent", "--no-audit", "--no-fund");
            }
            return Files.isDirectory(RUMAH.resolve("node_modules/openid-client"))
                    ? Optional.empty()
                    : Optional.of("openid-client tidak dapat diambil dengan npm");
        } catch (IOException e) {
            return Optional.of("Node tidak ada: " + e.getMessage());
        }
    }

    private static String jalankan(Path di, String... perintah) throws IOException {
        var proses =
                new ProcessBuilder(perintah)
                        .directory(di.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var keluar = proses.getInputStream()) {
            String isi = new String(keluar.readAllBytes(), StandardCharsets.UTF_8).strip();
            proses.waitFor();
            return isi;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static NodeUji mulai(int port, String penerbit, String clientId, String rahasia)
            throws IOException {
        var pembangun =
                new ProcessBuilder("node", "rp.mjs", penerbit, clientId, rahasia)
                        .directory(RUMAH.toFile())
                        .redirectErrorStream(true);
        pembangun.environment().put("PORT", Integer.toString(port));
        var proses = pembangun.start();
        var baca =
                new BufferedReader(
                        new InputStreamReader(proses.getInputStream(), StandardCharsets.UTF_8));
        String baris = baca.readLine();
        if (baris == null || !baris.matches("[0-9]+")) {
            throw new IllegalStateException(
                    "rp.mjs tidak mulai: "
                            + baris
                            + "\n"
                            + baca.lines().reduce("", (a, b) -> a + "\n" + b));
        }
        return new NodeUji(proses, Integer.parseInt(baris));
    }

    String alamat() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        proses.getOutputStream().close();
        try {
            if (!proses.waitFor(5, TimeUnit.SECONDS)) {
                proses.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
