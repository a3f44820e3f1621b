package id.pendopo.presensi.ponsel.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.presensi.IzinPresensi;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What attendance keeps about a person, who sees it and for how long. */
@Controller
@Izinkan(IzinPresensi.KODE_HADIR)
class PrivasiController {

    private final ParameterQueries parameter;
    private final Waktu waktu;

    PrivasiController(ParameterQueries parameter, Waktu waktu) {
        this.parameter = parameter;
        this.waktu = waktu;
    }

    @GetMapping("/presensi/privasi")
    ModelAndView privasi(Pengguna orang) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return new ModelAndView("presensi/ponsel/privasi")
                .addObject("orang", orang)
                .addObject("simpan", parameter.pada("presensi.simpan", hari))
                .addObject("luring", parameter.pada("presensi.luring", hari));
    }
}
