package id.pendopo.akun.scim;

import java.util.Map;

/** What a name in a filter stands for in a statement. */
sealed interface Kolom {

    /** How values of a column are compared. */
    enum Jenis {
        /** capitals do not matter */
        TEKS,
        /** kept in small letters; asked in any */
        TEKS_KECIL,
        TEKS_PERSIS,
        ID,
        BOOLEAN,
        WAKTU
    }

    /**
     * A single value.
     *
     * @param pasti never null, so that a comparison may go to an index as it is
     */
    record Tunggal(String sql, Jenis jenis, boolean pasti) implements Kolom {}

    /**
     * A list of values.
     *
     * @param dari what follows {@code from}, with a {@code where} at its end
     * @param anak its parts; {@code value} is meant where none is named
     */
    record Daftar(String dari, Map<String, Tunggal> anak) implements Kolom {}
}
