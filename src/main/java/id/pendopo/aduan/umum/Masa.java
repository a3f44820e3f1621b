package id.pendopo.aduan.umum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A span of whole months, as addresses name it: {@code 3-bulan} and {@code 12-bulan} up to now,
 * {@code 2025}, {@code 2026-11}.
 *
 * @param dari first month
 * @param sampai last month, included
 */
public record Masa(String kode, YearMonth dari, YearMonth sampai) {

    private static final Pattern TERAKHIR = Pattern.compile("(1|3|12)-bulan");
    private static final Pattern TAHUN = Pattern.compile("20\\d\\d");
    private static final Pattern BULAN = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    static Optional<Masa> baca(String kode, LocalDate hariIni) {
        if (BULAN.matcher(kode).matches()) {
            var bulan = YearMonth.parse(kode);
            return Optional.of(new Masa(kode, bulan, bulan));
        }
        if (TAHUN.matcher(kode).matches()) {
            int tahun = Integer.parseInt(kode);
            return Optional.of(new Masa(kode, YearMonth.of(tahun, 1), YearMonth.of(tahun, 12)));
        }
        var terakhir = TERAKHIR.matcher(kode);
        return terakhir.matches()
                ? Optional.of(terakhir(Integer.parseInt(terakhir.group(1)), hariIni))
                : Optional.empty();
    }

    /** So many months up to this one. */
    public static Masa terakhir(int bulan, LocalDate hariIni) {
        var kini = YearMonth.from(hariIni);
        return new Masa(bulan + "-bulan", kini.minusMonths(bulan - 1L), kini);
    }
}
