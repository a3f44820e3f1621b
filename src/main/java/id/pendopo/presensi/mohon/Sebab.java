package id.pendopo.presensi.mohon;

/** Why a leave account changes. */
public enum Sebab {
    /** the right of the year */
    JATAH,
    /** carried over: out of one year, into the next */
    BAWAAN,
    PAKAI,
    /** called back after it was granted */
    KEMBALI,
    /** lapsed at the end of the year */
    HANGUS,
    KOREKSI
}
