package id.pendopo;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.BasisData;
import id.pendopo.platform.basisdata.PembukaUji;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one real database of a test run: embedded, migrated, with two pemda. Started when first
 * needed, shared by every test and every Spring context of this JVM, thrown away at its end.
 *
 * <p>Tests that count or change much take a pemda of their own with {@link #pemdaBaru}.
 */
public final class BasisDataUji {

    /** Answers on {@code a.uji.localhost}. */
    public static final Pemda A = pemda("019a0000-0000-7000-8000-00000000000a", "99.71", "Uji A");

    /** Answers on {@code b.uji.localhost}; what belongs to A must never appear here. */
    public static final Pemda B = pemda("019a0000-0000-7000-8000-00000000000b", "99.72", "Uji B");

    private static final Path FOLDER =
            Path.of("target", "uji", "data-" + UUID.randomUUID()).toAbsolutePath();
    private static final List<ConfigurableApplicationContext> KONTEKS =
            new CopyOnWriteArrayList<>();
    private static final AtomicInteger URUT = new AtomicInteger();
    private static final Map<UUID, String> HOST = new ConcurrentHashMap<>();
    private static final SambunganUji PEMILIK =
            new SambunganUji(() -> basisData().sebagaiPemilik());
    private static final SambunganUji APLIKASI =
            new SambunganUji(() -> basisData().sebagaiAplikasi());

    private BasisDataUji() {}

    /** Loaded, and so started, by the first one who asks. */
    private static final class Bersama {
        private static final BasisData DB = mulai();

        private static BasisData mulai() {
            try {
                var db = PembukaUji.buka(FOLDER);
                // after the applications: a pool that loses its server complains at length
                SpringApplication.getShutdownHandlers().add(() -> tutup(db));
                try (var c = db.sebagaiPemilik()) {
                    tambah(c, A, "a.uji.localhost");
                    tambah(c, B, "b.uji.localhost");
                }
                return db;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static BasisData basisData() {
        return Bersama.DB;
    }

    /** Where this test run keeps its database, files and keys. */
    public static Path folder() {
        return FOLDER;
    }

    /** A pemda that no other test knows, on the host {@link #host} gives. */
    public static Pemda pemdaBaru() {
        return pemdaBaru(ZoneId.of("Asia/Jakarta"));
    }

    /** The same in a time zone of its own. */
    public static Pemda pemdaBaru(ZoneId zona) {
        int nomor = URUT.incrementAndGet();
        var baru = new Pemda(Uuid7.baru(), kode(nomor), "Kota", "Uji " + nomor, zona, true);
        String host = "p" + nomor + ".uji.localhost";
        PEMILIK.pinjam(
                c -> {
                    tambah(c, baru, host);
                    return baru;
                });
        HOST.put(baru.id(), host);
        KONTEKS.stream()
                .filter(ConfigurableApplicationContext::isActive)
                .forEach(k -> k.getBean(DaftarPemda.class).segarkan());
        return baru;
    }

    /** Area codes that no real pemda has: provinces end at 96, and none begins with 83 to 90. */
    private static String kode(int nomor) {
        int ratusan = nomor / 100;
        return "%d.%02d".formatted((ratusan < 2 ? 98 : 92) - ratusan, nomor % 100);
    }

    /** The host name of a pemda, for the {@code Host} header. */
    public static String host(Pemda pemda) {
        return HOST.computeIfAbsent(
                pemda.id(),
                id ->
                        sebagaiPemilik(
                                jdbc ->
                                        jdbc.sql(
                                                        """
                                                        select host from referensi.pemda_host
                                                        where pemda_id = ? limit 1
                                                        """)
                                                .param(id)
                                                .query(String.class)
                                                .single()));
    }

    /**
     * Runs SQL as role {@code aplikasi} in one transaction of this pemda and commits it; what the
     * application could not do fails here too.
     */
    public static <T> T dalam(Pemda pemda, Function<JdbcClient, T> kerja) {
        tungguPendengar();
        return APLIKASI.pinjam(
                c -> {
                    c.setAutoCommit(false);
                    try (var st = c.createStatement()) {
                        st.execute("set local app.pemda_id = '" + pemda.id() + "'");
                    }
                    T hasil = kerja.apply(klien(c));
                    c.commit();
                    c.setAutoCommit(true);
                    return hasil;
                });
    }

    /** As {@link #dalam}, for work without a result. */
    public static void jalankanDalam(Pemda pemda, Consumer<JdbcClient> kerja) {
        dalam(
                pemda,
                jdbc -> {
                    kerja.accept(jdbc);
                    return null;
                });
    }

    /** Runs SQL as the owner, without a pemda: reference tables and the catalogue. */
    public static <T> T sebagaiPemilik(Function<JdbcClient, T> kerja) {
        tungguPendengar();
        return PEMILIK.pinjam(c -> kerja.apply(klien(c)));
    }

    private static void tungguPendengar() {
        KONTEKS.stream()
                .filter(ConfigurableApplicationContext::isRunning)
                .forEach(PendengarUji::tunggu);
    }

    static void daftarkan(ConfigurableApplicationContext konteks) {
        KONTEKS.add(konteks);
    }

    private static JdbcClient klien(Connection c) {
        return JdbcClient.create(new SingleConnectionDataSource(c, true));
    }

    private static Pemda pemda(String id, String kode, String nama) {
        return new Pemda(UUID.fromString(id), kode, "Kota", nama, ZoneId.of("Asia/Jakarta"), true);
    }

    private static void tambah(Connection c, Pemda p, String host) {
        var jdbc = klien(c);
        jdbc.sql(
                        """
                        insert into referensi.pemda
                            (id, kode_wilayah, sebutan, nama, zona, simulasi, dibuat_pada)
                        values (?, ?, ?, ?, ?, ?, now())
                        """)
                .params(
                        p.id(),
                        p.kodeWilayah(),
                        p.sebutan(),
                        p.nama(),
                        p.zona().getId(),
                        p.simulasi())
                .update();
        jdbc.sql("insert into referensi.pemda_host (host, pemda_id, utama) values (?, ?, true)")
                .params(host, p.id())
                .update();
    }

    /** Applications first: a pool that loses its server complains at length. */
    private static void tutup(BasisData db) {
        KONTEKS.forEach(ConfigurableApplicationContext::close);
        db.close();
        try (var isi = Files.walk(FOLDER)) {
            isi.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
