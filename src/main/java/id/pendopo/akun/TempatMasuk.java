package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads from a request where somebody signs in. */
@Component
public class TempatMasuk {

    private static final int PANJANG = 200;

    private final PerangkatDikenal perangkat;

    TempatMasuk(PerangkatDikenal perangkat) {
        this.perangkat = perangkat;
    }

    /** The answer carries the mark of the browser along, see {@link PerangkatDikenal}. */
    public MasukService.Tempat dari(HttpServletRequest minta, HttpServletResponse jawab) {
        return dari(minta, jawab, false);
    }

    /** Without a mark of the browser, for those whose devices are not kept with the officials'. */
    public MasukService.Tempat tanpaTanda(HttpServletRequest minta, boolean bersama) {
        return tempat(minta, bersama, new byte[0]);
    }

    /**
     * @param bersama he says that others use this computer too
     */
    public MasukService.Tempat dari(
            HttpServletRequest minta, HttpServletResponse jawab, boolean bersama) {
        return tempat(minta, bersama, perangkat.tanda(minta, jawab));
    }

    private static MasukService.Tempat tempat(
            HttpServletRequest minta, boolean bersama, byte[] tanda) {
        String nama =
                Optional.ofNullable(minta.getHeader(HttpHeaders.USER_AGENT))
                        .orElse("tidak dikenal");
        return new MasukService.Tempat(
                minta.getServerName(),
                minta.getRemoteAddr(),
                nama.substring(0, Math.min(nama.length(), PANJANG)),
                bersama,
                tanda);
    }
}
