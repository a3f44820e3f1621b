package id.pendopo.akun.orang.web;

import id.pendopo.akun.AturanSandi;
import id.pendopo.akun.orang.PelaksanaLatar;
import id.pendopo.akun.orang.SandiBaruService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public ways to a new password. Every answer is the same for who is known and who is not. */
@Controller
@Publik
class SandiBaruController {

    private final SandiBaruService sandi;
    private final AturanSandi aturan;
    private final PelaksanaLatar latar;

    SandiBaruController(SandiBaruService sandi, AturanSandi aturan, PelaksanaLatar latar) {
        this.sandi = sandi;
        this.aturan = aturan;
        this.latar = latar;
    }

    @GetMapping("/masuk/lupa")
    ModelAndView lupa() {
        return halaman("lupa", HttpStatus.OK, Map.of("siapa", "", "terkirim", false), null);
    }

    @PostMapping("/masuk/lupa")
    ModelAndView lupa(@RequestParam(defaultValue = "") String siapa, HttpServletRequest minta) {
        var isi = Map.<String, Object>of("siapa", siapa, "terkirim", false);
        if (siapa.isBlank()) {
            return halaman(
                    "lupa",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    isi,
                    new AturanDilanggar("akun.orang.lupa.kosong"));
        }
        try {
            sandi.lupa(siapa, minta.getRemoteAddr(), latar);
        } catch (AturanDilanggar e) {
            return halaman("lupa", HttpStatus.TOO_MANY_REQUESTS, isi, e);
        }
        return halaman("lupa", HttpStatus.OK, Map.of("siapa", siapa, "terkirim", true), null);
    }

    @GetMapping("/masuk/kode")
    ModelAndView kode() {
        return halaman("kode", HttpStatus.OK, Map.of("nama", ""), null);
    }

    @PostMapping("/masuk/kode")
    ModelAndView kode(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest minta) {
        try {
            return sandi.tukarKode(nama, kode, minta.getRemoteAddr())
                    .map(t -> Pindah.ke("/masuk/baru?t=" + t))
                    .orElseGet(
                            () ->
                                    halaman(
                                            "kode",
                                            HttpStatus.UNAUTHORIZED,
                                            Map.of("nama", nama),
                                            new AturanDilanggar("akun.orang.kode.salah")));
        } catch (AturanDilanggar e) {
            return halaman("kode", HttpStatus.TOO_MANY_REQUESTS, Map.of("nama", nama), e);
        }
    }

    @GetMapping("/masuk/baru")
    ModelAndView baru(@RequestParam(defaultValue = "") String t, HttpServletResponse jawab) {
        return formulir(t, HttpStatus.OK, null, jawab);
    }

    @PostMapping("/masuk/baru")
    ModelAndView pasang(
            @RequestParam(defaultValue = "") String t,
            @RequestParam(defaultValue = "") String baru,
            HttpServletResponse jawab) {
        try {
            sandi.pasang(t, baru);
            return Pindah.ke("/masuk?kabar=sandi-baru");
        } catch (AturanDilanggar e) {
            return formulir(t, HttpStatus.UNPROCESSABLE_CONTENT, e, jawab);
        }
    }

    /** The address holds what opens the account: it goes to no other page and into no cache. */
    private ModelAndView formulir(
            String tautan,
            HttpStatus status,
            @Nullable AturanDilanggar galat,
            HttpServletResponse jawab) {
        jawab.setHeader("Referrer-Policy", "no-referrer");
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var pemilik = sandi.pemilik(tautan);
        if (pemilik.isEmpty()) {
            return halaman("habis", HttpStatus.GONE, Map.of(), null);
        }
        return halaman(
                "baru",
                status,
                Map.of(
                        "tautan",
                        tautan,
                        "namaPengguna",
                        pemilik.get(),
                        "minimal",
                        aturan.panjangMinimal(),
                        "bssn",
                        aturan.bssn()),
                galat);
    }

    private static ModelAndView halaman(
            String nama,
            HttpStatus status,
            Map<String, Object> isi,
            @Nullable AturanDilanggar galat) {
        var semua = new HashMap<>(isi);
        if (galat != null) {
            semua.put("galat", galat.kode());
            semua.put("argumen", galat.argumen());
        }
        var hasil = new ModelAndView("akun/orang/" + nama, semua);
        hasil.setStatus(status);
        return hasil;
    }
}
