package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The least that keeps a photo for good: its file, forced to the disk, and one committed row beside
 * it. No web server, no check, no digest.
 */
final class FotoTahanMati {

    private FotoTahanMati() {}

    /** Photos a second by so many at once. */
    static double laju(Anak anak, int sekaligus, int detik, int sisi) {
        var jumlah = new AtomicInteger();
        Path folder = anak.data().resolve("bench-foto");
        long sampai = System.nanoTime() + detik * 1_000_000_000L;
        try (var benang = Executors.newFixedThreadPool(sekaligus)) {
            Files.createDirectories(folder);
            var semua = new Future<?>[sekaligus];
            long mulai = System.nanoTime();
            for (int i = 0; i < sekaligus; i++) {
                semua[i] = benang.submit(() -> tulis(anak, folder, sampai, sisi, jumlah));
            }
            for (var satu : semua) {
                satu.get();
            }
            return jumlah.get() / ((System.nanoTime() - mulai) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            Anak.hapus(folder);
        }
    }

    private static Void tulis(Anak anak, Path folder, long sampai, int sisi, AtomicInteger jumlah)
            throws IOException, SQLException {
        try (var c = sambung(anak);
                var st = c.prepareStatement("insert into bench_foto (id, nama) values (?, ?)")) {
            while (System.nanoTime() < sampai) {
                String nama = UUID.randomUUID().toString();
                try (var ke =
                        FileChannel.open(
                                folder.resolve(nama),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
                    ke.write(ByteBuffer.wrap(FotoUji.unik(sisi, jumlah.get())));
                    ke.force(true);
                }
                st.setObject(1, UUID.fromString(nama));
                st.setString(2, nama);
                st.executeUpdate();
                jumlah.incrementAndGet();
            }
        }
        return null;
    }

    private static Connection sambung(Anak anak) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/pendopo".formatted(anak.portBasisData()),
                "aplikasi",
                anak.sandi("aplikasi"));
    }
}
