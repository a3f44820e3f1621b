package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries the secret of a session. */
public final class KueSesi {

    /** A cookie without age goes when the browser is closed. */
    private static final Duration SELAMA_JENDELA = Duration.ofSeconds(-1);

    private KueSesi() {}

    public static void pasang(
            HttpServletRequest minta, HttpServletResponse jawab, MasukService.Masuk sesi) {
        kirim(minta, jawab, sesi.rahasia(), sesi.bersama() ? SELAMA_JENDELA : sesi.palingLama());
    }

    public static void lepas(HttpServletRequest minta, HttpServletResponse jawab) {
        kirim(minta, jawab, "", Duration.ZERO);
    }

    private static void kirim(
            HttpServletRequest minta, HttpServletResponse jawab, String nilai, Duration umur) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SesiKini.namaKue(minta.isSecure()), nilai)
                        .path("/")
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite("Lax")
                        .maxAge(umur)
                        .build()
                        .toString());
    }
}
