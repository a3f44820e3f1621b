package id.pendopo.pelaporan.unggahan;

import java.util.Locale;

/** What became of a row. */
public enum Penerapan {
    BELUM,
    /** written as a draft */
    YA,
    /** written and handed in */
    DIAJUKAN,
    /** refused; the reason stands beside it */
    GAGAL,
    /** taken back: the draft has its old figures again */
    DIPULIHKAN,
    /** could not be taken back: somebody worked on it since */
    TETAP;

    /** Key of its text. */
    public String kunci() {
        return "unggahan.penerapan." + name().toLowerCase(Locale.ROOT);
    }
}
