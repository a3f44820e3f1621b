package id.pendopo.presensi.swafoto;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals pictures with AES-256-GCM under a key of their own, derived from the key of the
 * installation. Pemda and check-in are bound in: a sealed picture moved to another row, or to
 * another pemda, does not open.
 */
@Component
class SegelSwafoto {

    private static final int NONCE = 12;
    private static final int TANDA_BIT = 128;
    private static final int PENGENAL = 6;

    private final SecretKey kunci;
    private final String pengenal;

    SegelSwafoto(Brankas brankas) {
        kunci = new SecretKeySpec(brankas.turunan("presensi.swafoto").getEncoded(), "AES");
        byte[] nama = brankas.turunan("presensi.swafoto.pengenal").getEncoded();
        pengenal = HexFormat.of().formatHex(nama, 0, PENGENAL);
    }

    /** Which key it seals with; says nothing about the key itself. */
    String pengenal() {
        return pengenal;
    }

    /** Nonce, picture and mark. */
    byte[] kunci(byte[] foto, UUID ketukan) {
        try {
            byte[] nonce = Sidik.acak(NONCE);
            byte[] isi = sandi(Cipher.ENCRYPT_MODE, nonce, ketukan).doFinal(foto);
            byte[] hasil = Arrays.copyOf(nonce, NONCE + isi.length);
            System.arraycopy(isi, 0, hasil, NONCE, isi.length);
            return hasil;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed with another key, for another check-in or
     *     pemda, or changed since
     */
    byte[] buka(byte[] tersegel, String oleh, UUID ketukan) {
        if (!oleh.equals(pengenal)) {
            throw new IllegalStateException(
                    "Swafoto disegel dengan kunci %s, kunci di sini %s".formatted(oleh, pengenal));
        }
        try {
            byte[] nonce = Arrays.copyOf(tersegel, NONCE);
            return sandi(Cipher.DECRYPT_MODE, nonce, ketukan)
                    .doFinal(tersegel, NONCE, tersegel.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Swafoto " + ketukan + " tidak dapat dibuka", e);
        }
    }

    private Cipher sandi(int mode, byte[] nonce, UUID ketukan) throws GeneralSecurityException {
        Cipher hasil = Cipher.getInstance("AES/GCM/NoPadding");
        hasil.init(mode, kunci, new GCMParameterSpec(TANDA_BIT, nonce));
        hasil.updateAAD(
                ("swafoto " + KonteksPemda.wajib().id() + " " + ketukan + " " + pengenal)
                        .getBytes(StandardCharsets.UTF_8));
        return hasil;
    }
}
