package id.pendopo.platform.berkas;

/**
 * A file that lies on the disk whole, but under no name yet: whoever keeps it writes its row within
 * his own transaction. What was not kept goes with {@link #close}, or with the next sweep.
 */
public interface BerkasSiap extends AutoCloseable {

    /** What its row will say. */
    Tersimpan berkas();

    /** Gives it its name and its row, within the transaction of the caller. */
    Tersimpan catat();

    @Override
    void close();
}
