package id.pendopo.monev.web;

import id.pendopo.monev.CapaianQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Potret;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is being built in one kecamatan. */
@Controller
@Publik
class WilayahController {

    private final MonevQueries monev;
    private final WilayahQueries wilayah;
    private final CapaianQueries capaian;

    WilayahController(MonevQueries monev, WilayahQueries wilayah, CapaianQueries capaian) {
        this.monev = monev;
        this.wilayah = wilayah;
        this.capaian = capaian;
    }

    @GetMapping("/capaian/wilayah/{kode}")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView wilayah(
            @PathVariable String kode,
            @RequestParam(defaultValue = "1") String halaman,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        Potret potret = monev.potret(bulan);
        boolean tanpa = kode.equals(PetaPage.TANPA_LOKASI);
        var page =
                new WilayahPage(
                        potret,
                        monev.penilaian(bulan),
                        tanpa ? null : wilayah.nama(kode),
                        kode,
                        capaian.diWilayah(bulan, tanpa ? null : kode),
                        halaman.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(halaman) : 1);
        return new ModelAndView("monev/wilayah", Map.of("p", page));
    }
}
