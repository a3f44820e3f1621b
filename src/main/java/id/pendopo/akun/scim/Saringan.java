package id.pendopo.akun.scim;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a filter asks (RFC 7644, 3.4.2.2), as a tree. */
sealed interface Saringan {

    record Dan(Saringan kiri, Saringan kanan) implements Saringan {}

    record Atau(Saringan kiri, Saringan kanan) implements Saringan {}

    record Bukan(Saringan isi) implements Saringan {}

    /** One value of a list for which all of it holds: {@code emails[type eq "work"]}. */
    record Unsur(String atribut, Saringan isi) implements Saringan {}

    /**
     * One comparison.
     *
     * @param nilai text, number, boolean or null; null for {@code pr}
     */
    record Banding(String atribut, Operator operator, @Nullable Object nilai) implements Saringan {}

    /** How two values are compared. */
    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE,
        PR;

        static Optional<Operator> dari(String kata) {
            try {
                return Optional.of(valueOf(kata.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
