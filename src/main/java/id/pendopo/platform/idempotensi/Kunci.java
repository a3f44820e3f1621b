package id.pendopo.platform.idempotensi;

import id.pendopo.kernel.Uuid7;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The key that makes a write repeatable: header {@value #KEPALA} of an API, hidden field {@value
 * #MEDAN} of a form.
 *
 * <pre>{@code <input type="hidden" name="_kunci" value="${Kunci.baru()}">}</pre>
 */
public final class Kunci {

    public static final String KEPALA = "Idempotency-Key";
    public static final String MEDAN = "_kunci";

    /** The header may come in quotes: it is a string item of RFC 9651. */
    private static final Pattern BENTUK =
            Pattern.compile("(\"?)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\1");

    private Kunci() {}

    /** A fresh key for one form. */
    public static UUID baru() {
        return Uuid7.baru();
    }

    /** The key of a form as it was typed; a fresh one where it is none. */
    public static UUID atauBaru(String teks) {
        var cocok = BENTUK.matcher(teks);
        return cocok.matches() ? UUID.fromString(cocok.group(2)) : baru();
    }

    /**
     * The key of this request; the header counts before the field.
     *
     * @throws ResponseStatusException 400 when it is not a UUID
     */
    public static Optional<UUID> dari(HttpServletRequest minta) {
        String teks = minta.getHeader(KEPALA);
        if (teks == null) {
            teks = minta.getParameter(MEDAN);
        }
        if (teks == null) {
            return Optional.empty();
        }
        var cocok = BENTUK.matcher(teks);
        if (!cocok.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, KEPALA + " bukan UUID");
        }
        return Optional.of(UUID.fromString(cocok.group(2)));
    }
}
