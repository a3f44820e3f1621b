package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whether the route of this request is a page that is kept as bytes. */
public final class TersimpanKini {

    private TersimpanKini() {}

    /** The topic of the page; empty for any other route, or before the route is known. */
    public static Optional<String> topik(HttpServletRequest minta) {
        return minta.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod metode
                ? Optional.ofNullable(metode.getMethodAnnotation(Tersimpan.class))
                        .map(Tersimpan::value)
                : Optional.empty();
    }
}
