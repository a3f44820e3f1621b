package id.pendopo.platform.basisdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of the database roles. Those of the embedded database are random, made on first start
 * and kept for their owner only. Those of an external one follow from the password of its owner:
 * nodes need share no folder to agree on them, and nothing is kept. An entry in the file wins, for
 * roles that an administrator made.
 */
final class Sandi {

    /** Folders of the data: nobody else on the machine looks in, whatever lies below them. */
    static final FileAttribute<?> PEMILIK_SAJA =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path berkas;
    private final @Nullable String dasar;
    private final Properties isi = new Properties();

    /**
     * @param dasar password of the owner of an external database
     */
    Sandi(Path berkas, @Nullable String dasar) {
        this.berkas = berkas;
        this.dasar = dasar;
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
        if (dasar != null && !dasar.isEmpty()) {
            return turunan(dasar, peran);
        }
        byte[] acak = new byte[24];
        new SecureRandom().nextBytes(acak);
        String baru = HexFormat.of().formatHex(acak);
        isi.setProperty(peran, baru);
        simpan();
        return baru;
    }

    private static String turunan(String dasar, String peran) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(dasar.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(hmac.doFinal(("pendopo:" + peran).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
