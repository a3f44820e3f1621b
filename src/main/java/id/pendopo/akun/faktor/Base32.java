package id.pendopo.akun.faktor;

import java.util.Locale;

/** RFC 4648 without padding: what authenticator apps read, and letters that people can type. */
final class Base32 {

    private static final String HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String tulis(byte[] isi) {
        var hasil = new StringBuilder();
        int sisa = 0;
        int bit = 0;
        for (byte b : isi) {
            sisa = (sisa << 8 | b & 0xff) & 0xffff;
            bit += 8;
            while (bit >= 5) {
                hasil.append(HURUF.charAt(sisa >> bit - 5 & 31));
                bit -= 5;
            }
        }
        if (bit > 0) {
            hasil.append(HURUF.charAt(sisa << 5 - bit & 31));
        }
        return hasil.toString();
    }

    /** Groups of four, easier to read and to compare. */
    static String berkelompok(String teks, char pemisah) {
        return teks.replaceAll("(.{4})(?!$)", "$1" + pemisah);
    }

    /** As somebody typed it: spaces and dashes out, digits that look like letters taken as such. */
    static String rapikan(String diketik) {
        return diketik.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
    }
}
