package id.pendopo.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock as a parameter. Two kinds of time: the true one, which sessions, tokens and the audit
 * trail live by, and the time of business, which a demonstration or a test may shift.
 */
@FunctionalInterface
public interface Waktu {

    /** The true moment; nothing shifts it. */
    Instant sekarang();

    /** The moment in which business takes place: deadlines, punches, letters. */
    default Instant sekarangUrusan() {
        return sekarang();
    }

    /** The day of business in the zone of the pemda. */
    default LocalDate hariIni(ZoneId zona) {
        return LocalDate.ofInstant(sekarangUrusan(), zona);
    }
}
