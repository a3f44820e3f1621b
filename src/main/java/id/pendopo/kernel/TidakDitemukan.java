package id.pendopo.kernel;

/**
 * It is not there, or not for this person: the two look the same from outside, so that nobody
 * learns what exists by asking.
 */
public final class TidakDitemukan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TidakDitemukan(String apa) {
        super(apa);
    }
}
