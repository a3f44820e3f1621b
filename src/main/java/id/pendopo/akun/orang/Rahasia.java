package id.pendopo.akun.orang;

import id.pendopo.platform.rahasia.Sidik;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** What opens a way to a new password: for a link, or for paper and the fingers. */
final class Rahasia {

    /** Without the letters and digits that are taken for each other on paper (I, L, O, U, 0, 1). */
    private static final String HURUF = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /** Of thirty letters: 58 bits, beyond guessing at a limited rate for the days it lives. */
    private static final int PANJANG_KODE = 12;

    private static final int SEKELOMPOK = 4;
    private static final SecureRandom ACAK = new SecureRandom();

    private Rahasia() {}

    /** 256 bits for an address. */
    static String tautan() {
        return Sidik.baru();
    }

    /** {@code K7QM-2X9D-4TBC} */
    static String kode() {
        var kode = new StringBuilder();
        for (int i = 0; i < PANJANG_KODE; i++) {
            if (i > 0 && i % SEKELOMPOK == 0) {
                kode.append('-');
            }
            kode.append(HURUF.charAt(ACAK.nextInt(HURUF.length())));
        }
        return kode.toString();
    }

    static byte[] hashTautan(String tautan) {
        return Sidik.dari("tautan " + tautan);
    }

    /**
     * However it was typed: small letters, spaces, with or without hyphens. The account goes into
     * the hash, so that one guess tries one account.
     */
    static byte[] hashKode(UUID akun, String kode) {
        return Sidik.dari(
                "kode " + akun + " " + kode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
