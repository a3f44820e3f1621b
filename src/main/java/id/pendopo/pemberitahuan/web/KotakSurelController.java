package id.pendopo.pemberitahuan.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The letters of a demo, for who plays its people: links to a new password are among them, so one
 * need not be signed in. Everywhere else there is no such page.
 */
@Controller
@Publik
class KotakSurelController {

    private static final int TERBARU = 50;

    private final KotakBerkas kotak;
    private final DaftarPemda daftar;
    private final boolean demo;

    KotakSurelController(KotakBerkas kotak, DaftarPemda daftar, SetelanPendopo setelan) {
        this.kotak = kotak;
        this.daftar = daftar;
        this.demo = setelan.demo();
    }

    @GetMapping("/demo/surat")
    ModelAndView kotak(HttpServletResponse jawab) {
        if (!demo) {
            throw new TidakDitemukan("demo/surat");
        }
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        jawab.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView("pemberitahuan/kotak")
                .addObject(
                        "surat",
                        kotak.isi(TERBARU).stream().map(s -> SuratTampil.dari(s, daftar)).toList());
    }
}
