package id.pendopo.akun.faktor.web;

import id.pendopo.akun.KeadaanSesi;
import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.faktor.FaktorService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own second factor: setup, recovery codes, taking it off. */
@Controller
@Izinkan(Izinkan.MASUK)
class FaktorController {

    private final FaktorService faktor;

    FaktorController(FaktorService faktor) {
        this.faktor = faktor;
    }

    @GetMapping("/profil/faktor")
    ModelAndView halaman(
            @RequestParam(defaultValue = "") String lanjut,
            Pengguna orang,
            HttpServletRequest minta) {
        return new ModelAndView("akun/faktor/profil")
                .addObject("keadaan", faktor.keadaan(orang))
                .addObject("wajib", wajib(minta))
                .addObject("lanjut", lanjut);
    }

    @PostMapping("/profil/faktor/totp")
    ModelAndView mulai(@RequestParam(defaultValue = "") String lanjut, Pengguna orang) {
        faktor.mulaiTotp(orang);
        return Alamat.pindah(Alamat.dengan("/profil/faktor/totp", lanjut));
    }

    @GetMapping("/profil/faktor/totp")
    ModelAndView pasang(@RequestParam(defaultValue = "") String lanjut, Pengguna orang) {
        return pemasangan(orang, lanjut, null);
    }

    @PostMapping("/profil/faktor/totp/konfirmasi")
    ModelAndView konfirmasi(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String lanjut,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        try {
            var hasil = faktor.pasangTotp(orang, kode);
            KueSesi.pasang(minta, jawab, hasil.masuk());
            return kode(hasil.kode(), lanjut);
        } catch (AturanDilanggar e) {
            var lagi = pemasangan(orang, lanjut, e.kode());
            lagi.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return lagi;
        }
    }

    @PostMapping("/profil/faktor/pemulihan")
    ModelAndView kodeBaru(Pengguna orang) {
        return kode(faktor.kodeBaru(orang), "");
    }

    @PostMapping("/profil/faktor/pelepasan")
    ModelAndView lepas(Pengguna orang, HttpServletRequest minta, HttpServletResponse jawab) {
        KueSesi.pasang(minta, jawab, faktor.lepas(orang));
        return Alamat.pindah("/profil/faktor");
    }

    /** A page that answered a form asks its own address for news, or in another language. */
    @GetMapping({"/profil/faktor/totp/konfirmasi", "/profil/faktor/pemulihan"})
    ModelAndView kembali() {
        return Alamat.pindah("/profil/faktor");
    }

    private ModelAndView pemasangan(Pengguna orang, String lanjut, @Nullable String galat) {
        return new ModelAndView("akun/faktor/pasang")
                .addObject("pemasangan", faktor.pemasangan(orang))
                .addObject("lanjut", lanjut)
                .addObject("galat", galat);
    }

    private static ModelAndView kode(List<String> kode, String lanjut) {
        return new ModelAndView("akun/faktor/kode")
                .addObject("kode", kode)
                .addObject("lanjut", lanjut.isEmpty() ? "/profil/faktor" : Lanjut.aman(lanjut));
    }

    private static boolean wajib(HttpServletRequest minta) {
        return KeadaanSesi.dari(minta).map(KeadaanSesi::wajibMemasang).orElse(false);
    }
}
