package id.pendopo.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The precompiled templates; static parts are bytes already when they are written. */
@Component
public class Jte {

    private static final int PERTAMA = 16 << 10;

    private final TemplateEngine mesin;
    private final Map<String, Integer> terakhir = new ConcurrentHashMap<>();

    Jte() {
        mesin = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pendopo.jte");
        mesin.setBinaryStaticContent(true);
    }

    /**
     * Renders {@code pelaporan/daftar} with these parameters, each under the name the template
     * gives it.
     */
    Keluaran tulis(String templat, Map<String, Object> isi) {
        // as long as last time and a little more: most pages never grow while they are drawn
        Integer dulu = terakhir.get(templat);
        var keluar = new Keluaran(dulu == null ? PERTAMA : dulu + dulu / 16 + 512);
        mesin.render(templat + ".jte", isi, keluar);
        if (dulu == null || dulu != keluar.panjang()) {
            terakhir.put(templat, keluar.panjang());
        }
        return keluar;
    }

    /**
     * A part of a page drawn ahead, to be set into many: {@code b} becomes {@link
     * Bingkai#siapaPun()}, so nothing of the one who happened to come first can stand in it. Not
     * for forms: their keys would be the same for all.
     */
    public Content lukis(String templat, Bingkai b, Map<String, Object> isi) {
        var semua = new HashMap<>(isi);
        semua.put("b", b.siapaPun());
        byte[] bait = tulis(templat, semua).bait();
        return keluar -> keluar.writeBinaryContent(bait);
    }
}
