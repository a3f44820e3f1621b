package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps language, theme, year and month once they are chosen in a link. */
final class PenyimpanPilihan implements HandlerInterceptor {

    private static final Set<String> BAHASA = Set.of("id", "en");
    private static final Set<String> TEMA = Set.of("otomatis", "terang", "gelap");

    private final PabrikBingkai pabrik;

    PenyimpanPilihan(PabrikBingkai pabrik) {
        this.pabrik = pabrik;
    }

    @Override
    public boolean preHandle(HttpServletRequest minta, HttpServletResponse jawab, Object penangan) {
        String bahasa = minta.getParameter("bahasa");
        if (bahasa != null && BAHASA.contains(bahasa)) {
            simpan(minta, jawab, "bahasa", bahasa);
        }
        String tema = minta.getParameter("tema");
        if (tema != null && TEMA.contains(tema)) {
            simpan(minta, jawab, "tema", tema);
        }
        if (minta.getParameter("tahun") != null || minta.getParameter("bulan") != null) {
            var b = pabrik.untuk(minta);
            simpan(minta, jawab, "periode", "%d-%02d".formatted(b.tahun(), b.bulan()));
        }
        return true;
    }

    private static void simpan(
            HttpServletRequest minta, HttpServletResponse jawab, String nama, String nilai) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nama, nilai)
                        .path("/")
                        .sameSite("Lax")
                        .secure(minta.isSecure())
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }
}
