package id.pendopo.pemberitahuan.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.web.Izinkan;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The letters of a demo, for who wants to see what would have been sent. */
@Controller
@Izinkan(Izinkan.MASUK)
class KotakSurelController {

    private static final int TERBARU = 30;

    private final KotakBerkas kotak;
    private final boolean demo;

    KotakSurelController(KotakBerkas kotak, SetelanPendopo setelan) {
        this.kotak = kotak;
        this.demo = setelan.demo();
    }

    @GetMapping("/surel")
    ModelAndView kotak() {
        if (!demo) {
            throw new TidakDitemukan("surel");
        }
        return new ModelAndView("pemberitahuan/kotak").addObject("surel", kotak.isi(TERBARU));
    }
}
