package id.pendopo.presensi.ponsel.web;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.ponsel.BulanSayaQueries;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own month, day by day, with what it costs and why. */
@Controller
@Izinkan(IzinPresensi.KODE_HADIR)
class SayaController {

    private final BulanSayaQueries bulan;
    private final Waktu waktu;

    SayaController(BulanSayaQueries bulan, Waktu waktu) {
        this.bulan = bulan;
        this.waktu = waktu;
    }

    @GetMapping("/presensi/saya")
    ModelAndView saya(@RequestParam(name = "masa", defaultValue = "") String masa, Pengguna orang) {
        if (orang.pegawaiId() == null) {
            return new ModelAndView("presensi/ponsel/kosong").addObject("orang", orang);
        }
        var kini = YearMonth.from(waktu.hariIni(KonteksPemda.wajib().zona()));
        var pilih = masa.isEmpty() ? kini : baca(masa);
        return new ModelAndView("presensi/ponsel/saya")
                .addObject("orang", orang)
                .addObject("m", bulan.milik(orang.pegawaiId(), pilih.isAfter(kini) ? kini : pilih))
                .addObject("kini", kini);
    }

    private static YearMonth baca(String masa) {
        try {
            return YearMonth.parse(masa);
        } catch (DateTimeException e) {
            throw new MasukanSalah("presensi.ponsel.masa", masa, "tahun-bulan seperti 2026-11");
        }
    }
}
