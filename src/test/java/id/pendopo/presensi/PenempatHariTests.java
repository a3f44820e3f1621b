package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which working day a punch belongs, worked out by hand. */
class PenempatHariTests {

    private static Function<LocalDate, JadwalHari> setiapHari(
            ZoneId zona, String masuk, String pulang) {
        return hari -> {
            boolean esok = pulang.compareTo(masuk) <= 0;
            return new JadwalHari(
                    hari,
                    "uji",
                    hari.atTime(LocalTime.parse(masuk)).atZone(zona).toInstant(),
                    (esok ? hari.plusDays(1) : hari)
                            .atTime(LocalTime.parse(pulang))
                            .atZone(zona)
                            .toInstant(),
                    60,
                    0,
                    null);
        };
    }

    @ParameterizedTest
    @CsvSource({
        // zone, shift, direction, moment, its day
        "Asia/Jakarta, 07:30, 16:00, MASUK, 2026-11-09T07:20, 2026-11-09",
        "Asia/Makassar, 07:30, 16:00, MASUK, 2026-11-09T07:20, 2026-11-09",
        "Asia/Jayapura, 07:30, 16:00, PULANG, 2026-11-09T16:10, 2026-11-09",
        // who leaves a little past midnight leaves the day before
        "Asia/Jakarta, 07:30, 16:00, PULANG, 2026-11-10T00:30, 2026-11-09",
        // who comes just past midnight for the morning is on the local date, early or not
        "Asia/Jakarta, 07:30, 16:00, MASUK, 2026-11-10T00:10, 2026-11-10",
        "Asia/Jakarta, 06:00, 14:00, MASUK, 2026-11-10T00:05, 2026-11-10",
        // a night shift: late after midnight, home in the morning, the next evening a new one
        "Asia/Jakarta, 20:00, 08:00, MASUK, 2026-11-10T00:15, 2026-11-09",
        "Asia/Jakarta, 20:00, 08:00, PULANG, 2026-11-10T08:05, 2026-11-09",
        "Asia/Jakarta, 20:00, 08:00, MASUK, 2026-11-10T19:50, 2026-11-10",
        "Asia/Jayapura, 22:00, 06:00, PULANG, 2026-11-10T06:00, 2026-11-09",
        // before the evening shift of that day begins one can only leave the one before
        "Asia/Makassar, 22:00, 06:00, PULANG, 2026-11-10T12:00, 2026-11-09"
    })
    void hari_ketukan(
            String zona,
            String masuk,
            String pulang,
            Arah arah,
            LocalDateTime pada,
            LocalDate hari) {
        ZoneId z = ZoneId.of(zona);
        assertThat(
                        PenempatHari.hari(
                                pada.atZone(z).toInstant(), arah, z, setiapHari(z, masuk, pulang)))
                .isEqualTo(hari);
    }

    @Test
    void hari_bebas_memakai_tanggal_setempat() {
        ZoneId z = ZoneId.of("Asia/Jayapura");
        Instant pada = LocalDateTime.parse("2026-11-08T10:00").atZone(z).toInstant();
        assertThat(
                        PenempatHari.hari(
                                pada,
                                Arah.MASUK,
                                z,
                                h -> new JadwalHari(h, "bebas", null, null, 0, 0, null)))
                .isEqualTo(LocalDate.of(2026, 11, 8));
    }
}
