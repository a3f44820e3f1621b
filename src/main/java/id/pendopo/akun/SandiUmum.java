package id.pendopo.akun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/**
 * The passwords that everybody tries first, kept offline (see {@code sandi/SUMBER.md}). Read at the
 * first question: most starts of the application ask none.
 */
@Component
class SandiUmum {

    private static final String BERKAS = "/sandi/umum.txt.gz";

    /** A known password with that much of its own around it is a password of its own. */
    private static final int TAMBAHAN = 8;

    private static final class Daftar {
        private static final String[] KATA = baca();
    }

    /**
     * Whether this is a known password: as it stands, with digits and signs around it, or written
     * several times.
     */
    boolean memuat(String sandi) {
        String kecil = sandi.toLowerCase(Locale.ROOT);
        if (dikenal(kecil)) {
            return true;
        }
        String inti = kecil.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return kecil.length() - inti.length() < TAMBAHAN && (dikenal(inti) || berulang(inti))
                || berulang(kecil);
    }

    private static boolean dikenal(String kata) {
        return Arrays.binarySearch(Daftar.KATA, kata) >= 0;
    }

    /** The same short piece again and again, known or not: abcabcabcabc. */
    private static boolean berulang(String kata) {
        for (int n = 1; n <= kata.length() / 2; n++) {
            String bagian = kata.substring(0, n);
            if (kata.length() % n == 0
                    && bagian.repeat(kata.length() / n).equals(kata)
                    && (n <= 4 || dikenal(bagian))) {
                return true;
            }
        }
        return false;
    }

    private static String[] baca() {
        var masuk = Objects.requireNonNull(SandiUmum.class.getResourceAsStream(BERKAS), BERKAS);
        try (var baris =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(masuk), StandardCharsets.UTF_8))) {
            return baris.lines().sorted().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
