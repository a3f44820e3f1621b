package id.pendopo.akun;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries the secret of a session. */
public final class KueSesi {

    private KueSesi() {}

    public static void pasang(
            HttpServletRequest minta, HttpServletResponse jawab, MasukService.Masuk masuk) {
        tulis(minta, jawab, masuk.rahasia(), masuk.palingLama());
    }

    public static void hapus(HttpServletRequest minta, HttpServletResponse jawab) {
        tulis(minta, jawab, "", Duration.ZERO);
    }

    private static void tulis(
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
