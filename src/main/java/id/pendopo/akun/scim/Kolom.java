package id.pendopo.akun.scim;

import java.util.List;
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
    record Tunggal(String sql, Jenis jenis, boolean pasti) implements Kolom {

        /** In a list capitals matter as little as in a comparison. */
        String urut() {
            return jenis == Jenis.TEKS ? "lower(" + sql + ")" : sql;
        }
    }

    /** A few values that stand in columns. */
    record Beberapa(List<Elemen> elemen) implements Kolom {

        /**
         * @param ada when the value is there
         */
        record Elemen(String ada, Map<String, Tunggal> anak) {}
    }

    /**
     * A list of values in rows of their own.
     *
     * @param dari what follows {@code from}, with a {@code where} at its end
     * @param anak its parts; {@code value} is meant where none is named
     */
    record Daftar(String dari, Map<String, Tunggal> anak) implements Kolom {}
}
