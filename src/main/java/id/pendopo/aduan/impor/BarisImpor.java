package id.pendopo.aduan.impor;

import java.util.List;
import java.util.Map;

/**
 * A row of the file.
 *
 * @param isi what stood there, by column
 * @param catatan findings: column, what was found, code of the text
 */
public record BarisImpor(int baris, Hasil hasil, Map<String, String> isi, List<Catatan> catatan) {

    /** What applying would do. */
    public enum Hasil {
        BARU,
        SAMA,
        GALAT
    }

    /** A finding; an error stops the row, a warning does not. */
    public record Catatan(String kolom, String ditemukan, String kode, boolean galat) {}
}
