package id.pendopo.akun.faktor;

import id.pendopo.platform.rahasia.Sidik;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Codes for the day the phone is lost: 80 random bits each, so that a plain hash is enough and
 * guessing is hopeless.
 */
final class KodePemulihan {

    private static final int BANYAK = 10;
    private static final int BAIT = 10;
    private static final Pattern BENTUK = Pattern.compile("[A-Z2-7]{16}");

    private KodePemulihan() {}

    /** Ten new ones, as they are shown. */
    static List<String> baru() {
        return IntStream.range(0, BANYAK).mapToObj(i -> satu()).toList();
    }

    private static String satu() {
        return Base32.berkelompok(Base32.tulis(Sidik.acak(BAIT)), '-');
    }

    static boolean bentuknya(String diketik) {
        return BENTUK.matcher(Base32.rapikan(diketik)).matches();
    }

    static byte[] hash(String diketik) {
        return Sidik.dari(Base32.rapikan(diketik));
    }
}
