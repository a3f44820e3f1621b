package id.pendopo.presensi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works on a day.
 *
 * @param hari the day on which it begins
 * @param pola name of the pattern or code of the shift
 * @param masuk null on a free day, and with it {@code pulang}
 * @param pulang of a shift over midnight on the following day
 * @param istirahat minutes
 * @param toleransi minutes after the start that are not late
 * @param libur name of the holiday, null when it is none
 */
public record JadwalHari(
        LocalDate hari,
        String pola,
        @Nullable Instant masuk,
        @Nullable Instant pulang,
        int istirahat,
        int toleransi,
        @Nullable String libur) {

    public boolean kerja() {
        return masuk != null;
    }

    /** The same day as a free one: before attendance counts nobody is late or absent. */
    public JadwalHari bebas() {
        return new JadwalHari(hari, pola, null, null, 0, 0, libur);
    }

    /** Working time without breaks; zero on a free day. */
    public Duration lama() {
        return masuk == null
                ? Duration.ZERO
                : Duration.between(masuk, pulang).minusMinutes(istirahat);
    }
}
