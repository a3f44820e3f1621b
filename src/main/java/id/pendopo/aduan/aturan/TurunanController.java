package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Figures, counts and agendas made anew, with how far it is. */
@Controller
@RequestMapping("/aduan/aturan/turunan")
@Izinkan(IzinAduan.KODE_ATUR)
class TurunanController {

    private final PembangunTurunan pembangun;

    TurunanController(PembangunTurunan pembangun) {
        this.pembangun = pembangun;
    }

    @GetMapping
    ModelAndView turunan() {
        return new ModelAndView("aduan/aturan/turunan").addObject("k", pembangun.kemajuan());
    }

    @PostMapping
    ModelAndView bangun(Pengguna orang) {
        pembangun.mulai(orang);
        return Pindah.ke("/aduan/aturan/turunan");
    }
}
