package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Failures as programs read them: problem+json (RFC 9457), or the form of their protocol. */
@Component
public class JawabanGalat {

    private final List<BentukGalat> bentuk;

    JawabanGalat(List<BentukGalat> bentuk) {
        this.bentuk = bentuk;
    }

    /** Whether this route speaks to programs only, whatever it is asked to answer. */
    boolean untukProgram(HttpServletRequest minta) {
        return minta.getRequestURI().startsWith("/api/")
                || bentuk.stream().anyMatch(b -> b.untuk(minta));
    }

    /** Programs have no settings of their own: the header says it, Indonesian where it does not. */
    public static Locale bahasa(HttpServletRequest minta) {
        String diminta = minta.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return diminta != null && diminta.startsWith("en") ? Locale.ENGLISH : Locale.of("id", "ID");
    }

    public void tulis(
            HttpServletRequest minta,
            HttpServletResponse jawab,
            HttpStatus status,
            String kode,
            String kata)
            throws IOException {
        for (BentukGalat b : bentuk) {
            if (b.untuk(minta)) {
                b.tulis(jawab, status, kode, kata);
                return;
            }
        }
        jawab.setStatus(status.value());
        jawab.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        jawab.setCharacterEncoding("utf-8");
        jawab.getWriter()
                .write(
                        "{\"type\":\"about:blank\",\"status\":%d,\"title\":%s,\"detail\":%s,\"kode\":%s}"
                                .formatted(
                                        status.value(),
                                        Json.kutip(status.getReasonPhrase()),
                                        Json.kutip(kata),
                                        Json.kutip(kode)));
    }
}
