package id.pendopo.platform.basisdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of the database roles, made on first start and kept for their owner only. */
final class Sandi {

    /** Folders of the data: nobody else on the machine looks in, whatever lies below them. */
    static final FileAttribute<?> PEMILIK_SAJA =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path berkas;
    private final Properties isi = new Properties();

    Sandi(Path berkas) {
        this.berkas = berkas;
        try {
            Files.createDirectories(berkas.getParent(), PEMILIK_SAJA);
            if (Files.exists(berkas)) {
                try (var baca = Files.newBufferedReader(berkas)) {
                    isi.load(baca);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tidak dapat membaca " + berkas, e);
        }
    }

    /** The password of this role, made when it is asked for the first time. */
    synchronized String untuk(String peran) {
        String ada = isi.getProperty(peran);
        if (ada != null) {
            return ada;
        }
        byte[] acak = new byte[24];
        new SecureRandom().nextBytes(acak);
        String baru = HexFormat.of().formatHex(acak);
        isi.setProperty(peran, baru);
        simpan();
        return baru;
    }

    private void simpan() {
        Path sementara = berkas.resolveSibling(berkas.getFileName() + ".baru");
        try {
            Files.deleteIfExists(sementara);
            Files.createFile(
                    sementara,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var tulis = Files.newBufferedWriter(sementara)) {
                isi.store(tulis, "Pendopo: database passwords. Keep with the backup.");
            }
            Files.move(
                    sementara,
                    berkas,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Tidak dapat menulis " + berkas, e);
        }
    }
}
