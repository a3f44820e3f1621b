package id.pendopo.akun.hak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A day as a date field sends it, or as people type it where the browser has no such field: {@code
 * 2026-12-01}, {@code 1/12/2026}.
 */
public final class HariPilihan {

    private static final List<DateTimeFormatter> BENTUK =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));

    private HariPilihan() {}

    /** Empty when it is no day that exists, or one far from anything this application knows. */
    public static Optional<LocalDate> baca(String teks) {
        for (var bentuk : BENTUK) {
            try {
                var hari = LocalDate.parse(teks.strip(), bentuk);
                return hari.getYear() < 1945 || hari.getYear() > 2100
                        ? Optional.empty()
                        : Optional.of(hari);
            } catch (DateTimeException e) {
                // the next way of writing it
            }
        }
        return Optional.empty();
    }
}
