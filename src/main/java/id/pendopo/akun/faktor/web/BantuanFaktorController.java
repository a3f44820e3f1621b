package id.pendopo.akun.faktor.web;

import id.pendopo.akun.faktor.BantuanFaktorService;
import id.pendopo.akun.faktor.IzinFaktor;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An admin helps someone who has lost phone and recovery codes. */
@Controller
@Izinkan(IzinFaktor.KODE_CABUT)
class BantuanFaktorController {

    private final BantuanFaktorService bantuan;

    BantuanFaktorController(BantuanFaktorService bantuan) {
        this.bantuan = bantuan;
    }

    @GetMapping("/faktor")
    ModelAndView cari(@RequestParam(defaultValue = "") String cari) {
        return new ModelAndView("akun/faktor/bantuan")
                .addObject("cari", cari)
                .addObject("hasil", bantuan.cari(cari));
    }

    @GetMapping("/faktor/{akun}")
    ModelAndView orang(@PathVariable UUID akun) {
        return halaman(akun, "", List.of());
    }

    @PostMapping("/faktor/{akun}/pencabutan")
    ModelAndView cabut(
            @PathVariable UUID akun,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        try {
            bantuan.cabut(orang, akun, alasan);
            return Pindah.ke("/faktor/" + akun);
        } catch (AturanDilanggar e) {
            var lagi =
                    halaman(akun, alasan, List.of(new Galat("alasan", b.s(e.kode(), e.argumen()))));
            lagi.setStatus(
                    e.kode().endsWith(".terlarang")
                            ? HttpStatus.FORBIDDEN
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return lagi;
        }
    }

    private ModelAndView halaman(UUID akun, String alasan, List<Galat> galat) {
        return new ModelAndView("akun/faktor/orang")
                .addObject("siapa", bantuan.orang(akun))
                .addObject("alasan", alasan)
                .addObject("galat", galat);
    }
}
