package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Reads from a request where somebody signs in. */
public final class TempatMasuk {

    private static final int PANJANG = 200;

    private TempatMasuk() {}

    /** The answer carries the mark of the browser along, see {@link PerangkatDikenal}. */
    public static MasukService.Tempat dari(HttpServletRequest minta, HttpServletResponse jawab) {
        return dari(minta, jawab, false);
    }

    /**
     * @param bersama he says that others use this computer too
     */
    public static MasukService.Tempat dari(
            HttpServletRequest minta, HttpServletResponse jawab, boolean bersama) {
        String perangkat =
                Optional.ofNullable(minta.getHeader(HttpHeaders.USER_AGENT))
                        .orElse("tidak dikenal");
        return new MasukService.Tempat(
                minta.getServerName(),
                minta.getRemoteAddr(),
                perangkat.substring(0, Math.min(perangkat.length(), PANJANG)),
                bersama,
                PerangkatDikenal.tanda(minta, jawab));
    }
}
