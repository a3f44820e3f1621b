package id.pendopo.kernel;

/** Edition of the national list of programmes and activities; a budget year uses one edition. */
public enum EdisiNomenklatur {
    /** Kepmendagri 900.1.15.5-1317/2023, amending 050-5889/2021. */
    KEPMENDAGRI_900_2023,
    /** The ministry's update for budget year 2027 (state of 23 January 2026). */
    PEMUTAKHIRAN_2027;

    /** Widths since 2023: the last block has four digits. */
    int[] lebar() {
        return LEBAR;
    }

    private static final int[] LEBAR = {1, 2, 2, 1, 2, 4};
}
