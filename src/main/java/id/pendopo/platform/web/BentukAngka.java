package id.pendopo.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as one language groups them, in one pass from the last digit to the first: a page shows
 * hundreds of them.
 */
enum BentukAngka {
    INDONESIA('.', ','),
    INGGRIS(',', '.');

    /** Digits that always fit into a long. */
    private static final int MUAT_LONG = 18;

    /** The typographic minus, as wide as the plus; a hyphen is too short beside tabular figures. */
    private static final String MINUS = "\u2212";

    private static final int KELOMPOK = 3;
    private static final int ASCII = 0x80;
    private static final int BUKAN_ASCII = -1;

    /** A hundred per cent in tenths, and how many digits that has. */
    private static final int SELURUHNYA = 1000;

    private static final int DIGIT_SELURUHNYA = 4;

    private final char kelompok;
    private final char desimal;

    /** Percents by their tenths, each written when it is first shown. */
    private final @Nullable String[] persen = new String[SELURUHNYA + 1];

    BentukAngka(char kelompok, char desimal) {
        this.kelompok = kelompok;
        this.desimal = desimal;
    }

    /** Of a language of the pages; Indonesian unless it is English. */
    static BentukAngka untuk(Locale bahasa) {
        return bahasa.getLanguage().equals("en") ? INGGRIS : INDONESIA;
    }

    /**
     * "78,6%", rounded half-up. A page shows hundreds, and nearly all lie between none and the
     * whole.
     */
    String persen(BigDecimal nilai) {
        BigDecimal bulat = nilai.setScale(1, RoundingMode.HALF_UP);
        int persepuluh =
                bulat.signum() < 0 || bulat.precision() > DIGIT_SELURUHNYA
                        ? Integer.MAX_VALUE
                        : bulat.scaleByPowerOfTen(1).intValue();
        if (persepuluh > SELURUHNYA) {
            return tulis(bulat, "", "%");
        }
        String ada = persen[persepuluh];
        if (ada == null) {
            ada = tulis(bulat, "", "%");
            persen[persepuluh] = ada;
        }
        return ada;
    }

    /** Sign, prefix, digits with as many decimals as the scale has, suffix. */
    String tulis(BigDecimal nilai, String awalan, String akhiran) {
        if (nilai.signum() < 0) {
            return MINUS.concat(tulis(nilai.negate(), awalan, akhiran));
        }
        int skala = nilai.scale();
        String hasil =
                skala < 0 || skala > MUAT_LONG || nilai.precision() > MUAT_LONG
                        ? null
                        : pendek(
                                nilai.scaleByPowerOfTen(skala).longValue(), skala, awalan, akhiran);
        return hasil == null ? awalan + panjang(nilai) + akhiran : hasil;
    }

    /** Nothing when there are other letters than ASCII around the digits. */
    private @Nullable String pendek(long angka, int skala, String awalan, String akhiran) {
        // digits of a long with a group mark after each three, a zero and a mark before decimals
        byte[] hasil = new byte[awalan.length() + 28 + akhiran.length()];
        int p = sebelum(hasil, hasil.length, akhiran);
        if (p == BUKAN_ASCII) {
            return null;
        }
        long sisa = angka;
        for (int i = 0; i < skala; i++) {
            hasil[--p] = (byte) ('0' + sisa % 10);
            sisa /= 10;
        }
        if (skala > 0) {
            hasil[--p] = (byte) desimal;
        }
        int lagi = KELOMPOK;
        do {
            if (lagi-- == 0) {
                hasil[--p] = (byte) kelompok;
                lagi = KELOMPOK - 1;
            }
            hasil[--p] = (byte) ('0' + sisa % 10);
            sisa /= 10;
        } while (sisa != 0);
        p = sebelum(hasil, p, awalan);
        return p == BUKAN_ASCII
                ? null
                : new String(hasil, p, hasil.length - p, StandardCharsets.ISO_8859_1);
    }

    /** The same for any size. */
    private String panjang(BigDecimal nilai) {
        var hasil = new StringBuilder(nilai.toPlainString());
        int titik = hasil.indexOf(".");
        if (titik >= 0) {
            hasil.setCharAt(titik, desimal);
        }
        for (int i = (titik < 0 ? hasil.length() : titik) - KELOMPOK; i > 0; i -= KELOMPOK) {
            hasil.insert(i, kelompok);
        }
        return hasil.toString();
    }

    private static int sebelum(byte[] ke, int p, String teks) {
        int mulai = p - teks.length();
        for (int i = 0; i < teks.length(); i++) {
            char c = teks.charAt(i);
            if (c >= ASCII) {
                return BUKAN_ASCII;
            }
            ke[mulai + i] = (byte) c;
        }
        return mulai;
    }
}
