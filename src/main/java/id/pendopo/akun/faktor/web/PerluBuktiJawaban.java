package id.pendopo.akun.faktor.web;

import id.pendopo.akun.faktor.PerluBukti;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Leads to the page that asks for fresh proof, and from there back. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PerluBuktiJawaban {

    @ExceptionHandler
    ModelAndView perlu(PerluBukti e, HttpServletRequest minta) {
        var hasil = new ModelAndView("redirect:" + Alamat.faktor(kembali(minta)));
        hasil.setStatus(HttpStatus.SEE_OTHER);
        return hasil;
    }

    /** A form leads back to the page it stood on. */
    private static String kembali(HttpServletRequest minta) {
        if (HttpMethod.GET.matches(minta.getMethod())) {
            return jalur(minta.getRequestURI(), minta.getQueryString());
        }
        String asal = minta.getHeader(HttpHeaders.REFERER);
        try {
            URI dari = URI.create(asal == null ? "" : asal);
            return minta.getServerName().equals(dari.getHost())
                    ? jalur(dari.getRawPath(), dari.getRawQuery())
                    : "/profil";
        } catch (IllegalArgumentException x) {
            return "/profil";
        }
    }

    private static String jalur(String jalur, @Nullable String kueri) {
        return kueri == null ? jalur : jalur + "?" + kueri;
    }
}
