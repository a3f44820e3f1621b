package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token of the forms in a cookie of its own. Over https the cookie has the {@code __Host-}
 * prefix, so that no neighbouring host can plant one; loopback http knows no such prefix.
 */
final class KueCsrf implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository biasa = kue("pendopo-csrf", false);
    private final CookieCsrfTokenRepository aman = kue("__Host-pendopo-csrf", true);

    private static CookieCsrfTokenRepository kue(String nama, boolean aman) {
        var kue = new CookieCsrfTokenRepository();
        kue.setCookieName(nama);
        kue.setParameterName("_csrf");
        kue.setCookiePath("/");
        kue.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax").secure(aman));
        return kue;
    }

    private CookieCsrfTokenRepository untuk(HttpServletRequest minta) {
        return minta.isSecure() ? aman : biasa;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest minta) {
        return untuk(minta).generateToken(minta);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest minta, HttpServletResponse jawab) {
        untuk(minta).saveToken(token, minta, jawab);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest minta) {
        return untuk(minta).loadToken(minta);
    }
}
