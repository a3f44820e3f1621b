package id.pendopo.platform.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Closes every route that does not say who may use it. Without sign-in pages lead to {@code /masuk}
 * and back, APIs answer 401; signed in without the permission, the page is not found.
 */
final class PenjagaRute implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest minta, HttpServletResponse jawab, Object penangan)
            throws IOException {
        if (penangan instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(penangan instanceof HandlerMethod metode)) {
            throw new TidakDitemukan(minta.getRequestURI());
        }
        if (publik(metode)) {
            return true;
        }
        Izinkan izin = izin(metode).orElseThrow(() -> new TidakDitemukan(minta.getRequestURI()));
        Optional<Pengguna> orang = PenggunaKini.dari(minta);
        if (orang.isEmpty()) {
            mintaMasuk(minta, jawab);
            return false;
        }
        if (Arrays.stream(izin.value()).noneMatch(i -> boleh(orang.get(), i))) {
            throw new TidakDitemukan(minta.getRequestURI());
        }
        return true;
    }

    private static boolean boleh(Pengguna orang, String izin) {
        return switch (izin) {
            case Izinkan.MASUK -> !orang.warga();
            case Izinkan.WARGA -> orang.warga();
            default -> orang.boleh(izin);
        };
    }

    static boolean publik(HandlerMethod metode) {
        return metode.hasMethodAnnotation(Publik.class)
                || AnnotatedElementUtils.hasAnnotation(metode.getBeanType(), Publik.class)
                || metode.getBeanType().getPackageName().startsWith("org.springframework.boot");
    }

    static Optional<Izinkan> izin(HandlerMethod metode) {
        Izinkan pada = metode.getMethodAnnotation(Izinkan.class);
        return Optional.ofNullable(
                pada != null
                        ? pada
                        : AnnotatedElementUtils.findMergedAnnotation(
                                metode.getBeanType(), Izinkan.class));
    }

    private static void mintaMasuk(HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        if (minta.getRequestURI().startsWith("/api/")
                || minta.getHeader("X-Pendopo-Bagian") != null) {
            jawab.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        jawab.setStatus(HttpStatus.SEE_OTHER.value());
        jawab.setHeader(
                "Location",
                "/masuk?lanjut="
                        + URLEncoder.encode(
                                HalamanAsal.dari(minta).orElse(""), StandardCharsets.UTF_8));
    }
}
