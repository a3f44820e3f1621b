package id.pendopo.organisasi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row of an upload would do.
 *
 * @param objek what it makes or changes
 * @param versi the version it was compared with
 */
record RencanaBaris(
        int nomor,
        Keadaan keadaan,
        @Nullable UUID objek,
        String label,
        @Nullable Integer versi,
        @Nullable Map<String, @Nullable Object> sebelum,
        @Nullable Map<String, @Nullable Object> sesudah,
        List<Temuan> galat) {

    /** Fate of a row. */
    enum Keadaan {
        BARU,
        BERUBAH,
        SAMA,
        GALAT
    }

    /**
     * One thing that is wrong with a row.
     *
     * @param indeks column counted from 0, -1 for the row as a whole
     */
    record Temuan(int indeks, String kolom, String ditemukan, String kode) {}
}
