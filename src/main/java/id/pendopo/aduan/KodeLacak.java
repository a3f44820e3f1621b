package id.pendopo.aduan;

import id.pendopo.platform.rahasia.Sidik;
import java.util.Locale;

/**
 * The secret code of a report: 130 random bits in letters and digits that are not mistaken for each
 * other on paper or by phone (Crockford base 32), {@code 7K2QD-…} in five groups.
 */
public final class KodeLacak {

    private static final String ABJAD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HURUF = 26;
    private static final int KELOMPOK = 6;

    private KodeLacak() {}

    static String baru() {
        byte[] acak = Sidik.acak(HURUF);
        var hasil = new StringBuilder();
        for (int i = 0; i < HURUF; i++) {
            if (i > 0 && i % KELOMPOK == 0) {
                hasil.append('-');
            }
            hasil.append(ABJAD.charAt(acak[i] & 31));
        }
        return hasil.toString();
    }

    /** As it was made, whatever was typed for it: spaces, small letters, O for 0, I or L for 1. */
    public static String rapikan(String diketik) {
        return diketik.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static byte[] sidik(String kode) {
        return Sidik.dari(rapikan(kode));
    }
}
