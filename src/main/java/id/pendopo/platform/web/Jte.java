package id.pendopo.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The precompiled templates; static parts are bytes already when they are written. */
@Component
public class Jte {

    private final TemplateEngine mesin;

    Jte() {
        mesin = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pendopo.jte");
        mesin.setBinaryStaticContent(true);
    }

    /**
     * Renders {@code pelaporan/daftar} with these parameters, each under the name the template
     * gives it.
     */
    public Utf8ByteOutput tulis(String templat, Map<String, Object> isi) {
        var keluar = new Utf8ByteOutput();
        mesin.render(templat + ".jte", isi, keluar);
        return keluar;
    }
}
