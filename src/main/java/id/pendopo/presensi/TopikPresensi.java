package id.pendopo.presensi;

/** What live pages and caches listen to. */
public final class TopikPresensi {

    /** Somebody checked in or out, or a decision about it was made. */
    public static final String KETUKAN = "presensi.ketukan";

    /** Patterns, rosters, places, leave or duty have changed. */
    public static final String ATURAN = "presensi.aturan";

    private TopikPresensi() {}
}
