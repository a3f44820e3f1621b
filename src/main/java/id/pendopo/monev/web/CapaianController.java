package id.pendopo.monev.web;

import id.pendopo.monev.DaftarCapaian;
import id.pendopo.monev.DaftarCapaianQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Potret;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.Saringan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The same truth for everyone, without a password. */
@Controller
@Publik
class CapaianController {

    private final MonevQueries monev;
    private final DaftarCapaianQueries daftar;

    CapaianController(MonevQueries monev, DaftarCapaianQueries daftar) {
        this.monev = monev;
        this.daftar = daftar;
    }

    @GetMapping("/capaian")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView halaman(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        Potret potret = monev.potret(bulan);
        DaftarCapaian isi = daftar.daftar(potret, Saringan.dari(per, q, status, urut));
        var keadaan =
                monev.penilaian(bulan).keadaan(isi.total(), potret.selesai(bulan.getMonthValue()));
        return new ModelAndView(
                "monev/capaian", Map.of("p", new CapaianPage(potret, isi, keadaan)));
    }

    @GetMapping("/capaian.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            Bingkai b) {
        return unduhan(b, per, q, status, urut).csv();
    }

    @GetMapping("/capaian.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            Bingkai b) {
        return unduhan(b, per, q, status, urut).xlsx();
    }

    private UnduhanCapaian unduhan(Bingkai b, String per, String q, String status, String urut) {
        Potret potret = monev.potret(YearMonth.of(b.tahun(), b.bulan()));
        return new UnduhanCapaian(
                b, potret, daftar.daftar(potret, Saringan.dari(per, q, status, urut)));
    }
}
