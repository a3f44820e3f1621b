package id.pendopo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Pendopo as a process of its own in demo mode, with the flags of the launcher, on a data folder
 * and a port of its own. Only processes it started are ever signalled.
 */
public final class Anak implements AutoCloseable {

    /** For a test, of which only the outcome counts: compiled soon rather than well. */
    public static final String LEKAS = "-XX:TieredStopAtLevel=1";

    private static final int BARIS_DIINGAT = 200;

    private final Process proses;
    private final Path data;
    private final int port;
    private final long mula = System.nanoTime();
    private final CompletableFuture<Duration> siap = new CompletableFuture<>();
    private final Deque<String> terakhir = new ArrayDeque<>();

    private Anak(Process proses, Path data, int port) {
        this.proses = proses;
        this.data = data;
        this.port = port;
        Thread.ofVirtual().start(this::bacaKeluaran);
    }

    /** Starts it from the classes of this build; does not wait. */
    public static Anak mulai(Path data, int port, String... opsi) {
        return mulai(data, port, Map.of(), opsi);
    }

    /** The same with further settings, {@code PENDOPO_…}. */
    public static Anak mulai(Path data, int port, Map<String, String> setelan, String... opsi) {
        var perintah = new ArrayList<String>();
        perintah.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        perintah.addAll(bendera());
        perintah.addAll(List.of(opsi));
        perintah.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.pendopo.PendopoApplication"));
        return mulai(perintah, data, port, setelan);
    }

    /** Starts it by any command; the settings go into its environment. */
    static Anak mulai(List<String> perintah, Path data, int port) {
        return mulai(perintah, data, port, Map.of());
    }

