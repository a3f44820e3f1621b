package id.pendopo.akun.oidc;

import id.pendopo.platform.rahasia.Sidik;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What stands on the screen and is typed on a phone: eight consonants, so that no words come out
 * and nothing is taken for a digit (RFC 8628, 6.1): 34 bits, for ten minutes.
 */
final class KodeLayar {

    private static final String HURUF = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int PANJANG = 8;
    private static final SecureRandom ACAK = new SecureRandom();

    private KodeLayar() {}

    /** {@code WDJB-MJHT} */
    static String baru() {
        var kode = new StringBuilder();
        for (int i = 0; i < PANJANG; i++) {
            kode.append(HURUF.charAt(ACAK.nextInt(HURUF.length())));
        }
        return rapi(kode.toString());
    }

    /** However it was typed: small letters, spaces, with or without the hyphen. */
    static String rapi(String diketik) {
        String huruf = diketik.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return huruf.length() == PANJANG
                ? huruf.substring(0, PANJANG / 2) + "-" + huruf.substring(PANJANG / 2)
                : huruf;
    }

    static byte[] sidik(String diketik) {
        return Sidik.dari("layar " + rapi(diketik));
    }
}
