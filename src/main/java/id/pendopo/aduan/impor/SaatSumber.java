package id.pendopo.aduan.impor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Moments as files give them: ISO with or without an offset, days of an Indonesian table. */
final class SaatSumber {

    private static final int TAHUN_AWAL = 1900;
    private static final int TAHUN_AKHIR = 2200;
    private static final List<DateTimeFormatter> LOKAL =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                    pola("yyyy-MM-dd HH:mm[:ss]"),
                    pola("d/M/yyyy HH:mm[:ss]"),
                    pola("d-M-yyyy HH:mm[:ss]"),
                    pola("MM/dd/yyyy hh:mm:ss a"));
    private static final List<DateTimeFormatter> HARI =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, pola("d/M/yyyy"), pola("d-M-yyyy"));

    private SaatSumber() {}

    private static DateTimeFormatter pola(String pola) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pola)
                .toFormatter(Locale.ENGLISH);
    }

    static Optional<Instant> baca(String teks, ZoneId zona) {
        try {
            return masukAkal(OffsetDateTime.parse(teks).toInstant(), zona);
        } catch (DateTimeException e) {
            // not with an offset
        }
        for (var p : LOKAL) {
            try {
                return masukAkal(LocalDateTime.parse(teks, p).atZone(zona).toInstant(), zona);
            } catch (DateTimeException e) {
                // not in this form
            }
        }
        for (var p : HARI) {
            try {
                return masukAkal(LocalDate.parse(teks, p).atStartOfDay(zona).toInstant(), zona);
            } catch (DateTimeException e) {
                // not in this form
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> masukAkal(Instant saat, ZoneId zona) {
        int tahun = saat.atZone(zona).getYear();
        return tahun >= TAHUN_AWAL && tahun <= TAHUN_AKHIR ? Optional.of(saat) : Optional.empty();
    }

    /** In the local time of the pemda, as an import reads it back. */
    static String tulis(Instant saat, ZoneId zona) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
                .format(saat.atZone(zona).toLocalDateTime());
    }
}
