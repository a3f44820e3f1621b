package id.pendopo.presensi;

/** How a punch came to be. */
public enum CaraKetuk {
    /** by phone, received while it was made */
    DARING,
    /** by phone without signal; its time is recomputed from the day ticket */
    LURING,
    /** by the code on a screen at the office */
    KIOS,
    /** by the page without script, therefore without position */
    FORMULIR,
    /** on the list of the superior, for those without a phone */
    DAFTAR,
    /** read from an attendance machine */
    MESIN
}
