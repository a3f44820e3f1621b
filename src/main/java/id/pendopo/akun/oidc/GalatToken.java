package id.pendopo.akun.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

/**
 * Answers an application that asked wrongly: 401 when nobody knows it, 400 otherwise (RFC 6749,
 * 5.2), 429 for asking too often.
 */
final class GalatToken {

    private static final HttpMessageConverter<OAuth2Error> TULIS =
            new OAuth2ErrorHttpMessageConverter();

    private GalatToken() {}

    static void jawab(
            HttpServletRequest minta, HttpServletResponse jawab, AuthenticationException sebab)
            throws IOException {
        SecurityContextHolder.clearContext();
        OAuth2Error galat = ((OAuth2AuthenticationException) sebab).getError();
        var keluar = new ServletServerHttpResponse(jawab);
        boolean takDikenal = OAuth2ErrorCodes.INVALID_CLIENT.equals(galat.getErrorCode());
        keluar.setStatusCode(status(galat.getErrorCode()));
        if (takDikenal) {
            jawab.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"pendopo\"");
        }
        TULIS.write(
                new OAuth2Error(galat.getErrorCode(), galat.getDescription(), null), null, keluar);
    }

    private static HttpStatus status(String galat) {
        return switch (galat) {
            case OAuth2ErrorCodes.INVALID_CLIENT -> HttpStatus.UNAUTHORIZED;
            case PenyediaLayar.TERLALU_BANYAK -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
