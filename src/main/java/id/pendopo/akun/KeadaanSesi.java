package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the session of a request was proven.
 *
 * @param cara methods used, by their names of RFC 8176, and {@code rec} for a recovery code
 * @param faktorPada the last second factor, null when there was none
 * @param wajibMemasang true for someone who must have a second factor and has none: he has no
 *     permission until he has one
 */
public record KeadaanSesi(Set<String> cara, @Nullable Instant faktorPada, boolean wajibMemasang) {

    private static final String KUNCI = KeadaanSesi.class.getName();

    /** Of the person of this request; empty when nobody is signed in. */
    public static Optional<KeadaanSesi> dari(HttpServletRequest minta) {
        return Optional.ofNullable((KeadaanSesi) minta.getAttribute(KUNCI));
    }

    void pasang(HttpServletRequest minta) {
        minta.setAttribute(KUNCI, this);
    }
}
