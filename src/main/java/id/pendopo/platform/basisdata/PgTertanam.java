package id.pendopo.platform.basisdata;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL, made durable and closed.
 *
 * <p>Its launcher library is made for tests: it turns fsync and synchronous commit off, trusts
 * every local process as superuser and deletes its folder. Each of the three is overridden here and
 * read back; what does not hold refuses to run. The port is kept beside the data, so that after a
 * killed JVM the next start attaches to the database that lived on.
 */
final class PgTertanam implements AutoCloseable {

    static final String ADMIN = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PgTertanam.class);
    private static final Map<String, String> WAJIB =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final int PERCOBAAN = 5;
    private static final Duration SISA_PROSES = Duration.ofSeconds(1);

    private final Path data;
    private final String sandi;
    private final RandomAccessFile berkasKunci;
    private final FileLock kunci;
    private EmbeddedPostgres pg;
    private volatile boolean ditutup;

    private PgTertanam(
            Path data,
            EmbeddedPostgres pg,
            String sandi,
            RandomAccessFile berkasKunci,
            FileLock kunci) {
        this.data = data;
        this.pg = pg;
        this.sandi = sandi;
        this.berkasKunci = berkasKunci;
        this.kunci = kunci;
    }

    /**
     * Starts the database below {@code data}, or attaches to the one that still runs there.
     *
     * @throws InstansLain when another Pendopo already uses this folder
     */
    static PgTertanam mulai(Path data, Sandi sandi) {
        Path folder = data.resolve("basisdata");
        try {
            Files.createDirectories(data, Sandi.PEMILIK_SAJA);
            var berkasKunci = new RandomAccessFile(data.resolve("pendopo.lock").toFile(), "rw");
            FileLock kunci = kunci(data, berkasKunci);
            try {
                var pg = jalankan(data, folder, sandi.untuk(ADMIN));
                var hasil = new PgTertanam(data, pg, sandi.untuk(ADMIN), berkasKunci, kunci);
                hasil.periksaTahanMati();
                hasil.jaga();
                return hasil;
            } catch (IOException | RuntimeException e) {
                kunci.release();
                berkasKunci.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL tertanam tidak dapat dimulai di " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    private static FileLock kunci(Path data, RandomAccessFile berkas) throws IOException {
        FileLock kunci;
        try {
            kunci = berkas.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            kunci = null;
        }
        if (kunci == null) {
            berkas.close();
            throw new InstansLain(data);
        }
        return kunci;
    }

    private static EmbeddedPostgres jalankan(Path data, Path folder, String sandiAdmin)
            throws IOException {
        Path sandiAwal = data.resolve("kunci").resolve("initdb");
        boolean baru = !Files.exists(folder.resolve("postgresql.conf"));
        var pembangun =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(data.resolve("mesin").toFile())
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setPort(port(data))
                        .setConnectConfig("password", sandiAdmin);
        setelan().forEach(pembangun::setServerConfig);
        if (baru) {
            // initdb reads these after its own "-A trust", and the last one wins
            Files.deleteIfExists(sandiAwal);
            Files.createFile(
                    sandiAwal,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(sandiAwal, sandiAdmin + "\n");
            pembangun
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", sandiAwal.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C");
        }
        try {
            return pembangun.start();
        } finally {
            Files.deleteIfExists(sandiAwal);
        }
    }

    private static Map<String, String> setelan() {
        var s = new LinkedHashMap<>(WAJIB);
        s.put("listen_addresses", "127.0.0.1");
        s.put("unix_socket_directories", "");
        s.put("password_encryption", "scram-sha-256");
        s.put("max_connections", "60");
        s.put("shared_buffers", "128MB");
        s.put("wal_level", "replica");
        s.put("idle_in_transaction_session_timeout", "10min");
        s.put("log_min_messages", "warning");
        s.put("timezone", "UTC");
        return s;
    }

    /**
     * The port is chosen once and kept: only so can the next start find a database that lived on.
     */
    private static int port(Path data) throws IOException {
        Path berkas = data.resolve("basisdata.port");
        if (Files.exists(berkas)) {
            return Integer.parseInt(Files.readString(berkas).strip());
        }
        try (var bebas = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(berkas, Integer.toString(bebas.getLocalPort()));
            return bebas.getLocalPort();
        }
    }

    private void periksaTahanMati() {
        try (var c = sambung("postgres");
                var st = c.createStatement()) {
            for (var wajib : WAJIB.entrySet()) {
                try (var rs = st.executeQuery("show " + wajib.getKey())) {
                    rs.next();
                    if (!wajib.getValue().equals(rs.getString(1))) {
                        throw new IllegalStateException(
                                "PostgreSQL tertanam menolak %s=%s; Pendopo tidak berjalan tanpa itu"
                                        .formatted(wajib.getKey(), wajib.getValue()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL tertanam tidak menjawab", e);
        }
        LOG.info("PostgreSQL tertanam siap di port {}", pg.getPort());
    }

    /** Comes back by itself when the server dies while the application lives. */
    private void jaga() throws IOException {
        Path berkas = data.resolve("basisdata").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(berkas).getFirst().strip());
        ProcessHandle.of(pid)
                .ifPresent(
                        p ->
                                p.onExit()
                                        .thenRunAsync(
                                                this::hidupkan,
                                                r -> Thread.ofPlatform().name("pg").start(r)));
    }

    /** Acknowledged work is in the log of the server; it reads that first and loses nothing. */
    private synchronized void hidupkan() {
        for (int i = 1; i <= PERCOBAAN && !ditutup; i++) {
            LOG.error("PostgreSQL tertanam berhenti tanpa diminta; dijalankan lagi ({})", i);
            // what else is left of the server sees that it is alone and ends
            LockSupport.parkNanos(SISA_PROSES.toNanos());
            try {
                pg.close();
                pg = jalankan(data, data.resolve("basisdata"), sandi);
                periksaTahanMati();
                jaga();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL tertanam tidak mau berjalan lagi: {}", e.getMessage());
            }
        }
        if (!ditutup) {
            LOG.error(
                    "PostgreSQL tertanam tidak kembali setelah {} percobaan. Pendopo berhenti.",
                    PERCOBAAN);
            Thread.ofPlatform().start(() -> System.exit(1)); // its hooks wait for this lock
        }
    }

    synchronized String url(String basisData) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(pg.getPort(), basisData);
    }

    Connection sambung(String basisData) throws SQLException {
        return DriverManager.getConnection(url(basisData), ADMIN, sandi);
    }

    @Override
    public void close() {
        ditutup = true;
        tutup();
    }

    private synchronized void tutup() {
        try {
            pg.close();
            kunci.release();
            berkasKunci.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another running Pendopo holds the data folder. */
    static final class InstansLain extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final transient Path data;

        InstansLain(Path data) {
            super("Folder data %s sedang dipakai Pendopo lain".formatted(data));
            this.data = data;
        }

        Path data() {
            return data;
        }
    }
}
