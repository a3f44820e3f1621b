package id.pendopo.aduan.lapor;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nik;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person should read before everybody does. Nothing is refused by it, nothing lost: the
 * report goes its way and waits only for being shown.
 */
final class Penyaring {

    private static final Pattern TAUTAN =
            Pattern.compile(
                    "(?i)https?://|\\bwww\\.|\\b[a-z0-9-]{2,}\\.(com|net|org|info|xyz|online|site|link|top|club|id|me|io)(/|\\b)");
    private static final Pattern SUREL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern TELEPON =
            Pattern.compile("(?<![0-9])(?:\\+?62[ .-]?|0)8[0-9](?:[ .-]?[0-9]){7,10}(?![0-9])");
    private static final Pattern ENAM_BELAS =
            Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){15}(?![0-9])");

    private Penyaring() {}

    /** Why it should wait, in the words of the timeline. */
    static Optional<String> sebab(String teks) {
        if (nik(teks)) {
            return tahan("memuat nomor induk kependudukan");
        }
        if (TELEPON.matcher(teks).find()) {
            return tahan("memuat nomor telepon");
        }
        if (SUREL.matcher(teks).find()) {
            return tahan("memuat alamat surel");
        }
        return TAUTAN.matcher(teks).find() ? tahan("memuat tautan") : Optional.empty();
    }

    static Optional<String> tahan(String sebab) {
        return Optional.of("Menunggu moderasi: " + sebab + ".");
    }

    private static boolean nik(String teks) {
        var m = ENAM_BELAS.matcher(teks);
        while (m.find()) {
            try {
                new Nik(m.group().replaceAll("[ .-]", ""));
                return true;
            } catch (MasukanSalah e) {
                // sixteen other digits, such as a meter number
            }
        }
        return false;
    }
}
