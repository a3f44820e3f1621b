package id.pendopo.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as Indonesian officials type and export them. The rules, in order:
 *
 * <ol>
 *   <li>Blanks (also no-break ones) around, {@code Rp}, {@code IDR} and a closing {@code ,-} or
 *       {@code .-} fall away; a lone dash is zero, as in accounting tables; parentheses or a
 *       leading minus make it negative.
 *   <li>Where both {@code .} and {@code ,} occur, the one that comes last is the decimal sign.
 *   <li>A separator that occurs more than once groups thousands, and every group then has exactly
 *       three digits.
 *   <li>One {@code .} before exactly three digits groups thousands ({@code 1.500} is 1500), unless
 *       no group can end there ({@code 0.125}, {@code 1234.567}); before any other number of digits
 *       it is the decimal sign.
 *   <li>One {@code ,} is the decimal sign; only {@code 1,500} (and {@code 1 500.000}) is refused,
 *       for one writer means 1500 and another 1.5, and a thousandfold error must not pass silently.
 *   <li>{@code 4,26E+11} is refused: the spreadsheet that wrote it has already lost digits.
 * </ol>
 */
public final class BacaAngka {

    private static final String BLANKO =
            "[\\s\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF]";
    private static final Pattern TEPI = Pattern.compile("^" + BLANKO + "+|" + BLANKO + "+$");
    private static final Pattern SELA = Pattern.compile(BLANKO + "+");
    private static final Pattern MATA_UANG = Pattern.compile("^(-?)\\s*(?:rp\\.?|idr)\\s*");
    private static final Pattern EKOR = Pattern.compile("(?<=\\d)[.,](?:-|=)+$");
    private static final Pattern ILMIAH = Pattern.compile(".*\\d[eE][+-]?\\d+");
    private static final Pattern BERKELOMPOK =
            Pattern.compile("\\d{1,3}([., ])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern BERDESIMAL = Pattern.compile("(.+)([.,])(\\d+)");
    private static final Pattern TANDA_PERSEN = Pattern.compile(" ?%(\\)?)$");
    private static final int TERPANJANG = 60;

    private BacaAngka() {}

    /** An amount, volume or count. */
    public static BigDecimal angka(String teks) {
        return bertanda(teks, rapikan(teks), false);
    }

    public static Rupiah rupiah(String teks) {
        return new Rupiah(angka(teks));
    }

    /**
     * A percentage, with or without its sign: {@code 78,6%} is 78.6. Percentages have no thousands,
     * so one separator is always the decimal sign here.
     */
    public static BigDecimal persen(String teks) {
        return bertanda(teks, TANDA_PERSEN.matcher(rapikan(teks)).replaceFirst("$1"), true);
    }

    private static String rapikan(String teks) {
        if (teks.length() > TERPANJANG) {
            throw salah(teks);
        }
        String rapi = SELA.matcher(TEPI.matcher(teks).replaceAll("")).replaceAll(" ");
        return rapi.replace('−', '-').replace('–', '-').replace('—', '-').toLowerCase(Locale.ROOT);
    }

    private static BigDecimal bertanda(String asli, String rapi, boolean persen) {
        boolean kurung = rapi.startsWith("(") && rapi.endsWith(")");
        String isi = kurung ? rapi.substring(1, rapi.length() - 1).strip() : rapi;
        isi = EKOR.matcher(MATA_UANG.matcher(isi).replaceFirst("$1")).replaceFirst("");
        if (isi.equals("-") && !kurung) {
            return BigDecimal.ZERO;
        }
        boolean minus = isi.startsWith("-");
        if (kurung && minus) {
            throw salah(asli);
        }
        BigDecimal besar =
                besaran(
                        asli,
                        minus || isi.startsWith("+") ? isi.substring(1).strip() : isi,
                        persen);
        return minus || kurung ? besar.negate() : besar;
    }

    private static BigDecimal besaran(String asli, String isi, boolean persen) {
        if (isi.chars().allMatch(BacaAngka::angkaAscii) && !isi.isEmpty()) {
            return new BigDecimal(isi);
        }
        if (ILMIAH.matcher(isi).matches()) {
            throw new MasukanSalah(
                    "angka.ilmiah",
                    asli,
                    "angka lengkap, bukan notasi ilmiah yang kehilangan digit");
        }
        boolean satuPemisah = isi.chars().filter(c -> !angkaAscii(c)).count() == 1;
        Matcher kelompok = BERKELOMPOK.matcher(isi);
        boolean desimalPasti = persen || isi.startsWith("0");
        if (kelompok.matches() && !(satuPemisah && desimalPasti && !isi.contains(" "))) {
            if (satuPemisah && kelompok.group(1).equals(",")) {
                throw rancu(asli);
            }
            return new BigDecimal(isi.replace(kelompok.group(1), ""));
        }
        return berdesimal(asli, isi);
    }

    private static BigDecimal berdesimal(String asli, String isi) {
        Matcher bagian = BERDESIMAL.matcher(isi);
        if (!bagian.matches()) {
            throw salah(asli);
        }
        String bulat = bagian.group(1);
        if (bulat.chars().allMatch(BacaAngka::angkaAscii)) {
            return new BigDecimal(bulat + "." + bagian.group(3));
        }
        Matcher kelompok = BERKELOMPOK.matcher(bulat);
        if (!kelompok.matches() || kelompok.group(1).equals(bagian.group(2))) {
            throw salah(asli);
        }
        if (kelompok.group(1).equals(" ") && bagian.group(3).length() == 3) {
            throw rancu(asli);
        }
        return new BigDecimal(bulat.replace(kelompok.group(1), "") + "." + bagian.group(3));
    }

    private static boolean angkaAscii(int c) {
        return c >= '0' && c <= '9';
    }

    private static MasukanSalah rancu(String asli) {
        return new MasukanSalah(
                "angka.rancu", asli, "1500 atau 1.500 untuk ribuan, 1,5 untuk desimal");
    }

    private static MasukanSalah salah(String asli) {
        return new MasukanSalah(
                "angka.bukan-angka", asli, "angka seperti 1.500.000,00 atau 1500000.00");
    }
}
