package id.pendopo.bench;

import id.pendopo.Peramban;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Two hundred open pages hear of approvals: how long the news takes from the acknowledged approval
 * to each of them, and whether an open page holds a connection to the database.
 *
 * <p>Arguments: approvals (20), open pages (200).
 */
final class Muat {

    private final ConcurrentLinkedQueue<Long> tiba = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch ditunggu = new CountDownLatch(0);
    private volatile long disetujui;

    private Muat() {}

    public static void main(String[] args) throws Exception {
        int persetujuan = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int halaman = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        Path folder = Anak.folderBaru("bench-muat");
        try (var anak = Anak.mulai(folder, Anak.portBebas())) {
            anak.tungguSiap(Duration.ofMinutes(5));
            new Muat().ukur(anak, persetujuan, halaman);
        } finally {
            Anak.hapus(folder);
        }
        System.exit(0); // the open streams end with this process
    }

    private void ukur(Anak anak, int persetujuan, int halaman) throws Exception {
        var ukuran = new Ukuran("muat");
        var terbuka = new CountDownLatch(halaman);
        var klien = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < halaman; i++) {
            Thread.ofVirtual().start(() -> dengar(klien, anak.port(), terbuka));
        }
        if (!terbuka.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(terbuka.getCount() + " aliran tidak terbuka");
        }
        var penulis = new Penulis(anak, "pupr");
        for (int i = -2; i < persetujuan; i++) {
            tiba.clear();
            ditunggu = new CountDownLatch(halaman);
            penulis.setujuiSatu();
            disetujui = System.nanoTime();
            if (!ditunggu.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException(ditunggu.getCount() + " halaman tidak mendengar");
            }
            if (i >= 0) { // the first two only warm up
                long[] ms = tiba.stream().mapToLong(t -> Math.max(0, t - disetujui)).toArray();
                ukuran.catat("kabar tiba p50 ms", Ukuran.persentil(ms, 0.5) / 1e6);
                ukuran.catat("kabar tiba p95 ms", Ukuran.persentil(ms, 0.95) / 1e6);
            }
        }
        int dipegang = sambunganDipegang(anak);
        var peramban = new Peramban(anak.port(), "localhost").pasangKue("lain", "1");
        for (int i = 0; i < 20; i++) {
            long mula = System.nanoTime();
            peramban.get("/capaian").kirim();
            ukuran.catat("halaman di samping aliran ms", (System.nanoTime() - mula) / 1e6);
        }
        ukuran.hasil("halaman_terbuka", halaman);
        ukuran.hasil("persetujuan", persetujuan);
        ukuran.hasil("p95_ms", ukuran.median("kabar tiba p95 ms"));
        ukuran.hasil("sambungan_dipegang_aliran", dipegang);
        ukuran.cetak();
    }

    private void dengar(HttpClient klien, int port, CountDownLatch terbuka) {
        var minta =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/langsung?topik=capaian"))
                        .build();
        try (Stream<String> baris = klien.send(minta, HttpResponse.BodyHandlers.ofLines()).body()) {
            baris.forEach(
                    b -> {
                        if (b.startsWith(":siap")) {
                            terbuka.countDown();
                        } else if (b.startsWith("event:capaian")) {
                            tiba.add(System.nanoTime());
                            ditunggu.countDown();
                        }
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connections of the pool that are in use while nobody asks for anything. */
    private static int sambunganDipegang(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select count(*) from pg_stat_activity
                                where application_name = 'pendopo' and state <> 'idle'
                                """)) {
            rs.next();
            return rs.getInt(1);
        }
    }
}
