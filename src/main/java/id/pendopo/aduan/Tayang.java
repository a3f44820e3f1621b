package id.pendopo.aduan;

import java.util.Locale;

/** Whether the public sees a report. */
public enum Tayang {
    TAYANG,
    /** waits for a moderator */
    DITAHAN,
    /** secret, or taken down by a moderator with a reason */
    DISEMBUNYIKAN;

    /** Key of its text. */
    public String kunci() {
        return "aduan.tayang." + name().toLowerCase(Locale.ROOT);
    }
}