    private static Anak mulai(
            List<String> perintah, Path data, int port, Map<String, String> setelan) {
        var pembangun = new ProcessBuilder(perintah).redirectErrorStream(true);
        var lingkungan = pembangun.environment();
        lingkungan.keySet().removeIf(k -> k.startsWith("PENDOPO_"));
        lingkungan.put("PENDOPO_DATA", data.toAbsolutePath().toString());
        lingkungan.put("PENDOPO_PORT", Integer.toString(port));
        lingkungan.put("PENDOPO_DEMO", "true");
        lingkungan.putAll(setelan);
        lingkungan.put("MALLOC_ARENA_MAX", "2");
        lingkungan.put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return new Anak(pembangun.start(), data, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM flags of {@code ./pendopo run}: what is measured is what runs. */
    static List<String> bendera() {
        try {
            String peluncur = Files.readString(Path.of("pendopo"));
            int mulai = peluncur.indexOf("BENDERA=(") + "BENDERA=(".length();
            String isi = peluncur.substring(mulai, peluncur.indexOf(")\n", mulai));
            return Arrays.asList(isi.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("Jalankan dari akar proyek", e);
        }
    }

    public static int portBebas() {
        try (var s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path folderBaru(String awalan) {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target.toAbsolutePath(), awalan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a database that is still ending takes away itself is not missed. */
    public static void hapus(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult visitFile(Path berkas, BasicFileAttributes sifat)
                                throws IOException {
                            Files.deleteIfExists(berkas);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path berkas, IOException e)
                                throws IOException {
                            if (e instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path isi, IOException e) {
                            isi.toFile().delete();
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bacaKeluaran() {
        try (var baca =
                new BufferedReader(
                        new InputStreamReader(proses.getInputStream(), StandardCharsets.UTF_8))) {
            for (String baris = baca.readLine(); baris != null; baris = baca.readLine()) {
                synchronized (terakhir) {
                    terakhir.add(baris);
                    if (terakhir.size() > BARIS_DIINGAT) {
                        terakhir.remove();
                    }
                }
                if (baris.startsWith("Pendopo siap")) {
                    siap.complete(Duration.ofNanos(System.nanoTime() - mula));
                }
            }
        } catch (IOException e) {
            siap.completeExceptionally(e);
        }
        siap.completeExceptionally(new IllegalStateException("Pendopo berhenti"));
    }

    /** Waits for the ready line; gives the time from the start of the process to it. */
    public Duration tungguSiap(Duration paling) {
        try {
            return siap.get(paling.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Tidak siap: " + ekor(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has printed a line that begins so. */
    void tungguBaris(String awalan, Duration paling) {
        long batas = System.nanoTime() + paling.toNanos();
        while (ekor().lines().noneMatch(b -> b.startsWith(awalan))) {
            if (!hidup() || System.nanoTime() > batas) {
                throw new IllegalStateException("Tidak ada baris " + awalan + ": " + ekor());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** What it printed last. */
    public String ekor() {
        synchronized (terakhir) {
            return String.join("\n", terakhir);
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public boolean hidup() {
        return proses.isAlive();
    }

    ProcessHandle java() {
        // the launcher is a shell, the JVM its child
        return Stream.concat(Stream.of(proses.toHandle()), proses.descendants())
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(proses.toHandle());
    }

    /** The main process of its PostgreSQL, as long as that lives. */
    public Optional<ProcessHandle> basisData() {
        Path berkas = data.resolve("basisdata").resolve("postmaster.pid");
        try {
            return Files.exists(berkas)
                    ? ProcessHandle.of(
                                    Long.parseLong(Files.readAllLines(berkas).getFirst().strip()))
                            .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All processes of its PostgreSQL. */
    List<ProcessHandle> semuaBasisData() {
        return basisData().stream()
                .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
                .toList();
    }

    /** {@code kill -9} of the JVM. */
    public void bunuhJava() {
        java().destroyForcibly();
        tungguBerhenti(Duration.ofSeconds(60));
    }

    /** {@code kill -9} of every process of the database. */
    public void bunuhBasisData() {
        List<ProcessHandle> semua = semuaBasisData();
        semua.forEach(ProcessHandle::destroyForcibly);
        semua.forEach(p -> p.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    /** {@code kill -9} of everything, the database first or last by chance. */
    public void bunuhSemua() {
        List<ProcessHandle> semua = new ArrayList<>(semuaBasisData());
        semua.add(java());
        java.util.Collections.shuffle(semua);
        semua.forEach(ProcessHandle::destroyForcibly);
        semua.forEach(p -> p.onExit().orTimeout(60, TimeUnit.SECONDS).join());
        tungguBerhenti(Duration.ofSeconds(60));
    }

    /** What it ended with, once it has. */
    public int kodeKeluar() {
        return proses.exitValue();
    }

    public boolean tungguBerhenti(Duration paling) {
        try {
            return proses.waitFor(paling.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A connection of the superuser of its database: benches look where the application may not.
     */
    public Connection admin() throws SQLException {
        return admin("pendopo");
    }

    /** The same to another database of that server. */
    Connection admin(String basisData) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + portBasisData() + "/" + basisData,
                "postgres",
                sandi("postgres"));
    }

    /** Processor time of all living processes of its PostgreSQL. */
    Duration prosesorBasisData() {
        return semuaBasisData().stream()
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    String sandi(String peran) {
        var isi = new Properties();
        try (var baca = Files.newBufferedReader(data.resolve("kunci/basisdata.properties"))) {
            isi.load(baca);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return isi.getProperty(peran);
    }

    int portBasisData() {
        try {
            return Integer.parseInt(Files.readString(data.resolve("basisdata.port")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as a person would; what does not stop in time is killed. */
    @Override
    public void close() {
        List<ProcessHandle> basisData = semuaBasisData();
        proses.destroy();
        if (!tungguBerhenti(Duration.ofSeconds(60))) {
            java().destroyForcibly();
            proses.destroyForcibly();
        }
        basisData.forEach(
                p ->
                        p.onExit()
                                .completeOnTimeout(p, 60, TimeUnit.SECONDS)
                                .join()
                                .destroyForcibly());
    }
}
