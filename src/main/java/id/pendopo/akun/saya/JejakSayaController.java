package id.pendopo.akun.saya;

import id.pendopo.akun.hak.HariPilihan;
import id.pendopo.audit.JejakOrangQueries;
import id.pendopo.audit.JejakOrangQueries.Masa;
import id.pendopo.audit.web.KataJejak;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What I did, and what was done to my account. */
@Controller
@Izinkan(Izinkan.MASUK)
class JejakSayaController {

    private static final int SEHALAMAN = 25;

    private final JejakOrangQueries jejak;
    private final KataJejak kata;

    JejakSayaController(JejakOrangQueries jejak, KataJejak kata) {
        this.jejak = jejak;
        this.kata = kata;
    }

    @GetMapping("/profil/jejak")
    ModelAndView lihat(
            @RequestParam(defaultValue = "") String hari,
            @RequestParam(required = false) @Nullable UUID sebelum,
            Pengguna orang,
            Bingkai b) {
        var semua = jejak.daftar(orang, masa(hari, b), sebelum, SEHALAMAN + 1);
        return new ModelAndView("akun/saya/jejak")
                .addObject(
                        "baris",
                        semua.stream().limit(SEHALAMAN).map(e -> kata.baris(b, e)).toList())
                .addObject("adaLagi", semua.size() > SEHALAMAN)
                .addObject("lanjutan", sebelum != null)
                .addObject("hari", HariPilihan.baca(hari).map(HariPilihan::tulis).orElse(""));
    }

    /** A day by the zone of the pemda; anything that is no day looks at all days. */
    private static Masa masa(String hari, Bingkai b) {
        return HariPilihan.baca(hari)
                .map(
                        h ->
                                new Masa(
                                        h.atStartOfDay(b.zona()).toInstant(),
                                        h.plusDays(1).atStartOfDay(b.zona()).toInstant()))
                .orElse(new Masa(null, null));
    }
}
