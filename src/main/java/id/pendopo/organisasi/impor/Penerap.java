package id.pendopo.organisasi.impor;

import java.util.List;

/**
 * Writes what a dry run showed, and writes it back. A row that moved since then is left alone; from
 * the number of rows that were reached the caller sees that somebody was there in between.
 */
sealed interface Penerap permits PenerapOpd, PenerapPegawai {

    /** Makes what is new. */
    void tambah(Impor impor, List<BarisImpor> baris);

    /**
     * Changes what is different.
     *
     * @return how many rows were reached
     */
    int ubah(Impor impor);

    /**
     * Gives what was changed its old values back.
     *
     * @return how many rows were reached
     */
    int pulihkan(Impor impor);

    /**
     * Deletes what was new, as far as nobody has changed it.
     *
     * @return how many rows were reached
     */
    int hapus(Impor impor);
}
