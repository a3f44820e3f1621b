package id.pendopo.aduan.jam;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The response table of a period.
 *
 * @param baris one for each OPD that complaints came to, by name; what no OPD was found for last
 * @param perBulan all OPD together, also months in which nothing came
 */
public record Kinerja(
        YearMonth dari,
        YearMonth sampai,
        List<Baris> baris,
        Angka total,
        SortedMap<YearMonth, Angka> perBulan,
        Instant dataPer) {

    /**
     * One OPD.
     *
     * @param opdId null for what waits to be sent on
     * @param bulan only months in which something came
     */
    public record Baris(
            @Nullable UUID opdId,
            @Nullable String nama,
            @Nullable String singkatan,
            @Nullable String slug,
            Angka angka,
            SortedMap<YearMonth, Angka> bulan) {}
}
