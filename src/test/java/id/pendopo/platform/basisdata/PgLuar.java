package id.pendopo.platform.basisdata;

import id.pendopo.BasisDataUji;
import id.pendopo.bench.Anak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL that belongs to somebody else: a plain cluster with passwords, run from any folder
 * of programs. As root it is wrapped in a user namespace, for PostgreSQL refuses root.
 */
final class PgLuar implements AutoCloseable {

    static final String ADMIN = "postgres";
    static final String SANDI_ADMIN = "sandi-administrator";

    private static final long BATAS = 60_000_000_000L;

    private final Process proses;
    private final int port;
    private final Path folder;

    private PgLuar(Process proses, int port, Path folder) {
        this.proses = proses;
        this.port = port;
        this.folder = folder;
    }

    /** The programs that Pendopo brings along, unpacked by the shared database of the tests. */
    static Path programBawaan() {
        BasisDataUji.basisData();
        return cari(BasisDataUji.folder().resolve("mesin"), 4).orElseThrow();
    }

    /** The programs of Debian's PostgreSQL of this version, where it is installed. */
    static Optional<Path> programDebian(int versi) {
        return Optional.of(Path.of("/usr/lib/postgresql", Integer.toString(versi), "bin"))
                .filter(p -> Files.isExecutable(p.resolve("postgres")));
    }

    private static Optional<Path> cari(Path akar, int dalam) {
        try (Stream<Path> isi = Files.find(akar, dalam, (p, a) -> p.endsWith("bin/postgres"))) {
            return isi.findFirst().map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PgLuar mulai(Path program, String... setelan) {
        Path folder = Anak.folderBaru("pg-luar");
        try {
            Path sandi = Files.writeString(folder.resolve("sandi"), SANDI_ADMIN);
            Path data = folder.resolve("data");
            tunggu(
                    jalankan(
                            program.resolve("initdb"),
                            "-D",
                            data.toString(),
                            "-U",
                            ADMIN,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + sandi,
                            "-E",
                            "UTF8",
                            "--locale=C"));
            int port = Anak.portBebas();
            var argumen =
                    new ArrayList<>(
                            List.of(
                                    "-D",
                                    data.toString(),
                                    "-p",
                                    Integer.toString(port),
                                    "-c",
                                    "listen_addresses=127.0.0.1",
                                    "-c",
                                    "unix_socket_directories="));
            for (String s : setelan) {
                argumen.addAll(List.of("-c", s));
            }
            var pg =
                    new PgLuar(
                            jalankan(program.resolve("postgres"), argumen.toArray(String[]::new)),
                            port,
                            folder);
            pg.tungguMenjawab();
            return pg;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process jalankan(Path program, String... argumen) throws IOException {
        var perintah = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            perintah.addAll(List.of("unshare", "-U"));
        }
        perintah.add(program.toString());
        perintah.addAll(List.of(argumen));
        return new ProcessBuilder(perintah)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void tunggu(Process p) {
        try {
            if (!p.waitFor(60, TimeUnit.SECONDS) || p.exitValue() != 0) {
                throw new IllegalStateException("initdb gagal");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tungguMenjawab() {
        long batas = System.nanoTime() + BATAS;
        while (true) {
            try (var c = admin("postgres")) {
                if (c.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!proses.isAlive() || System.nanoTime() > batas) {
                    throw new IllegalStateException(e);
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    Connection admin(String basisData) throws SQLException {
        return DriverManager.getConnection(url(basisData), ADMIN, SANDI_ADMIN);
    }

    String url(String basisData) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, basisData);
    }

    @Override
    public void close() {
        proses.destroy();
        proses.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        Anak.hapus(folder);
    }
}
