package id.pendopo.aduan.petugas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page, after which the next one begins, as one word in an address. */
public record Penanda(Instant pada, UUID id) {

    /** Null where the word is none of ours: then the list begins at its beginning. */
    static @Nullable Penanda dari(String kata) {
        int titik = kata.indexOf('_');
        if (titik < 1) {
            return null;
        }
        try {
            long mikro = Long.parseLong(kata.substring(0, titik));
            return new Penanda(
                    Instant.EPOCH.plus(mikro, ChronoUnit.MICROS),
                    UUID.fromString(kata.substring(titik + 1)));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, pada) + "_" + id;
    }
}
