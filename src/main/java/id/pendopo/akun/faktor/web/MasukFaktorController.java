package id.pendopo.akun.faktor.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiBertahap;
import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.faktor.KunciSandiService;
import id.pendopo.akun.faktor.MasukFaktorService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for the second factor after the password, and for fresh proof before a sensitive act: the
 * factor, or the password of someone without one.
 */
@Controller
@Publik
class MasukFaktorController {

    private final MasukFaktorService faktor;
    private final KunciSandiService kunci;
    private final SesiBertahap sesi;

    private final TempatMasuk tempat;

    MasukFaktorController(
            MasukFaktorService faktor,
            KunciSandiService kunci,
            SesiBertahap sesi,
            TempatMasuk tempat) {
        this.tempat = tempat;
        this.faktor = faktor;
        this.kunci = kunci;
        this.sesi = sesi;
    }

    @GetMapping("/masuk/faktor")
    ModelAndView halaman(@RequestParam(defaultValue = "") String lanjut, HttpServletRequest minta) {
        return minta(minta)
                .map(p -> formulir(HttpStatus.OK, p, lanjut, null))
                .orElseGet(() -> Pindah.ke(Alamat.dengan("/masuk", lanjut)));
    }

    @PostMapping("/masuk/faktor")
    ModelAndView jawab(
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "") String lanjut,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var peminta = minta(minta);
        if (peminta.isEmpty()) {
            return Pindah.ke(Alamat.dengan("/masuk", lanjut));
        }
        if (jawaban.isBlank()) {
            return formulir(
                    HttpStatus.UNPROCESSABLE_CONTENT, peminta.get(), lanjut, "akun.faktor.kosong");
        }
        return jawab(
                peminta.get(),
                lanjut,
                minta,
                jawab,
                tempat -> periksa(peminta.get(), jawaban, tempat));
    }

    private ModelAndView jawab(
            Peminta peminta,
            String lanjut,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            Function<Tempat, Optional<Masuk>> periksa) {
        try {
            var hasil = periksa.apply(tempat.dari(minta, jawab));
            if (hasil.isEmpty()) {
                return formulir(HttpStatus.UNAUTHORIZED, peminta, lanjut, "akun.faktor.salah");
            }
            KueSesi.pasang(minta, jawab, hasil.get());
            return Pindah.ke(Lanjut.aman(lanjut));
        } catch (AturanDilanggar e) {
            return formulir(HttpStatus.TOO_MANY_REQUESTS, peminta, lanjut, e.kode(), e.argumen());
        }
    }

    /** What a passkey shall sign. */
    @PostMapping("/masuk/faktor/tantangan")
    @ResponseBody
    Map<String, Object> tantangan(HttpServletRequest minta) {
        var p = minta(minta).orElseThrow(() -> new TidakDitemukan("sesi"));
        return kunci.mintaBukti(p.sesiId(), p.akunId(), Alamat.situs(minta));
    }

    @PostMapping("/masuk/faktor/kunci")
    ModelAndView kunci(
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "") String lanjut,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        return minta(minta)
                .map(p -> jawab(p, lanjut, minta, jawab, t -> periksaKunci(p, jawaban, minta, t)))
                .orElseGet(() -> Pindah.ke(Alamat.dengan("/masuk", lanjut)));
    }

    private Optional<Masuk> periksaKunci(
            Peminta p, String jawaban, HttpServletRequest minta, Tempat tempat) {
        return p.setengah() != null
                ? kunci.masuk(p.setengah(), jawaban, Alamat.situs(minta), tempat)
                : kunci.buktikan(p.orang(), jawaban, Alamat.situs(minta), tempat);
    }

    /** Who is asked: somebody on his way in, or somebody who is in. */
    private record Peminta(
            SesiBertahap.@Nullable Setengah setengah, @Nullable Pengguna orang, boolean sandi) {

        UUID akunId() {
            return setengah != null ? setengah.akunId() : orang.akunId();
        }

        UUID sesiId() {
            return setengah != null ? setengah.sesiId() : orang.sesiId();
        }
    }

    private Optional<Peminta> minta(HttpServletRequest minta) {
        return sesi.setengah(minta)
                .map(s -> new Peminta(s, null, false))
                .or(
                        () ->
                                PenggunaKini.dari(minta)
                                        .filter(o -> !o.warga())
                                        .map(o -> new Peminta(null, o, !faktor.berfaktor(o))));
    }

    private Optional<Masuk> periksa(Peminta peminta, String jawaban, Tempat tempat) {
        return peminta.setengah() != null
                ? faktor.masuk(peminta.setengah(), jawaban, tempat)
                : faktor.buktikan(peminta.orang(), jawaban, tempat);
    }

    private ModelAndView formulir(
            HttpStatus status,
            Peminta peminta,
            String lanjut,
            @Nullable String galat,
            Object... argumen) {
        var isi = new HashMap<String, Object>(Map.of("lanjut", lanjut));
        isi.put("masuk", peminta.setengah() != null);
        isi.put("sandi", peminta.sandi());
        isi.put("kunci", !kunci.milik(peminta.akunId()).isEmpty());
        isi.put("galat", galat);
        isi.put("argumen", argumen);
        var hasil = new ModelAndView("akun/faktor/masuk", isi);
        hasil.setStatus(status);
        return hasil;
    }
}
