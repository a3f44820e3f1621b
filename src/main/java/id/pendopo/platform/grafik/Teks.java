package id.pendopo.platform.grafik;

import java.math.BigDecimal;

/**
 * The words and number formats a chart needs from the page around it. Percentages are given as 78.6
 * for 78.6 per cent.
 */
public interface Teks {

    String s(String kunci, Object... args);

    String angka(Number nilai);

    String persen(BigDecimal nilai);

    String poin(BigDecimal nilai);

    String rpSingkat(BigDecimal nilai);

    String namaBulan(int bulan);

    String namaBulanSingkat(int bulan);

    /**
     * Percentage points with a sign even when positive, so that colour never carries the meaning
     * alone.
     */
    default String poinBertanda(BigDecimal nilai) {
        String teks = poin(nilai);
        return nilai.signum() > 0 && !teks.startsWith("+") ? "+" + teks : teks;
    }
}
