package id.pendopo.aduan.umum;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides from the public what a reporter wrote about a person and should not stand there: e-mail,
 * NIK and numbers of its kind, telephone, number plate. The text itself stays as it came; the staff
 * reads it whole.
 */
public final class Penyamar {

    static final String TANDA = "•••••";

    private static final Pattern SUREL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]{1,63}"
                            + "(?:\\s?(?:\\.|\\(dot\\)|\\[dot])\\s?[\\p{L}\\p{N}-]{1,63}){1,4}",
                    Pattern.CASE_INSENSITIVE);

    /** Twelve digits and more, whatever stands between them: NIK, KK, cards, accounts. */
    private static final Pattern DERET =
            Pattern.compile("(?<!\\p{N})\\+?(?:\\p{Nd}[ .\\-]{0,2}){11,24}\\p{Nd}(?!\\p{N})");

    /** 0812…, +62 812…, 62812…, (021) 555 1234: at least eight digits. */
    private static final Pattern TELEPON =
            Pattern.compile(
                    "(?<![\\p{N}])(?:\\+62|62(?=[ .\\-]?8)|\\(?0)[ .\\-()]{0,2}[1-9]"
                            + "(?:[ .\\-()]{0,2}\\p{Nd}){6,11}(?!\\p{N})");

    private static final Pattern UANG = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final Pattern TANGGAL = Pattern.compile("\\d{1,2}[-.]\\d{1,2}[-.]20\\d\\d .*");

    /** Region, one to four digits, up to three letters: BG 1234 XY. */
    private static final Pattern PELAT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:A[ABDEGST]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRST]?|E[ABDE]?"
                            + "|[FGHLNPRSTWZ]|K[BTHU]?|M|PA|PB)"
                            + "(?:[ -]?\\d{1,4}[ -]?[A-Z]{2,3}|[ -]?\\d{3,4}[ -]?[A-Z])(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE);

    private static final int ANGKA_PELAT_KECIL = 3;

    private Penyamar() {}

    /** The text as everybody may read it. */
    public static String samarkan(String teks) {
        String hasil = SUREL.matcher(teks).replaceAll(TANDA);
        hasil = DERET.matcher(hasil).replaceAll(Penyamar::angka);
        hasil = TELEPON.matcher(hasil).replaceAll(Penyamar::angka);
        return PELAT.matcher(hasil).replaceAll(Penyamar::pelat);
    }

    /** Amounts of money and a day with its hour are no numbers of a person. */
    private static String angka(MatchResult m) {
        String apa = m.group();
        boolean biasa = UANG.matcher(apa).matches() || TANGGAL.matcher(apa).matches();
        return Matcher.quoteReplacement(biasa ? apa : TANDA);
    }

    /** "di 24 am" is no plate: what is not in capitals counts only with three digits and more. */
    private static String pelat(MatchResult m) {
        String apa = m.group();
        boolean besar = apa.equals(apa.toUpperCase(Locale.ROOT));
        boolean kecil = apa.equals(apa.toLowerCase(Locale.ROOT));
        boolean panjang = apa.replaceAll("\\D", "").length() >= ANGKA_PELAT_KECIL;
        return Matcher.quoteReplacement(besar || (kecil && panjang) ? TANDA : apa);
    }
}
