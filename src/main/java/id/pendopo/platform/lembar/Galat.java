package id.pendopo.platform.lembar;

/**
 * One wrong cell.
 *
 * @param baris row number as the spreadsheet program shows it
 * @param indeks column counted from 0; -1 when the error is about the row as a whole
 * @param kolom title of the column
 * @param ditemukan what stands in the cell, shortened
 * @param kode message key that says what was expected and how to put it right
 */
public record Galat(int baris, int indeks, String kolom, String ditemukan, String kode) {

    public Galat {
        ditemukan = PaketXlsx.ringkas(ditemukan);
    }

    /** An error about a row, not about one of its cells. */
    public static Galat baris(int baris, String kode) {
        return new Galat(baris, -1, "", "", kode);
    }

    /** Cell reference such as C12, or the row number alone. */
    public String letak() {
        return indeks < 0 ? String.valueOf(baris) : Baris.huruf(indeks) + baris;
    }
}
