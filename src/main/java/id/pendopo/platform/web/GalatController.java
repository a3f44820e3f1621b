package id.pendopo.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Failures outside a controller (an unknown path, a refused token) speak the same language. */
@Controller
@Publik
class GalatController implements ErrorController {

    private final MessageSource pesan;
    private final PabrikBingkai pabrik;

    GalatController(MessageSource pesan, PabrikBingkai pabrik) {
        this.pesan = pesan;
        this.pabrik = pabrik;
    }

    @RequestMapping("/error")
    ModelAndView galat(HttpServletRequest minta) {
        var kode = (Integer) minta.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = kode == null ? HttpStatus.NOT_FOUND.value() : kode;
        var bahasa = pabrik.bahasa(minta);
        String kata =
                pesan.getMessage(
                        "galat." + status,
                        null,
                        pesan.getMessage("galat.lain", null, bahasa),
                        bahasa);
        var halaman = new ModelAndView("platform/galat", Map.of("status", status, "pesan", kata));
        halaman.setStatus(HttpStatus.valueOf(status));
        return halaman;
    }
}
