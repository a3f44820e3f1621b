package id.pendopo.akun.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets and their digests. A secret of 256 random bits needs no slow hash. */
final class Sidik {

    private static final SecureRandom ACAK = new SecureRandom();
    private static final Base64.Encoder TEKS = Base64.getUrlEncoder().withoutPadding();

    private Sidik() {}

    /** 256 random bits in base64url. */
    static String baru() {
        byte[] bait = new byte[32];
        ACAK.nextBytes(bait);
        return TEKS.encodeToString(bait);
    }

    static byte[] dari(String rahasia) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(rahasia.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean cocok(String rahasia, byte[] sidik) {
        return MessageDigest.isEqual(dari(rahasia), sidik);
    }
}
