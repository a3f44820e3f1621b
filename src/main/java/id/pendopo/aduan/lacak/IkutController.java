package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.lacak.kabar.IkutService;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following what everybody may see, and the two links of each letter. */
@Controller
@Publik
class IkutController {

    private final AduanQueries aduan;
    private final IkutService ikut;
    private final HalamanIkut halaman;

    IkutController(AduanQueries aduan, IkutService ikut, HalamanIkut halaman) {
        this.aduan = aduan;
        this.ikut = ikut;
        this.halaman = halaman;
    }

    @GetMapping("/aduan/ikut/{nomor}")
    ModelAndView lihat(@PathVariable String nomor, @RequestParam(defaultValue = "") String kabar) {
        return halaman.lihat(aduan.umum(nomor), dasar(nomor), kabar);
    }

    @PostMapping("/aduan/ikut/{nomor}/surel")
    ModelAndView surel(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String surel,
            Bingkai b,
            HttpServletRequest minta) {
        Rincian r = aduan.umum(nomor);
        return halaman.surel(r, dasar(nomor), surel, b, minta.getRemoteAddr());
    }

    @PostMapping("/aduan/ikut/{nomor}/peramban")
    ModelAndView peramban(
            @PathVariable String nomor, IsianPeramban isian, Bingkai b, HttpServletRequest minta) {
        Rincian r = aduan.umum(nomor);
        return halaman.peramban(r, dasar(nomor), isian, b, minta.getRemoteAddr());
    }

    private static String dasar(String nomor) {
        return "/aduan/ikut/" + nomor;
    }

    /** Nothing happens yet: mail programs open links before people do. */
    @GetMapping("/aduan/ikut/konfirmasi/{rahasia}")
    ModelAndView tanya(@PathVariable String rahasia) {
        return halaman("konfirmasi", rahasia, ikut.dengan(rahasia).isPresent() ? "tanya" : "habis");
    }

    @PostMapping("/aduan/ikut/konfirmasi/{rahasia}")
    ModelAndView sahkan(@PathVariable String rahasia) {
        try {
            ikut.sahkan(rahasia);
            return halaman("konfirmasi", rahasia, "sudah");
        } catch (TidakDitemukan e) {
            return halaman("konfirmasi", rahasia, "habis");
        }
    }

    @GetMapping("/aduan/ikut/lepas/{rahasia}")
    ModelAndView tanyaLepas(@PathVariable String rahasia) {
        return halaman("lepas", rahasia, ikut.dengan(rahasia).isPresent() ? "tanya" : "sudah");
    }

    /** Also posted by mail programs, which hold no token of a form (RFC 8058). */
    @PostMapping("/aduan/ikut/lepas/{rahasia}")
    ModelAndView lepas(@PathVariable String rahasia) {
        ikut.lepas(rahasia);
        return halaman("lepas", rahasia, "sudah");
    }

    private static ModelAndView halaman(String apa, String rahasia, String keadaan) {
        var hasil =
                new ModelAndView("aduan/lacak/tautan")
                        .addObject("apa", apa)
                        .addObject("rahasia", rahasia)
                        .addObject("keadaan", keadaan);
        hasil.setStatus(keadaan.equals("habis") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        return hasil;
    }

    static ModelAndView sesudah(String dasar, String kabar) {
        return Pindah.ke(dasar + "?kabar=" + kabar);
    }
}
