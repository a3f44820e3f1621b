package id.pendopo.akun.faktor;

/**
 * The person must prove himself again before this act; the page of the second factor asks him and
 * leads back.
 */
public final class PerluBukti extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PerluBukti() {
        super("Bukti terakhir sudah terlalu lama", null, false, false);
    }
}
