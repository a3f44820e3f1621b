package id.pendopo.platform.lembar;

import java.util.regex.Pattern;

/**
 * Keeps a text in a csv from being run as a formula by the program that opens it (ASVS 1.2.10),
 * with the apostrophe that spreadsheet programs themselves use for "this is text".
 */
final class PelindungRumus {

    /** The last four are the full-width forms, which some Asian versions of Excel accept. */
    private static final String PEMICU = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    /**
     * A negative number is no formula, and a lone dash stands for "nothing" in every government
     * table.
     */
    private static final Pattern AMAN = Pattern.compile("-|-?\\d[\\d.,]*");

    /** ="00123" is how some systems keep leading zeros alive in Excel. */
    private static final Pattern TEKS_SEBAGAI_RUMUS = Pattern.compile("=\"([^\"]*)\"");

    private PelindungRumus() {}

    static String lindungi(String teks) {
        return berpemicu(teks) && !AMAN.matcher(teks).matches() ? "'" + teks : teks;
    }

    /** Takes the protection off again, so that what was exported can be imported unchanged. */
    static String lepas(String teks) {
        if (teks.startsWith("'") && berpemicu(teks.substring(1))) {
            return teks.substring(1);
        }
        if (teks.startsWith("=\"")) {
            var cocok = TEKS_SEBAGAI_RUMUS.matcher(teks);
            return cocok.matches() ? cocok.group(1) : teks;
        }
        return teks;
    }

    private static boolean berpemicu(String teks) {
        int i = 0;
        while (i < teks.length() && teks.charAt(i) == ' ') {
            i++;
        }
        return i < teks.length() && PEMICU.indexOf(teks.charAt(i)) >= 0;
    }
}
