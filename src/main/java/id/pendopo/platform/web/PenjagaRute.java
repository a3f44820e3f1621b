package id.pendopo.platform.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Closes every route that does not say who may use it. Without sign-in pages lead to {@code /masuk}
 * and back, APIs answer 401; signed in without the permission, the page is not found. Routes for
 * applications want a token with their scope instead.
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
        Optional<Bercakupan> cakupan = cakupan(metode);
        if (cakupan.isPresent()) {
            return dengan(cakupan.get().value(), izin(metode), minta, jawab);
        }
        Izinkan izin = izin(metode).orElseThrow(() -> new TidakDitemukan(minta.getRequestURI()));
        Optional<Pengguna> orang = PenggunaKini.dari(minta);
        if (orang.isEmpty()) {
            mintaMasuk(minta, jawab);
            return false;
        }
        harusBoleh(orang.get(), izin, minta);
        return true;
    }

    private static void harusBoleh(Pengguna orang, Izinkan izin, HttpServletRequest minta) {
        if (Arrays.stream(izin.value()).noneMatch(i -> boleh(orang, i))) {
            throw new TidakDitemukan(minta.getRequestURI());
        }
    }

    /**
     * A token with the scope; where it stands for a person, he needs the permission besides. An
     * application cannot do more for him than he can.
     */
    private static boolean dengan(
            String cakupan,
            Optional<Izinkan> izin,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        Optional<Pemanggil> ada = PemanggilKini.dari(minta);
        if (ada.isEmpty()) {
            jawab.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            jawab.sendError(HttpStatus.UNAUTHORIZED.value());
            return false;
        }
        Pemanggil pemanggil = ada.get();
        if (!pemanggil.boleh(cakupan)) {
            throw new CakupanKurang(cakupan);
        }
        if (pemanggil.orang() != null && izin.isPresent()) {
            harusBoleh(pemanggil.orang(), izin.get(), minta);
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
                || metode.getBeanType().getPackageName().startsWith("org.springframework.boot")
                || metode.getBeanType().getPackageName().startsWith("org.springdoc");
    }

    private static Optional<Bercakupan> cakupan(HandlerMethod metode) {
        Bercakupan pada = metode.getMethodAnnotation(Bercakupan.class);
        return Optional.ofNullable(
                pada != null
                        ? pada
                        : AnnotatedElementUtils.findMergedAnnotation(
                                metode.getBeanType(), Bercakupan.class));
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
