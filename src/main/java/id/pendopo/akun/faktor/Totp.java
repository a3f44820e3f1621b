package id.pendopo.akun.faktor;

import id.pendopo.platform.rahasia.Sidik;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every 30 seconds (RFC 6238 with SHA-1 and six digits, which every authenticator
 * app understands).
 */
final class Totp {

    static final int DETIK = 30;
    private static final int ANGKA = 6;

    /** One step before and after, for clocks that are not quite right (RFC 6238 §5.2). */
    private static final int TOLERANSI = 1;

    /** As long as the hash, as RFC 4226 §4 recommends. */
    private static final int PANJANG = 20;

    private Totp() {}

    static byte[] rahasiaBaru() {
        return Sidik.acak(PANJANG);
    }

    static long langkah(Instant saat) {
        return Math.floorDiv(saat.getEpochSecond(), DETIK);
    }

    /** The time step that this code belongs to, among those that count at this moment. */
    static OptionalLong cocok(byte[] rahasia, String kode, Instant saat) {
        long kini = langkah(saat);
        OptionalLong hasil = OptionalLong.empty();
        for (long l = kini - TOLERANSI; l <= kini + TOLERANSI; l++) {
            if (sama(kode(rahasia, l, ANGKA), kode)) {
                hasil = OptionalLong.of(l);
            }
        }
        return hasil;
    }

    static String kode(byte[] rahasia, long langkah, int angka) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(rahasia, "RAW"));
            byte[] h = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(langkah).array());
            int nilai = ByteBuffer.wrap(h).getInt(h[h.length - 1] & 15) & 0x7fffffff;
            int batas = 1;
            for (int i = 0; i < angka; i++) {
                batas *= 10;
            }
            return ("%0" + angka + "d").formatted(nilai % batas);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sama(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
