package id.pendopo.organisasi.impor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names as people compare them: case and doubled spaces do not count. */
final class Sebutan {

    private Sebutan() {}

    static String rata(@Nullable String teks) {
        return String.valueOf(teks).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
