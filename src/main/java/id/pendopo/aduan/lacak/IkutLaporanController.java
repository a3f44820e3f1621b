package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following one's own report, also a secret one: only from its tracking session. */
@Controller
@Publik
class IkutLaporanController {

    private static final String DASAR = "/aduan/lacak/ikut";

    private final SesiLacak sesi;
    private final AduanQueries aduan;
    private final HalamanIkut halaman;

    IkutLaporanController(SesiLacak sesi, AduanQueries aduan, HalamanIkut halaman) {
        this.sesi = sesi;
        this.aduan = aduan;
        this.halaman = halaman;
    }

    @GetMapping(DASAR)
    ModelAndView lihat(@RequestParam(defaultValue = "") String kabar, HttpServletRequest minta) {
        return dengan(minta, r -> halaman.lihat(r, DASAR, kabar));
    }

    @PostMapping(DASAR + "/surel")
    ModelAndView surel(
            @RequestParam(defaultValue = "") String surel, Bingkai b, HttpServletRequest minta) {
        return dengan(minta, r -> halaman.surel(r, DASAR, surel, b, minta.getRemoteAddr()));
    }

    @PostMapping(DASAR + "/peramban")
    ModelAndView peramban(IsianPeramban isian, Bingkai b, HttpServletRequest minta) {
        return dengan(minta, r -> halaman.peramban(r, DASAR, isian, b, minta.getRemoteAddr()));
    }

    private ModelAndView dengan(HttpServletRequest minta, Function<Rincian, ModelAndView> kerja) {
        return KueLacak.baca(minta)
                .flatMap(sesi::aduan)
                .map(aduan::milikPelapor)
                .map(kerja)
                .orElseGet(() -> Pindah.ke(LacakController.AWAL + "?kabar=habis"));
    }
}
