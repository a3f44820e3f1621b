package id.pendopo.akun.web;

import id.pendopo.akun.AkunService;
import id.pendopo.akun.faktor.FaktorService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: who one is here, language and theme, password. */
@Controller
@Izinkan(Izinkan.MASUK)
class ProfilController {

    private final AkunService akun;
    private final FaktorService faktor;

    ProfilController(AkunService akun, FaktorService faktor) {
        this.akun = akun;
        this.faktor = faktor;
    }

    @GetMapping("/profil")
    ModelAndView profil(Pengguna orang) {
        return halaman(orang, List.of());
    }

    @PostMapping("/profil/pilihan")
    ModelAndView pilihan(@RequestParam String bahasa, @RequestParam String tema, Pengguna orang) {
        akun.ubahPilihan(orang, bahasa, tema);
        return kembali();
    }

    @PostMapping("/profil/surel")
    ModelAndView surel(@RequestParam(defaultValue = "") String surel, Pengguna orang, Bingkai b) {
        try {
            faktor.harusSegar(orang, FaktorService.SEGAR);
            akun.ubahSurel(orang, surel);
            return kembali();
        } catch (AturanDilanggar e) {
            return salah(orang, new Galat("surel", b.s(e.kode(), e.argumen())))
                    .addObject("surelDiketik", surel);
        }
    }

    @PostMapping("/profil/sandi")
    ModelAndView sandi(
            @RequestParam(defaultValue = "") String lama,
            @RequestParam(defaultValue = "") String baru,
            Pengguna orang,
            Bingkai b) {
        try {
            faktor.harusSegarBilaBerfaktor(orang, FaktorService.SEGAR);
            akun.ubahSandi(orang, lama, baru);
            return kembali();
        } catch (AturanDilanggar e) {
            return salah(
                    orang,
                    new Galat(
                            e.kode().equals("akun.sandi-salah") ? "lama" : "baru",
                            b.s(e.kode(), e.argumen())));
        }
    }

    private ModelAndView salah(Pengguna orang, Galat galat) {
        var hasil = halaman(orang, List.of(galat));
        hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    private ModelAndView halaman(Pengguna orang, List<Galat> galat) {
        return new ModelAndView("akun/profil")
                .addObject("orang", orang)
                .addObject("surel", akun.surel(orang))
                .addObject("galat", galat);
    }

    private static ModelAndView kembali() {
        return Pindah.ke("/profil");
    }
}
