package id.pendopo.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that no script reads. Over https it has the {@code __Host-} prefix, so that no
 * neighbouring host can plant one; loopback http knows no such prefix.
 *
 * @param nama without the prefix
 * @param situs {@code Lax} or {@code Strict}
 */
public record KueAman(String nama, String situs) {

    public Optional<String> baca(HttpServletRequest minta) {
        Cookie[] ada = minta.getCookies();
        if (ada != null) {
            String lengkap = lengkap(minta);
            for (Cookie kue : ada) {
                if (kue.getName().equals(lengkap)) {
                    return Optional.ofNullable(kue.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** A browser may send several of one name, if somebody planted one under another path. */
    public Stream<String> semua(HttpServletRequest minta) {
        Cookie[] ada = minta.getCookies();
        String lengkap = lengkap(minta);
        return ada == null
                ? Stream.empty()
                : Arrays.stream(ada).filter(c -> c.getName().equals(lengkap)).map(Cookie::getValue);
    }

    public void pasang(
            HttpServletRequest minta, HttpServletResponse jawab, String nilai, Duration umur) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(lengkap(minta), nilai)
                        .path("/")
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite(situs)
                        .maxAge(umur)
                        .build()
                        .toString());
    }

    public void lepas(HttpServletRequest minta, HttpServletResponse jawab) {
        pasang(minta, jawab, "", Duration.ZERO);
    }

    private String lengkap(HttpServletRequest minta) {
        return minta.isSecure() ? "__Host-" + nama : nama;
    }
}
