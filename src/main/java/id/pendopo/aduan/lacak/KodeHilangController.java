package id.pendopo.aduan.lacak;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A lost code: a new one goes to an address that the reporter gave, if this is it. */
@Controller
@Publik
class KodeHilangController {

    private static final String LUPA = "/aduan/lacak/lupa";

    private final KodeHilangService layanan;

    KodeHilangController(KodeHilangService layanan) {
        this.layanan = layanan;
    }

    @GetMapping(LUPA)
    ModelAndView lihat() {
        return halaman("", "", false, null);
    }

    /** Says the same whether it fits or not. */
    @PostMapping(LUPA)
    ModelAndView minta(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String kontak,
            HttpServletRequest minta) {
        try {
            layanan.minta(nomor, kontak, minta.getRemoteAddr());
            return halaman(nomor, kontak, true, null);
        } catch (AturanDilanggar e) {
            return halaman(nomor, kontak, false, e);
        }
    }

    private static ModelAndView halaman(
            String nomor, String kontak, boolean diminta, @Nullable AturanDilanggar galat) {
        var hasil =
                new ModelAndView("aduan/lacak/lupa")
                        .addObject("nomor", nomor)
                        .addObject("kontak", kontak)
                        .addObject("diminta", diminta);
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
            hasil.setStatus(StatusGalat.status(galat));
        } else {
            hasil.setStatus(HttpStatus.OK);
        }
        return hasil;
    }
}
