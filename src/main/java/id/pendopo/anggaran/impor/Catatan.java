package id.pendopo.anggaran.impor;

/**
 * A finding about one line of a file.
 *
 * @param kode key of its wording, with {@code ditemukan} and {@code diharapkan} as arguments
 * @param kolom title of the column in the file; empty when it is about the whole line
 * @param sel its cell, C12; the row number when it is about the whole line
 * @param galat true when the line cannot be applied because of it
 */
public record Catatan(
        String kode, String kolom, String sel, String ditemukan, String diharapkan, boolean galat) {

    private static final int TERPANJANG = 120;

    public Catatan {
        // jsonb takes no NUL, and nobody can read the others
        ditemukan = ditemukan.replaceAll("\\p{Cntrl}+", " ");
        ditemukan =
                ditemukan.length() <= TERPANJANG
                        ? ditemukan
                        : ditemukan.substring(0, TERPANJANG) + "…";
    }
}
