package id.pendopo.aduan.lacak;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie of a tracking session. It goes to the tracking pages only, so it cannot carry the
 * {@code __Host-} prefix, which wants the whole site; {@code __Secure-} keeps it to https.
 */
final class KueLacak {

    static final String JALUR = "/aduan/lacak";
    private static final String NAMA = "pendopo-lacak";

    private KueLacak() {}

    static Optional<String> baca(HttpServletRequest minta) {
        Cookie[] ada = minta.getCookies();
        String nama = nama(minta);
        return ada == null
                ? Optional.empty()
                : Arrays.stream(ada)
                        .filter(k -> k.getName().equals(nama))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void pasang(HttpServletRequest minta, HttpServletResponse jawab, String rahasia) {
        tulis(minta, jawab, rahasia, SesiLacak.UMUR);
    }

    static void lepas(HttpServletRequest minta, HttpServletResponse jawab) {
        tulis(minta, jawab, "", Duration.ZERO);
    }

    private static void tulis(
            HttpServletRequest minta, HttpServletResponse jawab, String nilai, Duration umur) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nama(minta), nilai)
                        .path(JALUR)
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite("Lax")
                        .maxAge(umur)
                        .build()
                        .toString());
    }

    private static String nama(HttpServletRequest minta) {
        return minta.isSecure() ? "__Secure-" + NAMA : NAMA;
    }
}
