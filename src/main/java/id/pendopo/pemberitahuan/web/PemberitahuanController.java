package id.pendopo.pemberitahuan.web;

import id.pendopo.pemberitahuan.PemberitahuanQueries;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own notices; opening one marks it as read and leads to the place it tells of. */
@Controller
@Izinkan(Izinkan.MASUK)
class PemberitahuanController {

    private static final int SEHALAMAN = 25;

    private final PemberitahuanQueries pemberitahuan;
    private final PemberitahuanService layanan;

    PemberitahuanController(PemberitahuanQueries pemberitahuan, PemberitahuanService layanan) {
        this.pemberitahuan = pemberitahuan;
        this.layanan = layanan;
    }

    @GetMapping("/pemberitahuan")
    ModelAndView daftar(@RequestParam(required = false) @Nullable UUID sebelum, Pengguna orang) {
        var semua = pemberitahuan.daftar(orang.akunId(), sebelum, SEHALAMAN + 1);
        return new ModelAndView("pemberitahuan/daftar")
                .addObject("isi", semua.subList(0, Math.min(SEHALAMAN, semua.size())))
                .addObject("adaLagi", semua.size() > SEHALAMAN)
                .addObject("lanjutan", sebelum != null);
    }

    @PostMapping("/pemberitahuan/{id}/pembacaan")
    ModelAndView baca(@PathVariable UUID id, Pengguna orang) {
        return Pindah.ke(layanan.baca(orang, id));
    }

    @PostMapping("/pemberitahuan/pembacaan")
    ModelAndView bacaSemua(Pengguna orang) {
        layanan.bacaSemua(orang);
        return Pindah.ke("/pemberitahuan");
    }
}
