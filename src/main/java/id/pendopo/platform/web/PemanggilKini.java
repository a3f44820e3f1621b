package id.pendopo.platform.web;

import id.pendopo.platform.orang.Pemanggil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The application behind a request with a token. Controllers take a {@link Pemanggil}. */
public final class PemanggilKini implements HandlerMethodArgumentResolver {

    private static final String KUNCI = PemanggilKini.class.getName();

    /** From here on nobody but the owner of the token is the person of this request. */
    public static void pasang(HttpServletRequest minta, Pemanggil pemanggil) {
        minta.setAttribute(KUNCI, pemanggil);
        PenggunaKini.pasang(minta, pemanggil.orang());
    }

    public static Optional<Pemanggil> dari(HttpServletRequest minta) {
        return Optional.ofNullable((Pemanggil) minta.getAttribute(KUNCI));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Pemanggil.class;
    }

    @Override
    public Pemanggil resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer wadah,
            NativeWebRequest web,
            WebDataBinderFactory pengikat) {
        return dari(web.getNativeRequest(HttpServletRequest.class))
                .orElseThrow(
                        () -> new IllegalStateException("Rute tanpa @Bercakupan minta Pemanggil"));
    }
}
