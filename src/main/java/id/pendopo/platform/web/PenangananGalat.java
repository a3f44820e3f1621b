package id.pendopo.platform.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.TerlaluRamai;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where failures become answers: what happened, what is safe, what to do. Pages get a
 * page, scripts and APIs a problem+json (RFC 9457).
 */
@ControllerAdvice
class PenangananGalat {

    private static final Logger LOG = LoggerFactory.getLogger(PenangananGalat.class);
    private static final String COBA_LAGI_DETIK = "5";

    private final MessageSource pesan;
    private final PabrikBingkai pabrik;
    private final JawabanGalat program;

    PenangananGalat(MessageSource pesan, PabrikBingkai pabrik, JawabanGalat program) {
        this.pesan = pesan;
        this.pabrik = pabrik;
        this.program = program;
    }

    @ExceptionHandler
    ModelAndView aturan(AturanDilanggar e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        var status =
                e.kode().endsWith(".bentrok")
                        ? HttpStatus.CONFLICT
                        : e.kode().endsWith(".terlarang")
                                ? HttpStatus.FORBIDDEN
                                : e.kode().endsWith(".terlalu-sering")
                                        ? HttpStatus.TOO_MANY_REQUESTS
                                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return jawaban(status, e, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView masukan(MasukanSalah e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.UNPROCESSABLE_CONTENT, e, minta, jawab);
    }

    /** A query whose escapes are no text. */
    @ExceptionHandler
    ModelAndView kueriRusak(
            InvalidParameterException e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.BAD_REQUEST, null, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView cakupan(CakupanKurang e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        jawab.setHeader(HttpHeaders.WWW_AUTHENTICATE, e.tantangan());
        return jawaban(HttpStatus.FORBIDDEN, e, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView takAda(TidakDitemukan e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.NOT_FOUND, null, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView bentrok(
            OptimisticLockingFailureException e,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.CONFLICT, null, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView terlaluBesar(
            MaxUploadSizeExceededException e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.CONTENT_TOO_LARGE, null, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView jenisSalah(
            MethodArgumentTypeMismatchException e,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        return jawaban(HttpStatus.NOT_FOUND, null, minta, jawab);
    }

    /** The reader went away; nobody is left to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    ModelAndView pergi() {
        return new ModelAndView();
    }

    /**
     * More ask at once than the database answers, or it is just starting again: come back in a
     * moment. Nothing is half done, and what has a key is never done twice; the answer itself does
     * not ask for who it is.
     */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        TerlaluRamai.class
    })
    ModelAndView penuh(Exception e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        LOG.warn(
                "{} {} tanpa sambungan basis data: {}",
                minta.getMethod(),
                minta.getRequestURI(),
                String.valueOf(e.getCause()));
        PenggunaKini.pasang(minta, null);
        jawab.setHeader(HttpHeaders.RETRY_AFTER, COBA_LAGI_DETIK);
        return jawaban(HttpStatus.SERVICE_UNAVAILABLE, null, minta, jawab);
    }

    @ExceptionHandler
    ModelAndView lain(Exception e, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        if (e instanceof ErrorResponse dikenal) {
            return jawaban(HttpStatus.valueOf(dikenal.getStatusCode().value()), null, minta, jawab);
        }
        if (e instanceof IOException && minta.isAsyncStarted()) {
            return pergi();
        }
        LOG.error("{} {} gagal", minta.getMethod(), minta.getRequestURI(), e);
        return jawaban(HttpStatus.INTERNAL_SERVER_ERROR, null, minta, jawab);
    }

    private ModelAndView jawaban(
            HttpStatus status, Berkode sebab, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        String kata = sebab == null ? kata(status, minta) : kata(sebab, minta);
        if (jawab.isCommitted()) {
            return new ModelAndView();
        }
        if (bukanHalaman(minta)) {
            program.tulis(
                    minta,
                    jawab,
                    status,
                    sebab == null ? "http." + status.value() : sebab.kode(),
                    kata);
            return new ModelAndView();
        }
        var halaman =
                new ModelAndView("platform/galat", Map.of("status", status.value(), "pesan", kata));
        halaman.setStatus(status);
        return halaman;
    }

    private boolean bukanHalaman(HttpServletRequest minta) {
        String terima = minta.getHeader("Accept");
        return program.untukProgram(minta)
                || minta.getHeader("X-Pendopo-Bagian") != null
                || (terima != null
                        && terima.contains("json")
                        && !terima.contains(MediaType.TEXT_HTML_VALUE));
    }

    private String kata(Berkode sebab, HttpServletRequest minta) {
        try {
            return pesan.getMessage(sebab.kode(), sebab.argumen(), bahasa(minta));
        } catch (NoSuchMessageException e) {
            LOG.error("Pesan {} belum ditulis", sebab.kode());
            return sebab.kode();
        }
    }

    private String kata(HttpStatus status, HttpServletRequest minta) {
        Locale bahasa = bahasa(minta);
        return pesan.getMessage(
                "galat." + status.value(),
                null,
                pesan.getMessage("galat.lain", null, bahasa),
                bahasa);
    }

    private Locale bahasa(HttpServletRequest minta) {
        return program.untukProgram(minta) ? JawabanGalat.bahasa(minta) : pabrik.bahasa(minta);
    }
}
