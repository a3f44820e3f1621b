package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;

/**
 * Writes what a dry run showed, and writes it back. A row that moved since then is left alone; that
 * not all were reached tells the caller that somebody was there in between.
 */
sealed interface Penerap permits PenerapOpd, PenerapPegawai, PenerapJabatan, PenerapParameter {

    /** Until the end of this transaction nobody else changes what the upload is about. */
    default void kunci(Impor impor, List<BarisImpor> baris) {}

    /**
     * What the kind of the upload does not say yet: rows that this person may not take back.
     *
     * @throws TidakDitemukan or a rule that ends on {@code .terlarang}
     */
    default void bolehMembatalkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {}

    /** Makes what is new. */
    void tambah(Pengguna oleh, Impor impor, List<BarisImpor> baris);

    /**
     * Changes what is different.
     *
     * @return true when every row was reached
     */
    boolean ubah(Impor impor, List<BarisImpor> baris);

    /**
     * Gives what was changed its old values back.
     *
     * @return true when every row was reached
     */
    boolean pulihkan(Impor impor, List<BarisImpor> baris);

    /**
     * Deletes what was new, as far as nobody has changed it.
     *
     * @return true when every row was reached
     */
    boolean hapus(Impor impor, List<BarisImpor> baris);
}
