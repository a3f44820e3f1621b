package id.pendopo.akun.oidc;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Applications I allowed. */
@Controller
@Izinkan(Izinkan.MASUK)
class AplikasiSayaController {

    private final AplikasiSaya aplikasi;

    AplikasiSayaController(AplikasiSaya aplikasi) {
        this.aplikasi = aplikasi;
    }

    @GetMapping("/profil/aplikasi")
    ModelAndView daftar(Pengguna orang) {
        return new ModelAndView("akun/oidc/saya")
                .addObject("aplikasi", aplikasi.milik(orang.akunId()));
    }

    @PostMapping("/profil/aplikasi/{id}/cabut")
    ModelAndView cabut(@PathVariable UUID id, Pengguna orang) {
        aplikasi.cabut(orang, id);
        return Pindah.ke("/profil/aplikasi");
    }
}
