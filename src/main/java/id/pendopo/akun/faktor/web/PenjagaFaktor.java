package id.pendopo.akun.faktor.web;

import id.pendopo.akun.KeadaanSesi;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads who must have a second factor and has none to its setup, from every page that is not open
 * to all. His session carries no permission meanwhile, so that this is a guide and not the wall.
 */
final class PenjagaFaktor implements HandlerInterceptor {

    private static final String PEMASANGAN = "/profil/faktor";
    private static final Set<String> BEBAS = Set.of("/keluar", "/sesi/perpanjangan");

    @Override
    public boolean preHandle(HttpServletRequest minta, HttpServletResponse jawab, Object penangan)
            throws IOException {
        if (!(penangan instanceof HandlerMethod metode) || publik(metode) || bebas(minta)) {
            return true;
        }
        PenggunaKini.dari(minta);
        if (KeadaanSesi.dari(minta).filter(KeadaanSesi::wajibMemasang).isEmpty()) {
            return true;
        }
        if (minta.getRequestURI().startsWith("/api/")
                || minta.getHeader("X-Pendopo-Bagian") != null) {
            jawab.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        jawab.setStatus(HttpStatus.SEE_OTHER.value());
        jawab.setHeader("Location", Alamat.dengan(PEMASANGAN, lanjut(minta)));
        return false;
    }

    private static boolean publik(HandlerMethod metode) {
        return metode.hasMethodAnnotation(Publik.class)
                || AnnotatedElementUtils.hasAnnotation(metode.getBeanType(), Publik.class);
    }

    private static boolean bebas(HttpServletRequest minta) {
        String jalur = minta.getServletPath();
        return jalur.equals(PEMASANGAN)
                || jalur.startsWith(PEMASANGAN + "/")
                || BEBAS.contains(jalur);
    }

    private static String lanjut(HttpServletRequest minta) {
        String kueri = minta.getQueryString();
        return HttpMethod.GET.matches(minta.getMethod())
                ? minta.getRequestURI() + (kueri == null ? "" : "?" + kueri)
                : "";
    }

    /** Before the guard of the routes: to someone without permissions, that one denies pages. */
    @Configuration(proxyBeanMethods = false)
    static class Pasang implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry daftar) {
            daftar.addInterceptor(new PenjagaFaktor()).order(Ordered.HIGHEST_PRECEDENCE);
        }
    }
}
