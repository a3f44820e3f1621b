package id.pendopo.aduan.lacak;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A citizen opens what he linked with his account without its code. */
@Controller
@Izinkan(Izinkan.WARGA)
class SayaController {

    private final SayaQueries saya;
    private final SesiLacak sesi;
    private final DilihatService dilihat;

    SayaController(SayaQueries saya, SesiLacak sesi, DilihatService dilihat) {
        this.saya = saya;
        this.sesi = sesi;
        this.dilihat = dilihat;
    }

    @GetMapping("/aduan/lacak/saya")
    ModelAndView daftar(@RequestParam(required = false) @Nullable UUID sesudah, Pengguna orang) {
        var baris = saya.daftar(orang.akunId(), sesudah);
        boolean adaLagi = baris.size() > SayaQueries.SEHALAMAN;
        var tampil = adaLagi ? baris.subList(0, SayaQueries.SEHALAMAN) : baris;
        return new ModelAndView("aduan/lacak/saya")
                .addObject("baris", tampil)
                .addObject("berikut", adaLagi ? tampil.getLast().id() : null)
                .addObject("lanjutan", sesudah != null);
    }

    @GetMapping("/aduan/lacak/saya/{nomor}")
    ModelAndView buka(
            @PathVariable String nomor,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        UUID aduan =
                saya.milik(orang.akunId(), nomor)
                        .orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
        dilihat.catat(orang.akunId(), aduan);
        KueLacak.pasang(minta, jawab, sesi.buka(aduan));
        return Pindah.ke(LacakController.LAPORAN);
    }
}
