package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the frame of the page: its year, month, language and texts. */
final class BingkaiKini implements HandlerMethodArgumentResolver {

    private final PabrikBingkai pabrik;

    BingkaiKini(PabrikBingkai pabrik) {
        this.pabrik = pabrik;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Bingkai.class;
    }

    @Override
    public Bingkai resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer wadah,
            NativeWebRequest web,
            WebDataBinderFactory pengikat) {
        return pabrik.untuk(web.getNativeRequest(HttpServletRequest.class));
    }
}
