package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.DaftarMulaiQueries;
import id.pendopo.presensi.atur.RingkasanQueries;
import id.pendopo.presensi.atur.UnitQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is set, and what is missing. */
@Controller
@RequestMapping("/presensi/aturan")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class AturController {

    private final RingkasanQueries ringkasan;
    private final UnitQueries unit;
    private final DaftarMulaiQueries mulai;
    private final Waktu waktu;

    AturController(
            RingkasanQueries ringkasan, UnitQueries unit, DaftarMulaiQueries mulai, Waktu waktu) {
        this.ringkasan = ringkasan;
        this.unit = unit;
        this.mulai = mulai;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView ringkasan(Pengguna orang) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return new ModelAndView("presensi/atur/ringkasan")
                .addObject("orang", orang)
                .addObject("mulai", mulai.kini())
                .addObject("r", ringkasan.untuk(unit.untuk(orang), hari));
    }
}
