package id.pendopo.presensi;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a pasted list calls somebody: by staff number, with spaces or without, or by full name. */
public final class Sebutan {

    private static final Pattern NIP = Pattern.compile("[0-9 ]{18,}");

    private Sebutan() {}

    public static boolean cocok(String sebutan, String nip, String nama) {
        return NIP.matcher(sebutan).matches()
                ? nip.equals(sebutan.replace(" ", ""))
                : nama.toLowerCase(Locale.ROOT).equals(sebutan.toLowerCase(Locale.ROOT));
    }
}
