package id.pendopo.monev.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.monev.IzinMonev;
import id.pendopo.monev.KeputusanQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the pemda is: on a desk, on a phone, on paper, on the wall. */
@Controller
@Izinkan(IzinMonev.KODE_PIMPINAN)
class PimpinanController {

    private final MonevQueries monev;
    private final KeputusanQueries keputusan;
    private final WilayahQueries wilayah;
    private final Waktu waktu;

    PimpinanController(
            MonevQueries monev, KeputusanQueries keputusan, WilayahQueries wilayah, Waktu waktu) {
        this.monev = monev;
        this.keputusan = keputusan;
        this.wilayah = wilayah;
        this.waktu = waktu;
    }

    @GetMapping("/pimpinan")
    ModelAndView pimpinan(
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(required = false) String peta,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var potret = monev.potret(bulan);
        var ukuran = monev.penilaian(bulan);
        var kini = waktu.sekarangUrusan();
        var page =
                new PimpinanPage(
                        potret,
                        ukuran,
                        keputusan.untuk(potret, ukuran),
                        monev.penanggung(),
                        new PetaPage(
                                wilayah.perWilayah(potret),
                                wilayah.batas(),
                                potret,
                                ukuran,
                                PetaPage.Ukur.dari(peta)),
                        kini,
                        LocalTime.ofInstant(kini, b.zona()));
        String templat = mode.equals("dinding") ? "monev/dinding" : "monev/pimpinan";
        return new ModelAndView(templat, Map.of("p", page));
    }
}
