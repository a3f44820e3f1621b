package id.pendopo.platform.lembar;

/**
 * Limits of one uploaded file. They are checked while the file is being read, so a file that breaks
 * one costs no more than a file that just keeps it.
 *
 * @param ukuranBerkas bytes on disk
 * @param baris rows that hold at least one value; empty rows are free, because Excel saves a
 *     million of them as soon as somebody draws borders around a whole column
 * @param kolom columns that hold a value
 * @param panjangSel characters in one cell; Excel itself stops at 32,767
 * @param terbuka bytes of all parts of an xlsx after inflating
 * @param rasio inflated bytes per stored byte of one part, checked beyond the first 4 MB
 * @param entri parts in the zip
 */
public record BatasLembar(
        long ukuranBerkas,
        int baris,
        int kolom,
        int panjangSel,
        long terbuka,
        int rasio,
        int entri) {

    public static final BatasLembar BAWAAN =
            new BatasLembar(20L << 20, 50_000, 256, 32_767, 512L << 20, 200, 2_000);

    public BatasLembar denganBaris(int baris) {
        return new BatasLembar(ukuranBerkas, baris, kolom, panjangSel, terbuka, rasio, entri);
    }
}
