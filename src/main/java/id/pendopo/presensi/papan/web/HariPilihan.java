package id.pendopo.presensi.papan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The day that is looked at.
 *
 * @param kini today
 */
public record HariPilihan(LocalDate hari, LocalDate kini) {

    /** Further back nobody looks by this page. */
    private static final int TERLAMA_TAHUN = 3;

    /** What is no day, or has not come yet, is today. */
    static HariPilihan dari(@Nullable String isi, LocalDate kini) {
        try {
            LocalDate hari = isi == null || isi.isBlank() ? kini : LocalDate.parse(isi.strip());
            boolean boleh = !hari.isAfter(kini) && hari.isAfter(kini.minusYears(TERLAMA_TAHUN));
            return new HariPilihan(boleh ? hari : kini, kini);
        } catch (DateTimeParseException e) {
            return new HariPilihan(kini, kini);
        }
    }

    public boolean hariIni() {
        return hari.equals(kini);
    }

    public LocalDate sebelum() {
        return hari.minusDays(1);
    }

    public LocalDate sesudah() {
        return hari.plusDays(1);
    }
}
