package id.pendopo.platform.basisdata;

import java.sql.SQLException;

/** The external database does not answer, or not to this user. */
final class BasisDataLuarGagal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String url;
    private final SQLException sebab;

    BasisDataLuarGagal(String url, SQLException sebab) {
        super("Basis data luar tidak dapat dipakai: " + sebab.getMessage(), sebab);
        this.url = url;
        this.sebab = sebab;
    }

    /** Its address without parameters, for those may carry a password. */
    String url() {
        return url.replaceFirst("\\?.*", "");
    }

    SQLException sebab() {
        return sebab;
    }
}
