package id.pendopo.platform.basisdata;

import org.jspecify.annotations.Nullable;

/** The external database does not answer, or is not one that Pendopo may use. */
final class BasisDataLuarGagal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String saran;

    /**
     * @param url may carry a password in its parameters, which are left out
     * @param masalah what is wrong, as a sentence without its end
     * @param saran what to do, as sentences
     */
    BasisDataLuarGagal(String url, String masalah, String saran, @Nullable Throwable sebab) {
        super(
                "Basis data luar %s tidak dapat dipakai: %s."
                        .formatted(url.replaceFirst("\\?.*", ""), masalah),
                sebab);
        this.saran = saran;
    }

    String saran() {
        return saran;
    }
}
