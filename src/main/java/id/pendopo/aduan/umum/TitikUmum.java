package id.pendopo.aduan.umum;

import id.pendopo.kernel.Koordinat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point as the public sees it: some 100 m coarse, for nobody can tell whether a report is about a
 * person's home.
 */
public final class TitikUmum {

    /** Degrees between two points that the public tells apart. */
    public static final double LANGKAH = 0.001;

    private static final double PER_DERAJAT = 1 / LANGKAH;

    private TitikUmum() {}

    public static @Nullable Koordinat dari(@Nullable Double lintang, @Nullable Double bujur) {
        return lintang == null || bujur == null
                ? null
                : new Koordinat(bulat(lintang), bulat(bujur));
    }

    private static double bulat(double derajat) {
        return Math.floor(derajat * PER_DERAJAT + 0.5) / PER_DERAJAT;
    }

    /** {@code -3,430; 104,230} */
    public static String tulis(Koordinat titik) {
        return String.format(Locale.ROOT, "%.3f, %.3f", titik.lintang(), titik.bujur());
    }
}
