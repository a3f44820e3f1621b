package id.pendopo.platform.web;

import id.pendopo.platform.orang.PembacaSesi;
import id.pendopo.platform.orang.Pengguna;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The person of this request: read from the session once, when somebody asks, so that public routes
 * never touch it. Controllers take a {@link Pengguna} as parameter.
 */
public final class PenggunaKini implements HandlerMethodArgumentResolver {

    private static final String KUNCI = PenggunaKini.class.getName();
    private static final String PEMBACA = KUNCI + ".pembaca";

    static void siapkan(HttpServletRequest minta, PembacaSesi pembaca) {
        minta.setAttribute(PEMBACA, pembaca);
    }

    /** This person, or nobody, whatever a cookie says. */
    static void pasang(HttpServletRequest minta, @Nullable Pengguna orang) {
        minta.setAttribute(KUNCI, Optional.ofNullable(orang));
    }

    @SuppressWarnings("unchecked")
    public static Optional<Pengguna> dari(HttpServletRequest minta) {
        var ada = (Optional<Pengguna>) minta.getAttribute(KUNCI);
        if (ada == null) {
            var pembaca = (PembacaSesi) minta.getAttribute(PEMBACA);
            ada = pembaca == null ? Optional.empty() : pembaca.baca(minta);
            minta.setAttribute(KUNCI, ada);
        }
        return ada;
    }

    /** After sign-in and sign-out the next question reads the session anew. */
    public static void lupakan(HttpServletRequest minta) {
        minta.removeAttribute(KUNCI);
        minta.removeAttribute(PabrikBingkai.KUNCI);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Pengguna.class;
    }

    @Override
    public Pengguna resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer wadah,
            NativeWebRequest web,
            WebDataBinderFactory pengikat) {
        var minta = web.getNativeRequest(HttpServletRequest.class);
        return dari(minta)
                .orElseThrow(
                        () -> new IllegalStateException("Rute tanpa @Izinkan meminta Pengguna"));
    }
}
