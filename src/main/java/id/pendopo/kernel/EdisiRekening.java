package id.pendopo.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Print pattern of account codes. The same six numbers are printed differently from one decree to
 * the next.
 */
public enum EdisiRekening {
    /** Permendagri 90/2019: {@code 5.1.02.01.01.024}. */
    PERMENDAGRI_90_2019(2, 3),
    /** Kepmendagri 050-3708/2020 and after, as SIPD exports print it: {@code 5.1.02.01.01.0024}. */
    KEPMENDAGRI_050_3708_2020(2, 4),
    /** The widened form in newer data: {@code 5.1.02.01.001.00024}. */
    LEBAR_3_5(3, 5);

    private final int[] lebar;

    EdisiRekening(int rincian, int subRincian) {
        lebar = new int[] {1, 1, 2, 2, rincian, subRincian};
    }

    int[] lebar() {
        return lebar;
    }

    /**
     * The edition whose print pattern a full code shows; null when its widths fit none, as after
     * lost zeros.
     */
    static @Nullable EdisiRekening menurutLebar(int rincian, int subRincian) {
        for (EdisiRekening e : values()) {
            if (e.lebar[4] == rincian && e.lebar[5] == subRincian) {
                return e;
            }
        }
        return null;
    }
}
