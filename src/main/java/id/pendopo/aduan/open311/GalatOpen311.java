package id.pendopo.aduan.open311;

import org.springframework.http.HttpStatus;

/** A refusal as the specification words it: a code and what is wrong, in plain words. */
final class GalatOpen311 extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private GalatOpen311(HttpStatus status, String uraian) {
        super(uraian);
        this.status = status;
    }

    /** 400: something is missing or cannot be read. */
    static GalatOpen311 salah(String uraian) {
        return new GalatOpen311(HttpStatus.BAD_REQUEST, uraian);
    }

    /** 403: no key, or one that is not accepted. */
    static GalatOpen311 terlarang(String uraian) {
        return new GalatOpen311(HttpStatus.FORBIDDEN, uraian);
    }

    /** 404: no such thing, or not for the public. */
    static GalatOpen311 tiada(String uraian) {
        return new GalatOpen311(HttpStatus.NOT_FOUND, uraian);
    }

    static GalatOpen311 terlaluSering() {
        return new GalatOpen311(
                HttpStatus.TOO_MANY_REQUESTS,
                "api_key has sent as many requests as it may per hour");
    }

    HttpStatus status() {
        return status;
    }
}
