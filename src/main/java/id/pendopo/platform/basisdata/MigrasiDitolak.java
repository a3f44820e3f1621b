package id.pendopo.platform.basisdata;

import org.jspecify.annotations.Nullable;

/** The schema of this data cannot become the one of this program; nothing was changed. */
final class MigrasiDitolak extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String saran;

    /**
     * @param masalah what is wrong, one sentence
     * @param saran what to do, as sentences
     */
    MigrasiDitolak(String masalah, String saran, @Nullable Throwable sebab) {
        super(masalah, sebab);
        this.saran = saran;
    }

    String saran() {
        return saran;
    }
}
