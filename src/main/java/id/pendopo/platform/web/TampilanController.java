package id.pendopo.platform.web;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The face of a pemda: its colours as a stylesheet, its name as an installable application. */
@Controller
@Publik
class TampilanController {

    private static final CacheControl SIMPAN =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final SqlPemda db;

    TampilanController(SqlPemda db) {
        this.db = db;
    }

    private record Warna(String utama, String aksen) {}

    @GetMapping(path = "/tema.css", produces = "text/css;charset=utf-8")
    @Transactional(readOnly = true)
    ResponseEntity<String> tema() {
        String css =
                db.sql(
                                """
                                select warna_utama, warna_aksen from platform.tampilan
                                where pemda_id = :pemda
                                """)
                        .query(
                                (rs, n) ->
                                        new Warna(
                                                rs.getString("warna_utama"),
                                                rs.getString("warna_aksen")))
                        .optional()
                        .map(w -> ":root{--merek:%s;--aksen:%s}".formatted(w.utama(), w.aksen()))
                        .orElse("/* warna bawaan */");
        return ResponseEntity.ok()
                .cacheControl(SIMPAN)
                .eTag(DigestUtils.md5DigestAsHex(css.getBytes()))
                .body(css);
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    ResponseEntity<Map<String, Object>> manifes(Bingkai b) {
        var pemda = KonteksPemda.wajib();
        var isi = new LinkedHashMap<String, Object>();
        isi.put("id", "/");
        isi.put("name", "Pendopo " + pemda.namaLengkap());
        isi.put("short_name", pemda.nama());
        isi.put("lang", b.bahasa());
        isi.put("start_url", "/kantor");
        isi.put("scope", "/");
        isi.put("display", "standalone");
        isi.put("background_color", "#f4f8f6");
        isi.put("theme_color", "#0b5d4e");
        isi.put(
                "icons",
                List.of(
                        Map.of("src", b.aset("ikon.svg"), "sizes", "any", "type", "image/svg+xml"),
                        Map.of(
                                "src",
                                b.aset("ikon-192.png"),
                                "sizes",
                                "192x192",
                                "type",
                                "image/png")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(SIMPAN)
                .body(isi);
    }

    @GetMapping("/luring")
    String luring() {
        return "bingkai/luring";
    }
}
