package id.pendopo.bench;

import id.pendopo.monev.DaftarCapaianQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.Saringan;
import id.pendopo.monev.web.CapaianPage;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page {@code /capaian} drawn anew for each request from figures read once: what drawing costs
 * when no database is asked. Like that page it carries no token, and like that page it is drawn for
 * each visitor who shows a cookie, so the bench shows one. It exists only in the process that the
 * bench starts.
 */
@Controller
@Publik
@Profile("bench")
class HalamanTermuatController {

    private final MonevQueries monev;
    private final DaftarCapaianQueries daftar;
    private volatile CapaianPage isi;

    HalamanTermuatController(MonevQueries monev, DaftarCapaianQueries daftar) {
        this.monev = monev;
        this.daftar = daftar;
    }

    @GetMapping("/bench/capaian")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView capaian(Bingkai b) {
        CapaianPage page = isi;
        if (page == null) {
            var bulan = YearMonth.of(b.tahun(), b.bulan());
            var potret = monev.potret(bulan);
            var baris = daftar.daftar(potret, Saringan.SEMUA, "");
            page =
                    new CapaianPage(
                            potret,
                            baris,
                            monev.penilaian(bulan)
                                    .keadaan(baris.total(), potret.selesai(bulan.getMonthValue())));
            isi = page;
        }
        return new ModelAndView("monev/capaian", Map.of("p", page));
    }
}
