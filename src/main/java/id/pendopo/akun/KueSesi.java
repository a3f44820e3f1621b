package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie that holds the secret of a session; its name depends on https (decision 15). */
public final class KueSesi {

    private KueSesi() {}

    public static ResponseCookie pasang(
            HttpServletRequest minta, String rahasia, Duration palingLama) {
        return ResponseCookie.from(SesiKini.namaKue(minta.isSecure()), rahasia)
                .path("/")
                .httpOnly(true)
                .secure(minta.isSecure())
                .sameSite("Lax")
                .maxAge(palingLama)
                .build();
    }

    public static ResponseCookie hapus(HttpServletRequest minta) {
        return pasang(minta, "", Duration.ZERO);
    }
}
