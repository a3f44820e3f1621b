package id.pendopo.platform.berkas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The files of one pemda on disk: {@code <pemda>/<ab>/<digest>}, and {@code <pemda>/sementara} for
 * what is still arriving. A file stands under its digest only when all of it is on the disk.
 */
final class FolderBerkas {

    /** Photos of complainants are nobody's business on a shared machine. */
    private static final FileAttribute<?> PRIBADI =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Executor DISK = Executors.newVirtualThreadPerTaskExecutor();

    private final Path akar;
    private final Path sementara;

    FolderBerkas(Path semua, UUID pemda) {
        this.akar = semua.resolve(pemda.toString());
        this.sementara = akar.resolve("sementara");
    }

    /** Content on its way in. */
    record Datang(Path letak, String sidik, long ukuran) {}

    /** Writes what arrives, at most one byte more than the limit. */
    Datang terima(InputStream isi, long batas) throws IOException {
        return tulis(
                ke -> {
                    byte[] potong = new byte[64 * 1024];
                    long sisa = batas + 1;
                    int n;
                    while (sisa > 0
                            && (n = isi.read(potong, 0, (int) Math.min(potong.length, sisa)))
                                    >= 0) {
                        ke.write(potong, 0, n);
                        sisa -= n;
                    }
                });
    }

    @FunctionalInterface
    interface Penulis {
        void tulis(DigestOutputStream ke) throws IOException;
    }

    Datang tulis(Penulis penulis) throws IOException {
        buat(sementara);
        Path letak = sementara.resolve(UUID.randomUUID().toString());
        try {
            var hash = sha256();
            try (var ke =
                    new DigestOutputStream(
                            Files.newOutputStream(letak, StandardOpenOption.CREATE_NEW), hash)) {
                penulis.tulis(ke);
            }
            return new Datang(letak, HexFormat.of().formatHex(hash.digest()), Files.size(letak));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(letak);
            throw e;
        }
    }

    /** Asked first, for an exception on each upload is dearer than the question. */
    private static boolean buat(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Files.createDirectories(folder, PRIBADI);
        return true;
    }

    /** Names on their way to the disk. */
    @FunctionalInterface
    interface Kepastian {

        /**
         * @throws UncheckedIOException when one of them does not get there
         */
        void tunggu();
    }

    /**
     * Gives them their names for good. Their content has been forced to the disk before; the
     * folders that hold the names go there meanwhile, side by side.
     */
    Kepastian letakkan(Collection<Datang> semua) throws IOException {
        var folder = new TreeSet<Path>();
        for (var baru : semua) {
            Path tujuan = letak(baru.sidik());
            // also where another one put it: its name may not have reached the disk yet
            folder.add(tujuan.getParent());
            if (buat(tujuan.getParent())) {
                folder.add(akar);
            }
            if (!utuh(tujuan, baru.ukuran())) {
                Files.move(baru.letak(), tujuan, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        var semuaPasti =
                folder.stream()
                        .map(f -> CompletableFuture.runAsync(() -> pasti(f), DISK))
                        .toArray(CompletableFuture<?>[]::new);
        return () -> tunggu(CompletableFuture.allOf(semuaPasti));
    }

    private static void pasti(Path folder) {
        try {
            pastikan(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tunggu(CompletableFuture<?> semua) {
        try {
            semua.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io : e;
        }
    }

    Path letak(String sidik) {
        return akar.resolve(sidik.substring(0, 2)).resolve(sidik);
    }

    static boolean utuh(Path letak, long ukuran) throws IOException {
        try {
            return Files.exists(letak) && Files.size(letak) == ukuran;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Names of files last written before this moment. */
    List<String> lebihTuaDari(Instant saat) throws IOException {
        var hasil = new ArrayList<String>();
        for (Path folder : isi(akar)) {
            if (!folder.equals(sementara)) {
                for (Path berkas : isi(folder)) {
                    if (lebihTua(berkas, saat)) {
                        hasil.add(berkas.getFileName().toString());
                    }
                }
            }
        }
        return hasil;
    }

    /** Throws away what arrived before this moment and was never named. */
    int buangSementara(Instant saat) throws IOException {
        int jumlah = 0;
        for (Path berkas : isi(sementara)) {
            if (lebihTua(berkas, saat) && Files.deleteIfExists(berkas)) {
                jumlah++;
            }
        }
        return jumlah;
    }

    private static List<Path> isi(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var hasil = new ArrayList<Path>();
        try (DirectoryStream<Path> semua = Files.newDirectoryStream(folder)) {
            semua.forEach(hasil::add);
        }
        return hasil;
    }

    private static boolean lebihTua(Path berkas, Instant saat) throws IOException {
        try {
            return Files.getLastModifiedTime(berkas).toInstant().isBefore(saat);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Forces what stands there to the disk. */
    static void pastikan(Path letak) throws IOException {
        var cara = Files.isDirectory(letak) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var saluran = FileChannel.open(letak, cara)) {
            saluran.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
