package id.pendopo.akun.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an application that runs in a browser call the endpoints it needs from its own site: only
 * from the sites of registered redirect addresses of public applications, and never with cookies.
 * Discovery and keys are open to every site anyway.
 */
@Component
@Order(AsalAsing.SEBELUM_KEAMANAN)
class AsalAsing extends OncePerRequestFilter {

    /** After the pemda is known, before the chain of security answers. */
    static final int SEBELUM_KEAMANAN = -101;

    private static final Set<String> JALUR =
            Set.of(OidcConfig.TOKEN, OidcConfig.CABUT, OidcConfig.INFO);
    private static final String DIINGAT = "600";

    private final KlienTerdaftar klien;

    AsalAsing(KlienTerdaftar klien) {
        this.klien = klien;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        return !JALUR.contains(minta.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        String asal = minta.getHeader(HttpHeaders.ORIGIN);
        boolean tanya =
                "OPTIONS".equals(minta.getMethod())
                        && minta.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
        jawab.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        boolean boleh = asal != null && dikenal(asal);
        if (boleh) {
            jawab.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, asal);
        }
        if (!tanya) {
            rantai.doFilter(minta, jawab);
            return;
        }
        if (boleh) {
            jawab.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
            jawab.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type");
            jawab.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DIINGAT);
        }
        jawab.setStatus((boleh ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN).value());
    }

    private boolean dikenal(String asal) {
        return !klien.semua(
                        k ->
                                k.jenis() == Klien.Jenis.PUBLIK
                                        && asal.contains("://")
                                        && AsalKlien.semua(k).contains(asal))
                .isEmpty();
    }
}
