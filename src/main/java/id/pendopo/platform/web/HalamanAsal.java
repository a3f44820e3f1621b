package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The page that a visitor wants to be back on after something came between. */
public final class HalamanAsal {

    private HalamanAsal() {}

    /**
     * The page itself, or for a form the page it stood on: the form's own address often answers no
     * GET. Path and query of this site only; empty when nobody says where the form stood.
     */
    public static Optional<String> dari(HttpServletRequest minta) {
        if (HttpMethod.GET.matches(minta.getMethod())) {
            return Optional.of(jalur(minta.getRequestURI(), minta.getQueryString()));
        }
        String asal = minta.getHeader(HttpHeaders.REFERER);
        try {
            URI dari = URI.create(asal == null ? "" : asal);
            return minta.getServerName().equals(dari.getHost())
                    ? Optional.of(jalur(dari.getRawPath(), dari.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String jalur(String jalur, @Nullable String kueri) {
        return kueri == null ? jalur : jalur + "?" + kueri;
    }
}
