package id.pendopo.platform.berkas;

import org.jspecify.annotations.Nullable;

/** The folder of files cannot be written, or is not the one of this installation. */
final class FolderBerkasDitolak extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String saran;

    FolderBerkasDitolak(String masalah, String saran, @Nullable Throwable sebab) {
        super(masalah, sebab);
        this.saran = saran;
    }

    String saran() {
        return saran;
    }
}
