package id.pendopo.pemberitahuan.web;

import id.pendopo.akun.AkunService;
import id.pendopo.pemberitahuan.PilihanService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which news one wants by e-mail, and when. */
@Controller
@Izinkan(Izinkan.MASUK)
class PilihanController {

    private final PilihanService pilihan;
    private final AkunService akun;

    PilihanController(PilihanService pilihan, AkunService akun) {
        this.pilihan = pilihan;
        this.akun = akun;
    }

    @GetMapping("/pemberitahuan/pilihan")
    ModelAndView pilihan(Pengguna orang, @RequestParam(defaultValue = "false") boolean tersimpan) {
        var surel = akun.surel(orang);
        return new ModelAndView("pemberitahuan/pilihan")
                .addObject("pilihan", pilihan.milik(orang.akunId()))
                .addObject("jenis", pilihan.jenis())
                .addObject(
                        "alamat", surel.sendiri() == null ? surel.kepegawaian() : surel.sendiri())
                .addObject("tersimpan", tersimpan);
    }

    @PostMapping("/pemberitahuan/pilihan")
    ModelAndView ubah(
            @RequestParam(defaultValue = "") String cara,
            @RequestParam(defaultValue = "") List<String> jenis,
            Pengguna orang) {
        pilihan.ubah(orang, cara, jenis);
        return Pindah.ke("/pemberitahuan/pilihan?tersimpan=true");
    }
}
