package id.pendopo.akun.saya;

import id.pendopo.akun.AlamatRingkas;
import id.pendopo.akun.KueSesi;
import id.pendopo.akun.NamaPerangkat;
import id.pendopo.akun.SesiService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The devices on which I am signed in; each can be ended, or all. */
@Controller
@Izinkan(Izinkan.MASUK)
class PerangkatController {

    private final SesiService sesi;

    PerangkatController(SesiService sesi) {
        this.sesi = sesi;
    }

    @GetMapping("/profil/perangkat")
    ModelAndView daftar(Pengguna orang) {
        return new ModelAndView("akun/saya/perangkat")
                .addObject(
                        "perangkat",
                        sesi.perangkat(orang).stream()
                                .map(
                                        p ->
                                                new BarisPerangkat(
                                                        p,
                                                        NamaPerangkat.dari(p.agen()),
                                                        AlamatRingkas.dari(p.alamat())))
                                .toList());
    }

    @PostMapping("/profil/perangkat/{id}/penutupan")
    ModelAndView akhiri(@PathVariable UUID id, Pengguna orang) {
        sesi.akhiri(orang, id);
        return Pindah.ke("/profil/perangkat");
    }

    @PostMapping("/profil/perangkat/penutupan-lain")
    ModelAndView akhiriLain(Pengguna orang) {
        sesi.akhiriLain(orang);
        return Pindah.ke("/profil/perangkat");
    }

    @PostMapping("/profil/perangkat/penutupan-semua")
    ModelAndView akhiriSemua(Pengguna orang, HttpServletRequest minta, HttpServletResponse jawab) {
        sesi.akhiriSemua(orang);
        PenggunaKini.lupakan(minta);
        KueSesi.lepas(minta, jawab);
        return Pindah.ke("/masuk");
    }
}
