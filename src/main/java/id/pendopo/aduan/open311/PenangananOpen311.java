package id.pendopo.aduan.open311;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Errors as this protocol words them, before those of the pages. */
@ControllerAdvice(assignableTypes = {LayananController.class, PermintaanController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PenangananOpen311 {

    private final MessageSource pesan;

    PenangananOpen311(MessageSource pesan) {
        this.pesan = pesan;
    }

    @ExceptionHandler
    void galat(GalatOpen311 e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        if (e.status() == HttpStatus.TOO_MANY_REQUESTS) {
            jawab.setHeader(HttpHeaders.RETRY_AFTER, "3600");
        }
        new Percakapan(minta, jawab).galat(e.status(), e.getMessage());
    }

    @ExceptionHandler
    void galat(TidakDitemukan e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        new Percakapan(minta, jawab).galat(HttpStatus.NOT_FOUND, e.getMessage());
    }

    /** A rule of the house: what is wrong with the request itself is 400 in this protocol. */
    @ExceptionHandler({AturanDilanggar.class, MasukanSalah.class})
    void galat(RuntimeException e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        var kode = (Berkode) e;
        new Percakapan(minta, jawab)
                .galat(
                        HttpStatus.BAD_REQUEST,
                        pesan.getMessage(kode.kode(), kode.argumen(), kode.kode(), Locale.ENGLISH));
    }
}
