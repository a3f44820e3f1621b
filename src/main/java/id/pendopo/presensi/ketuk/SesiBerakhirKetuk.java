package id.pendopo.presensi.ketuk;

/** The session in which the ticket was given has ended. */
public final class SesiBerakhirKetuk extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
