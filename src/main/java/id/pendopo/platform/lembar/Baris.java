package id.pendopo.platform.lembar;

import java.util.List;

/**
 * One row with at least one value.
 *
 * @param nomor row number as the spreadsheet program shows it, from 1
 * @param sel cells from column A on; trailing empty cells are left out
 */
public record Baris(int nomor, List<Sel> sel) {

    public Baris {
        sel = List.copyOf(sel);
    }

    /** The cell in a column counted from 0; empty when the row ends before it. */
    public Sel sel(int kolom) {
        return kolom < sel.size() ? sel.get(kolom) : Sel.KOSONG;
    }

    /** Column letters for a column counted from 0: A, B, ... AA. */
    public static String huruf(int kolom) {
        var huruf = new StringBuilder();
        for (int sisa = kolom + 1; sisa > 0; sisa = (sisa - 1) / 26) {
            huruf.insert(0, (char) ('A' + (sisa - 1) % 26));
        }
        return huruf.toString();
    }
}
