package id.pendopo.akun.faktor.web;

import id.pendopo.akun.faktor.PerluBukti;
import id.pendopo.platform.web.HalamanAsal;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Leads to the page that asks for fresh proof, and from there back. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PerluBuktiJawaban {

    @ExceptionHandler
    ModelAndView perlu(PerluBukti e, HttpServletRequest minta) {
        return Pindah.ke(Alamat.faktor(HalamanAsal.dari(minta).orElse("/profil")));
    }
}
