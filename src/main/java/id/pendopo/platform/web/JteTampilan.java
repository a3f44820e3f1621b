package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows a JTE page: every template gets the frame {@code b} beside its own parameters. Asked before
 * the resolver of the framework that weighs media types: there is one kind of page.
 */
@Component
class JteTampilan implements ViewResolver, PriorityOrdered {

    private final Jte jte;
    private final PabrikBingkai pabrik;

    JteTampilan(Jte jte, PabrikBingkai pabrik) {
        this.jte = jte;
        this.pabrik = pabrik;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public View resolveViewName(String nama, Locale lokal) {
        if (nama.startsWith("redirect:") || nama.startsWith("forward:")) {
            return null;
        }
        return new Halaman(nama);
    }

    private final class Halaman implements View {
        private final String nama;

        Halaman(String nama) {
            this.nama = nama;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(
                Map<String, ?> model, HttpServletRequest minta, HttpServletResponse jawab)
                throws IOException {
            var isi = new HashMap<String, Object>();
            model.forEach(
                    (kunci, nilai) -> {
                        if (!kunci.startsWith(BindingResult.MODEL_KEY_PREFIX)) {
                            isi.put(kunci, nilai);
                        }
                    });
            Bingkai b = pabrik.untuk(minta);
            isi.put("b", b);
            var keluar = jte.tulis(nama, isi);
            jawab.setContentType(getContentType());
            // the language of the page, not the one the browser would have liked
            jawab.setLocale(b.lokal());
            if (!jawab.containsHeader("Cache-Control")) {
                jawab.setHeader("Cache-Control", "no-store");
            }
            jawab.setContentLength(keluar.panjang());
            keluar.ke(jawab.getOutputStream());
        }
    }
}
