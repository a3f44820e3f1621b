package id.pendopo.presensi.rekap;

import java.time.YearMonth;
import java.util.List;

/**
 * What is still open in a month and should be settled before it is closed. Every part of attendance
 * that keeps such things has one; called within a read-only transaction of the pemda.
 */
@FunctionalInterface
public interface PemeriksaBulan {

    List<Temuan> periksa(YearMonth bulan);

    /**
     * Something open.
     *
     * @param kunci message key, filled with the number
     * @param url where it can be settled
     */
    record Temuan(String kunci, int banyak, String url) {}
}
