package id.pendopo.platform.idempotensi;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Answers a failure of a filter as the one error handler of the application would, which otherwise
 * hears of controllers only.
 */
@Component
class GagalFilter {

    private final HandlerExceptionResolver penangan;
    private final List<ViewResolver> tampilan;

    GagalFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver penangan,
            List<ViewResolver> tampilan) {
        this.penangan = penangan;
        this.tampilan = tampilan;
    }

    void jawab(RuntimeException sebab, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException, ServletException {
        var halaman = penangan.resolveException(minta, jawab, null, sebab);
        if (halaman == null) {
            throw sebab;
        }
        if (halaman.getStatus() != null) {
            jawab.setStatus(halaman.getStatus().value());
        }
        if (halaman.hasView()) {
            tulis(halaman, minta, jawab);
        }
    }

    private void tulis(ModelAndView halaman, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException, ServletException {
        try {
            lihat(halaman, minta).render(Map.copyOf(halaman.getModel()), minta, jawab);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private View lihat(ModelAndView halaman, HttpServletRequest minta) throws Exception {
        for (ViewResolver t : tampilan) {
            View v = t.resolveViewName(halaman.getViewName(), minta.getLocale());
            if (v != null) {
                return v;
            }
        }
        throw new ServletException("Tidak ada tampilan " + halaman.getViewName());
    }
}
