package id.pendopo.aduan.lacak;

import id.pendopo.kernel.AturanDilanggar;
import org.springframework.http.HttpStatus;

/** The status of a form that was not accepted. */
final class StatusGalat {

    private StatusGalat() {}

    static HttpStatus status(AturanDilanggar e) {
        return e.kode().endsWith(".terlalu-sering")
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
