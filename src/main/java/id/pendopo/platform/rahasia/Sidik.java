package id.pendopo.platform.rahasia;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random secrets and the digests that are kept of them. A secret of 256 random bits needs no slow
 * hash; passwords do, and do not belong here.
 */
public final class Sidik {

    private static final int BAIT = 32;
    private static final SecureRandom ACAK = new SecureRandom();
    private static final Base64.Encoder TEKS = Base64.getUrlEncoder().withoutPadding();

    private Sidik() {}

    /** 256 random bits in base64url: 43 characters. */
    public static String baru() {
        return TEKS.encodeToString(acak(BAIT));
    }

    public static byte[] acak(int panjang) {
        byte[] bait = new byte[panjang];
        ACAK.nextBytes(bait);
        return bait;
    }

    /** SHA-256 of the text in UTF-8. */
    public static byte[] dari(String rahasia) {
        return dari(rahasia.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] dari(byte[] isi) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(isi);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In constant time. */
    public static boolean cocok(String rahasia, byte[] sidik) {
        return MessageDigest.isEqual(dari(rahasia), sidik);
    }
}
