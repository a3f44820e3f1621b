package id.pendopo.akun.faktor.web;

import id.pendopo.akun.KeadaanSesi;
import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.faktor.FaktorService;
import id.pendopo.akun.faktor.KunciSandiService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One's own second factor: setup, recovery codes, taking it off. */
@Controller
@Izinkan(Izinkan.MASUK)
class FaktorController {

    private final FaktorService faktor;
    private final KunciSandiService kunci;

    FaktorController(FaktorService faktor, KunciSandiService kunci) {
        this.faktor = faktor;
        this.kunci = kunci;
    }

    @GetMapping("/profil/faktor")
    ModelAndView halaman(
            @RequestParam(defaultValue = "") String lanjut,
            Pengguna orang,
            HttpServletRequest minta) {
        return new ModelAndView("akun/faktor/profil")
                .addObject("keadaan", faktor.keadaan(orang))
                .addObject("kunci", kunci.milik(orang.akunId()))
                .addObject("wajib", wajib(minta))
                .addObject("lanjut", lanjut);
    }

    @PostMapping("/profil/faktor/totp")
    ModelAndView mulai(@RequestParam(defaultValue = "") String lanjut, Pengguna orang) {
        faktor.mulaiTotp(orang);
        return Pindah.ke(Alamat.dengan("/profil/faktor/totp", lanjut));
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

    @PostMapping("/profil/faktor/kunci/tantangan")
    @ResponseBody
    Map<String, Object> tantangan(Pengguna orang, HttpServletRequest minta) {
        return kunci.mintaDaftar(orang, Alamat.situs(minta));
    }

    @PostMapping("/profil/faktor/kunci")
    ModelAndView daftar(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "") String lanjut,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var hasil = kunci.daftar(orang, nama, jawaban, Alamat.situs(minta));
        KueSesi.pasang(minta, jawab, hasil.masuk());
        return hasil.kode().isEmpty() ? Pindah.ke("/profil/faktor") : kode(hasil.kode(), lanjut);
    }

    @PostMapping("/profil/faktor/kunci/{id}/pelepasan")
    ModelAndView lepas(
            @PathVariable UUID id,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        KueSesi.pasang(minta, jawab, kunci.lepas(orang, id));
        return Pindah.ke("/profil/faktor");
    }

    @PostMapping("/profil/faktor/pelepasan")
    ModelAndView lepas(Pengguna orang, HttpServletRequest minta, HttpServletResponse jawab) {
        KueSesi.pasang(minta, jawab, faktor.lepas(orang));
        return Pindah.ke("/profil/faktor");
    }

    /** A page that answered a form asks its own address for news, or in another language. */
    @GetMapping({
        "/profil/faktor/totp/konfirmasi",
        "/profil/faktor/pemulihan",
        "/profil/faktor/kunci"
    })
    ModelAndView kembali() {
        return Pindah.ke("/profil/faktor");
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
