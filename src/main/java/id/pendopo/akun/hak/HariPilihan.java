package id.pendopo.akun.hak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A day as people type it and as links carry it: {@code 1/12/2026}, {@code 2026-12-01}. A date
 * field of the browser would show it in the order of the browser's language.
 */
public final class HariPilihan {

    private static final List<DateTimeFormatter> BENTUK =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));

    private static final DateTimeFormatter LAYAR = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private HariPilihan() {}

    /** As it stands in the field: {@code 01/12/2026}, whatever the language of the browser. */
    public static String tulis(LocalDate hari) {
        return LAYAR.format(hari);
    }

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
