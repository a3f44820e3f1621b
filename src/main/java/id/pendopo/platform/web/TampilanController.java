package id.pendopo.platform.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.tampilan.Tampilan;
import id.pendopo.platform.tampilan.TampilanPemda;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The face of a pemda: its colours as a stylesheet, its emblem, its name as an application. */
@Controller
@Publik
class TampilanController {

    /** A changed colour shows on the next page: browsers ask, and are told that nothing changed. */
    private static final CacheControl TANYA = CacheControl.noCache().cachePublic();

    private static final CacheControl TETAP =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final TampilanPemda tampilan;
    private final PenyimpananBerkas berkas;

    TampilanController(TampilanPemda tampilan, PenyimpananBerkas berkas) {
        this.tampilan = tampilan;
        this.berkas = berkas;
    }

    @GetMapping(path = "/tema.css", produces = "text/css;charset=utf-8")
    ResponseEntity<String> tema() {
        Tampilan t = tampilan.kini();
        String css =
                t.versi() == 0
                        ? "/* warna bawaan */"
                        : ":root{--merek:%s;--merek-gelap:%s;--aksen:%s}"
                                .formatted(
                                        t.utama().heksa(),
                                        t.utama().gelap().heksa(),
                                        t.aksen().heksa());
        return ResponseEntity.ok()
                .cacheControl(TANYA)
                .eTag(DigestUtils.md5DigestAsHex(css.getBytes()))
                .body(css);
    }

    /** The emblem; kept for ever under the mark of its content, asked for anew without one. */
    @GetMapping("/logo")
    ResponseEntity<byte[]> logo(@RequestParam(defaultValue = "") String v) throws IOException {
        String sidik = tampilan.logo().orElseThrow(() -> new TidakDitemukan("logo"));
        var buka = berkas.buka(sidik);
        try (var isi = buka.isi()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(buka.keterangan().jenis().mime()))
                    .cacheControl(v.length() == 10 && sidik.startsWith(v) ? TETAP : TANYA)
                    .eTag(sidik)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .body(isi.readAllBytes());
        }
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    ResponseEntity<Map<String, Object>> manifes(Bingkai b) {
        var pemda = KonteksPemda.wajib();
        Tampilan t = tampilan.kini();
        var isi = new LinkedHashMap<String, Object>();
        isi.put("id", "/");
        isi.put("name", "Pendopo " + pemda.namaLengkap());
        isi.put("short_name", pemda.nama());
        isi.put("lang", b.bahasa());
        isi.put("start_url", "/kantor");
        isi.put("scope", "/");
        isi.put("display", "standalone");
        isi.put("background_color", "#f4f8f6");
        isi.put("theme_color", t.utama().heksa());
        isi.put("icons", ikon(b, t));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(TANYA)
                .body(isi);
    }

    private static ArrayList<Map<String, String>> ikon(Bingkai b, Tampilan t) {
        var ikon = new ArrayList<Map<String, String>>();
        if (t.alamatLogo() != null) {
            ikon.add(Map.of("src", t.alamatLogo(), "sizes", "any", "type", "image/png"));
        }
        ikon.add(Map.of("src", b.aset("ikon.svg"), "sizes", "any", "type", "image/svg+xml"));
        ikon.add(Map.of("src", b.aset("ikon-192.png"), "sizes", "192x192", "type", "image/png"));
        ikon.add(
                Map.of(
                        "src",
                        b.aset("ikon-512-maskable.png"),
                        "sizes",
                        "512x512",
                        "type",
                        "image/png",
                        "purpose",
                        "maskable"));
        return ikon;
    }

    @GetMapping("/luring")
    String luring() {
        return "bingkai/luring";
    }
}
