package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.Banjir;
import id.pendopo.aduan.umum.DukunganService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Saya juga", without account: once for a browser. */
@Controller
@Publik
@RequestMapping(LaporanController.JALUR + "/dukungan")
class DukunganController {

    private final DukunganService dukungan;
    private final Banjir banjir;

    DukunganController(DukunganService dukungan, Banjir banjir) {
        this.dukungan = dukungan;
        this.banjir = banjir;
    }

    /**
     * @param benih made by the page and sent by each of two hasty clicks, so that both count as one
     */
    @PostMapping
    ModelAndView dukung(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String benih,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        harusTenang(minta);
        List<String> siapa = Pendukung.siapa(minta);
        if (siapa.isEmpty()) {
            if (!Pendukung.sah(benih)) {
                throw new AturanDilanggar("aduan.umum.dukungan-usang");
            }
            siapa = List.of(Pendukung.peramban(benih));
            dukungan.dukung(nomor, siapa);
            Pendukung.pasang("/aduan/" + nomor, benih, minta, jawab);
        } else {
            dukungan.dukung(nomor, siapa);
        }
        return kembali(nomor);
    }

    @PostMapping("/penarikan")
    ModelAndView tarik(
            @PathVariable String nomor, HttpServletRequest minta, HttpServletResponse jawab) {
        harusTenang(minta);
        dukungan.tarik(nomor, Pendukung.siapa(minta));
        Pendukung.lepas("/aduan/" + nomor, minta, jawab);
        return kembali(nomor);
    }

    private void harusTenang(HttpServletRequest minta) {
        if (!banjir.boleh("dukungan", minta.getRemoteAddr())) {
            throw new AturanDilanggar("aduan.umum.terlalu-sering");
        }
    }

    private static ModelAndView kembali(String nomor) {
        return Pindah.ke("/aduan/" + nomor + "#dukungan");
    }
}
