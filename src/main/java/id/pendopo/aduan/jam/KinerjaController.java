package id.pendopo.aduan.jam;

import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How fast and how well each OPD answers, for everyone without a password. */
@Controller
@Publik
class KinerjaController {

    private final AngkaQueries angka;

    KinerjaController(AngkaQueries angka) {
        this.angka = angka;
    }

    @GetMapping("/aduan/kinerja")
    @Tersimpan(AngkaService.TOPIK)
    ModelAndView halaman(@RequestParam(defaultValue = "0") String masa, Bingkai b) {
        return new ModelAndView("aduan/jam/kinerja", Map.of("p", page(masa, b)));
    }

    @GetMapping("/aduan/kinerja.csv")
    void csv(@RequestParam(defaultValue = "0") String masa, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        new UnduhanKinerja(b, page(masa, b)).tabel().csv(jawab);
    }

    @GetMapping("/aduan/kinerja.xlsx")
    void xlsx(@RequestParam(defaultValue = "0") String masa, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        new UnduhanKinerja(b, page(masa, b)).tabel().xlsx(jawab);
    }

    private KinerjaPage page(String masa, Bingkai b) {
        int bulan = masa.matches("[1-9]|1[0-2]") ? Integer.parseInt(masa) : 0;
        var setahun = angka.kinerja(YearMonth.of(b.tahun(), 1), YearMonth.of(b.tahun(), 12));
        var dipilih =
                bulan == 0
                        ? setahun
                        : angka.kinerja(
                                YearMonth.of(b.tahun(), bulan), YearMonth.of(b.tahun(), bulan));
        return new KinerjaPage(dipilih, setahun, bulan, angka.sasaran(), angka.tahun());
    }
}
