package id.pendopo.aduan.open311;

import id.pendopo.platform.pemda.KonteksPemda;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as W3C writes them: with an offset, to the second. A day alone begins at midnight. */
final class SaatW3c {

    private static final int TAHUN_AWAL = 1900;
    private static final int TAHUN_AKHIR = 2200;
    private static final int HARI = "2026-01-01".length();

    private SaatW3c() {}

    static @Nullable String tulis(@Nullable Instant saat, ZoneId zona) {
        return saat == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        saat.truncatedTo(ChronoUnit.SECONDS).atZone(zona).toOffsetDateTime());
    }

    /**
     * @throws GalatOpen311 400 naming the parameter
     */
    static @Nullable Instant baca(String nama, @Nullable String teks) {
        if (teks == null || teks.isBlank()) {
            return null;
        }
        // a plus that was not escaped arrives as a space
        String rapi = teks.strip().replace(' ', '+');
        try {
            Instant saat =
                    rapi.length() == HARI
                            ? LocalDate.parse(rapi)
                                    .atStartOfDay(KonteksPemda.wajib().zona())
                                    .toInstant()
                            : OffsetDateTime.parse(rapi).toInstant();
            int tahun = saat.atZone(KonteksPemda.wajib().zona()).getYear();
            if (tahun >= TAHUN_AWAL && tahun <= TAHUN_AKHIR) {
                return saat;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw GalatOpen311.salah(nama + " must be a date-time such as 2026-11-22T10:00:00+07:00");
    }
}
