package id.pendopo.pelaporan.unggahan;

import id.pendopo.pelaporan.Isian;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded sheet with what the dry run says of it.
 *
 * @param baris number as the spreadsheet program shows it
 * @param isian figures of the file; null when they cannot be read
 * @param lama figures of the report now; null when there is none
 * @param versi version of the report they come from
 */
public record BarisUnggahan(
        int baris,
        @Nullable UUID subKegiatanId,
        String kode,
        String nama,
        Hasil hasil,
        @Nullable Isian isian,
        @Nullable Isian lama,
        @Nullable Integer versi,
        List<Catatan> catatan) {

    public BarisUnggahan {
        catatan = List.copyOf(catatan);
    }

    /** What applying the row would do. */
    public enum Hasil {
        BARU,
        BERUBAH,
        SAMA,
        /** somebody changed the report after the template was downloaded */
        BENTROK,
        GALAT;

        /** Key of its text. */
        public String kunci() {
            return "unggahan.hasil." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A finding about a cell, or about the row when {@code indeks} is -1.
     *
     * @param sel as the spreadsheet program names it, such as H12
     * @param kode message key that says what was expected
     * @param galat whether it keeps the row from being applied
     */
    public record Catatan(
            int indeks, String sel, String kolom, String ditemukan, String kode, boolean galat) {}
}
