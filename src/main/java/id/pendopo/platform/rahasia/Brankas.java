package id.pendopo.platform.rahasia;

import id.pendopo.platform.SetelanPendopo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals small secrets with AES-256-GCM. The key is {@code PENDOPO_KEY} (32 bytes in base64), which
 * all nodes of one installation share, or else a file in the data folder that the first start
 * makes, readable by its owner only. Without that key nothing sealed can be opened again: it
 * belongs into the backup.
 */
@Component
public class Brankas {

    private static final int KUNCI = 32;
    private static final int NONCE = 12;
    private static final int TANDA_BIT = 128;
    private static final byte VERSI = 1;

    private final SecretKey kunci;

    @Autowired
    Brankas(SetelanPendopo setelan, @Value("${pendopo.kunci:}") String dariSetelan) {
        this(
                dariSetelan.isBlank()
                        ? dariBerkas(setelan.folder("kunci").resolve("brankas"))
                        : urai(dariSetelan));
    }

    Brankas(byte[] kunci) {
        this.kunci = new SecretKeySpec(kunci, "AES");
    }

    private static byte[] urai(String teks) {
        byte[] hasil = Base64.getDecoder().decode(teks.strip());
        if (hasil.length != KUNCI) {
            throw new IllegalStateException(
                    "PENDOPO_KEY harus 32 bait dalam base64, bukan " + hasil.length);
        }
        return hasil;
    }

    private static byte[] dariBerkas(Path berkas) {
        try {
            FileAttribute<?> folder = izin("rwx------");
            Files.createDirectories(berkas.getParent(), folder);
            if (!Files.exists(berkas)) {
                buat(berkas);
            }
            return urai(Files.readString(berkas));
        } catch (IOException e) {
            throw new UncheckedIOException("Tidak dapat membaca kunci " + berkas, e);
        }
    }

    /** Written aside and linked: two nodes that start together agree on one complete key. */
    private static void buat(Path berkas) throws IOException {
        byte[] baru = Sidik.acak(KUNCI);
        Path sisi = Files.createTempFile(berkas.getParent(), "brankas", ".baru", izin("rw-------"));
        try {
            Files.write(sisi, Base64.getEncoder().encode(baru), StandardOpenOption.DSYNC);
            Files.createLink(berkas, sisi);
        } catch (FileAlreadyExistsException ada) {
            // another node was first: its key counts
        } finally {
            Files.delete(sisi);
        }
    }

    private static FileAttribute<?> izin(String pola) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(pola));
    }

    /**
     * @param konteks what the secret belongs to, e.g. pemda and row; a sealed secret moved to
     *     another row does not open
     */
    public byte[] kunci(byte[] polos, byte[] konteks) {
        try {
            byte[] nonce = Sidik.acak(NONCE);
            Cipher sandi = sandi(Cipher.ENCRYPT_MODE, nonce, konteks);
            byte[] isi = sandi.doFinal(polos);
            byte[] hasil = new byte[1 + NONCE + isi.length];
            hasil[0] = VERSI;
            System.arraycopy(nonce, 0, hasil, 1, NONCE);
            System.arraycopy(isi, 0, hasil, 1 + NONCE, isi.length);
            return hasil;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed with another key, for another context, or
     *     changed since
     */
    public byte[] buka(byte[] tersegel, byte[] konteks) {
        if (tersegel.length <= 1 + NONCE || tersegel[0] != VERSI) {
            throw new IllegalStateException("Bukan rahasia yang disegel di sini");
        }
        try {
            byte[] nonce = Arrays.copyOfRange(tersegel, 1, 1 + NONCE);
            return sandi(Cipher.DECRYPT_MODE, nonce, konteks)
                    .doFinal(tersegel, 1 + NONCE, tersegel.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Rahasia tidak dapat dibuka: kunci instalasi lain, atau isinya berubah", e);
        }
    }

    /**
     * A key of its own for another purpose, e.g. to mark what was given out here: it says nothing
     * about the key that seals (HKDF-Expand of RFC 5869 with one block).
     */
    public SecretKey turunan(String tujuan) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(kunci.getEncoded(), "HmacSHA256"));
            mac.update(tujuan.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return new SecretKeySpec(mac.doFinal(), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher sandi(int mode, byte[] nonce, byte[] konteks) throws GeneralSecurityException {
        Cipher hasil = Cipher.getInstance("AES/GCM/NoPadding");
        hasil.init(mode, kunci, new GCMParameterSpec(TANDA_BIT, nonce));
        hasil.updateAAD(konteks);
        return hasil;
    }
}
