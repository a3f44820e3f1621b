package id.pendopo.akun.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.faktor.KunciSandiService;
import id.pendopo.akun.faktor.KunciSandiService.Situs;
import id.pendopo.akun.faktor.MasukKunciService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.KueAman;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing in by passkey alone. Whatever is wrong with it, the answer is the same: nobody learns
 * here which passkeys or accounts there are.
 */
@Controller
@Publik
class MasukKunciController {

    private static final KueAman KUE = new KueAman("pendopo-tantangan", "Strict");

    private final MasukKunciService masuk;
    private final TempatMasuk tempat;
    private final HalamanMasuk halaman;

    MasukKunciController(MasukKunciService masuk, TempatMasuk tempat, HalamanMasuk halaman) {
        this.masuk = masuk;
        this.tempat = tempat;
        this.halaman = halaman;
    }

    /** What a passkey shall sign; the same question goes along sealed in a cookie. */
    @PostMapping("/masuk/kunci/tantangan")
    @ResponseBody
    Map<String, Object> tantangan(HttpServletRequest minta, HttpServletResponse jawab) {
        var soal = masuk.soal(situs(minta));
        KUE.pasang(minta, jawab, soal.segel(), KunciSandiService.LAMA_TANTANGAN);
        return soal.pilihan();
    }

    @PostMapping("/masuk/kunci")
    ModelAndView masuk(
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "") String bersama,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        Optional<Masuk> sesi;
        try {
            sesi =
                    masuk.masuk(
                            KUE.baca(minta).orElse(""),
                            jawaban,
                            situs(minta),
                            tempat.dari(minta, jawab, !bersama.isEmpty()),
                            PenggunaKini.dari(minta).orElse(null));
        } catch (AturanDilanggar e) {
            return halaman.formulir(
                    HttpStatus.TOO_MANY_REQUESTS, "", lanjut, e.kode(), e.argumen());
        }
        KUE.lepas(minta, jawab);
        if (sesi.isEmpty()) {
            return halaman.formulir(HttpStatus.UNAUTHORIZED, "", lanjut, "akun.masuk.kunci-salah");
        }
        KueSesi.pasang(minta, jawab, sesi.get());
        PenggunaKini.lupakan(minta);
        return Pindah.ke(Lanjut.aman(lanjut));
    }

    private static Situs situs(HttpServletRequest minta) {
        return new Situs(minta.getServerName(), AlamatSitus.dari(minta));
    }
}
