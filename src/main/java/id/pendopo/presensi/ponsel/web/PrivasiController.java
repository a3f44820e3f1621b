package id.pendopo.presensi.ponsel.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.swafoto.KebijakanQueries;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What attendance keeps about a person, who sees it and for how long. */
@Controller
@Izinkan(IzinPresensi.KODE_HADIR)
class PrivasiController {

    private final ParameterQueries parameter;
    private final KebijakanQueries kebijakan;
    private final BukuHarianKini buku;
    private final Waktu waktu;

    PrivasiController(
            ParameterQueries parameter,
            KebijakanQueries kebijakan,
            BukuHarianKini buku,
            Waktu waktu) {
        this.parameter = parameter;
        this.kebijakan = kebijakan;
        this.buku = buku;
        this.waktu = waktu;
    }

    @GetMapping("/presensi/privasi")
    ModelAndView privasi(Pengguna orang) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return new ModelAndView("presensi/ponsel/privasi")
                .addObject("orang", orang)
                .addObject("simpan", parameter.pada("presensi.simpan", hari))
                .addObject("luring", parameter.pada("presensi.luring", hari))
                .addObject("lamaFoto", parameter.pada("presensi.swafoto", hari))
                .addObject("swafoto", swafoto(orang, hari));
    }

    /** What was decided about selfies where he works; null where none are asked for. */
    private KebijakanQueries.@Nullable Berlaku swafoto(Pengguna orang, LocalDate hari) {
        var ada = orang.pegawaiId() == null ? null : buku.ambil().orang().get(orang.pegawaiId());
        return ada == null ? null : kebijakan.untuk(ada.opd(), hari).orElse(null);
    }
}
