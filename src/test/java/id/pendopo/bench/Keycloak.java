package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak of Maven Central as a process of its own beside Pendopo, with a database of its own on
 * the same PostgreSQL, the same signatures and the same cost of a password. Everything else is as
 * it comes, but for one: a refresh token counts once, as here.
 */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "pendopo";
    private static final String SANDI = "sandi-untuk-diukur";
    private static final int ORANG = 8;
    private static final int KOLAM = 20;
    private static final Duration PALING_LAMA = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process proses;
    private final String dasar;
    private final Path catatan;
    private final HttpClient klien = HttpClient.newHttpClient();

    private Keycloak(Process proses, String dasar, Path catatan) {
        this.proses = proses;
        this.dasar = dasar;
        this.catatan = catatan;
    }

    /** Fetches, builds and starts it below {@code folder}; everybody and everything is in it. */
    static Keycloak mulai(Path folder, Anak anak, LajuSandi sandi) throws SQLException {
        Path rumah = PaketKeycloak.siapkan(folder);
        basisData(anak);
        int port = Anak.portBebas();
        String dasar = "http://127.0.0.1:" + port;
        Path catatan = folder.resolve("keycloak.log");
        var perintah =
                List.of(
                        rumah.resolve("bin/kc.sh").toString(),
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + dasar,
                        "--hostname-strict=false",
                        "--db-url=jdbc:postgresql://127.0.0.1:"
                                + anak.portBasisData()
                                + "/keycloak",
                        "--db-username=keycloak",
                        "--db-password=" + SANDI,
                        "--db-pool-max-size=" + KOLAM,
                        "--cache=local",
                        "--spi-password-hashing--argon2--memory=" + sandi.kib(),
                        "--spi-password-hashing--argon2--iterations=" + sandi.putaran(),
                        "--spi-password-hashing--argon2--parallelism=" + sandi.sejajar(),
                        "--spi-password-hashing--argon2--hash-length=" + sandi.panjang());
        var keycloak = new Keycloak(jalankan(perintah, catatan), dasar, catatan);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        try {
            keycloak.tungguSiap();
            keycloak.isi();
            keycloak.periksa(anak, sandi);
            return keycloak;
        } catch (RuntimeException | SQLException e) {
            keycloak.close();
            throw e;
        }
    }

    private static Process jalankan(List<String> perintah, Path catatan) {
        var pembangun = new ProcessBuilder(perintah).redirectErrorStream(true);
        pembangun.environment().putAll(PaketKeycloak.lingkungan());
        pembangun.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        pembangun.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", SANDI);
        pembangun.environment().put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        pembangun.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            return pembangun.redirectOutput(catatan.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the durable PostgreSQL that Pendopo runs on: the same disk, the same settings. */
    private static void basisData(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement()) {
            st.execute("create role keycloak login password '" + SANDI + "'");
            st.execute("create database keycloak owner keycloak");
        }
    }

    private void tungguSiap() {
        long batas = System.nanoTime() + PALING_LAMA.toNanos();
        while (!menjawab()) {
            if (!proses.isAlive() || System.nanoTime() > batas) {
                throw new IllegalStateException("Keycloak tidak siap: " + ekor());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean menjawab() {
        try {
            return kirim(HttpRequest.newBuilder(URI.create(dasar + "/realms/master")).GET())
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException e) {
            return false; // not listening yet
        }
    }

    private String ekor() {
        try {
            List<String> baris = Files.readAllLines(catatan);
            return String.join("\n", baris.subList(Math.max(0, baris.size() - 30), baris.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isi() {
        var jawab =
                kirim(
                        HttpRequest.newBuilder(URI.create(dasar + "/admin/realms"))
                                .header("Authorization", "Bearer " + admin())
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                RealmKeycloak.json(REALM, nama(), SANDI))));
        if (jawab.statusCode() != 201) {
            throw new IllegalStateException("Realm tidak dibuat: " + jawab.body());
        }
    }

    private static List<String> nama() {
        return IntStream.rangeClosed(1, ORANG).mapToObj(i -> "orang" + i).toList();
    }

    private String admin() {
        var jawab =
                kirim(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                dasar
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                                        + SANDI)));
        return JSON.readTree(jawab.body()).path("access_token").asString();
    }

    private HttpResponse<String> kirim(HttpRequest.Builder minta) {
        try {
            return klien.send(
                    minta.timeout(Duration.ofMinutes(1)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A password must cost the same on both sides, or nothing else compares. */
    private void periksa(Anak anak, LajuSandi sandi) throws SQLException {
        try (var c = anak.admin("keycloak");
                var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select k.credential_data from credential k
                                join user_entity u on u.id = k.user_id where u.username = 'orang1'
                                """)) {
            rs.next();
            JsonNode data = JSON.readTree(rs.getString(1));
            JsonNode lain = data.path("additionalParameters");
            boolean sama =
                    data.path("algorithm").asString().equals("argon2")
                            && data.path("hashIterations").asInt() == sandi.putaran()
                            && satu(lain, "type").equals("id")
                            && satu(lain, "memory").equals(Integer.toString(sandi.kib()))
                            && satu(lain, "parallelism").equals(Integer.toString(sandi.sejajar()))
                            && satu(lain, "hashLength").equals(Integer.toString(sandi.panjang()));
            if (!sama) {
                throw new IllegalStateException("Sandi Keycloak lain: " + data);
            }
        }
    }

    private static String satu(JsonNode lain, String nama) {
        return lain.path(nama).path(0).asString();
    }

    Penyedia penyedia(Anak anak) {
        String oidc = "/realms/" + REALM + "/protocol/openid-connect/";
        return new Penyedia(
                "Keycloak",
                java(),
                anak::prosesorBasisData,
                dasar,
                dasar.substring("http://".length()),
                oidc + "auth",
                oidc + "token",
                new Penyedia.Aplikasi("mesin", SANDI),
                new Penyedia.Aplikasi("web", SANDI),
                nama(),
                SANDI,
                null);
    }

    /** The launcher is a shell, the JVM its child. */
    private ProcessHandle java() {
        return semua().filter(p -> p.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ProcessHandle> semua() {
        return Stream.concat(Stream.of(proses.toHandle()), proses.descendants());
    }

    @Override
    public void close() {
        List<ProcessHandle> milik = semua().toList();
        proses.destroy();
        milik.forEach(
                p -> {
                    p.onExit().completeOnTimeout(p, 20, TimeUnit.SECONDS).join();
                    p.destroyForcibly();
                });
    }
}
