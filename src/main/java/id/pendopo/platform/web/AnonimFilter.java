package id.pendopo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes off a request to a {@link RuteAnonim} whatever could tell who sends it, before anybody
 * asks. Sessions, forms, idempotency keys and the frame of the page then find nobody, without
 * knowing of such routes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AnonimFilter extends OncePerRequestFilter {

    private static final String TANDA = AnonimFilter.class.getName();

    /** By which an application or a browser says who it is. */
    private static final Set<String> KEPALA = pengenal();

    private final List<RuteAnonim> rute;

    AnonimFilter(List<RuteAnonim> rute) {
        this.rute = List.copyOf(rute);
    }

    private static Set<String> pengenal() {
        var nama = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        nama.addAll(
                List.of(
                        HttpHeaders.COOKIE,
                        HttpHeaders.AUTHORIZATION,
                        HttpHeaders.REFERER,
                        HttpHeaders.USER_AGENT,
                        "DPoP"));
        return Collections.unmodifiableSet(nama);
    }

    /** Whether this request has been stripped of its sender. */
    static boolean anonim(HttpServletRequest minta) {
        return minta.getAttribute(TANDA) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        var alamat = PathContainer.parsePath(minta.getRequestURI());
        return rute.stream().noneMatch(r -> r.cocok(alamat));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        minta.setAttribute(TANDA, Boolean.TRUE);
        rantai.doFilter(new TanpaPengirim(minta), new TanpaKue(jawab));
    }

    private static final class TanpaPengirim extends HttpServletRequestWrapper {

        TanpaPengirim(HttpServletRequest asli) {
            super(asli);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String nama) {
            return KEPALA.contains(nama) ? null : super.getHeader(nama);
        }

        @Override
        public Enumeration<String> getHeaders(String nama) {
            return KEPALA.contains(nama) ? Collections.emptyEnumeration() : super.getHeaders(nama);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream()
                            .filter(n -> !KEPALA.contains(n))
                            .toList());
        }
    }

    private static final class TanpaKue extends HttpServletResponseWrapper {

        TanpaKue(HttpServletResponse asli) {
            super(asli);
        }

        @Override
        public void addCookie(Cookie kue) {}

        @Override
        public void setHeader(String nama, @Nullable String nilai) {
            if (!kue(nama)) {
                super.setHeader(nama, nilai);
            }
        }

        @Override
        public void addHeader(String nama, String nilai) {
            if (!kue(nama)) {
                super.addHeader(nama, nilai);
            }
        }

        private static boolean kue(String nama) {
            return nama.equalsIgnoreCase(HttpHeaders.SET_COOKIE);
        }
    }
}
