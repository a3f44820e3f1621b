package id.pendopo.akun.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.MasukService;
import id.pendopo.akun.SesiWarga;
import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.orang.SandiBaruService;
import id.pendopo.akun.warga.MasukWargaDemo;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Signing in and out; after sign-in one lands on the page that was asked for. */
@Controller
class MasukController {

    private final MasukService masuk;
    private final SandiBaruService sandiBaru;

    private final TempatMasuk tempat;
    private final SesiWarga warga;
    private final MasukWargaDemo demo;
    private final HalamanMasuk halaman;

    MasukController(
            MasukService masuk,
            SandiBaruService sandiBaru,
            TempatMasuk tempat,
            SesiWarga warga,
            MasukWargaDemo demo,
            HalamanMasuk halaman) {
        this.tempat = tempat;
        this.warga = warga;
        this.demo = demo;
        this.halaman = halaman;
        this.masuk = masuk;
        this.sandiBaru = sandiBaru;
    }

    @GetMapping("/masuk")
    @Publik
    ModelAndView halaman(
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "false") boolean ulang,
            @RequestParam(defaultValue = "") String kabar,
            HttpServletRequest minta) {
        Optional<Pengguna> orang = PenggunaKini.dari(minta);
        if (orang.isPresent() && !ulang) {
            return Pindah.ke(Lanjut.aman(lanjut));
        }
        // who must prove again who he is need not type his name again
        String siapa = nama.isBlank() ? orang.map(Pengguna::namaPengguna).orElse("") : nama;
        return halaman.formulir(HttpStatus.OK, siapa, lanjut, null).addObject("kabar", kabar);
    }

    @PostMapping("/masuk")
    @Publik
    ModelAndView masuk(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "") String bersama,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        if (username.isBlank() || password.isEmpty()) {
            return halaman.formulir(
                    HttpStatus.UNPROCESSABLE_CONTENT, username, lanjut, "akun.isi-keduanya");
        }
        Optional<MasukService.Masuk> sesi;
        try {
            sesi = periksa(username, password, !bersama.isEmpty(), minta, jawab);
        } catch (AturanDilanggar e) {
            if (e.kode().equals(MasukService.KEDALUWARSA)) {
                return Pindah.ke("/masuk/baru?t=" + sandiBaru.gantiYangLama(username));
            }
            if (e.kode().equals(MasukService.DIGABUNG)
                    || e.kode().equals(MasukService.NAMA_BERGANTI)) {
                return halaman.formulir(HttpStatus.CONFLICT, "", lanjut, e.kode(), e.argumen());
            }
            return halaman.formulir(
                    HttpStatus.TOO_MANY_REQUESTS, username, lanjut, e.kode(), e.argumen());
        }
        if (sesi.isEmpty()) {
            return halaman.formulir(HttpStatus.UNAUTHORIZED, username, lanjut, "akun.salah");
        }
        // one browser, one person: whoever was signed in here as a citizen is so no longer
        PenggunaKini.dari(minta).filter(Pengguna::warga).ifPresent(warga::akhiri);
        KueSesi.pasang(minta, jawab, sesi.get());
        PenggunaKini.lupakan(minta);
        return Pindah.ke(
                sesi.get().menungguFaktor()
                        ? "/masuk/faktor?lanjut="
                                + UriUtils.encode(Lanjut.aman(lanjut), StandardCharsets.UTF_8)
                        : Lanjut.aman(lanjut));
    }

    private Optional<MasukService.Masuk> periksa(
            String nama,
            String sandi,
            boolean bersama,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        return demo.masuk(nama, sandi, tempat.tanpaTanda(minta, bersama))
                .or(
                        () ->
                                masuk.masuk(
                                        nama,
                                        sandi,
                                        tempat.dari(minta, jawab, bersama),
                                        PenggunaKini.dari(minta)
                                                .filter(o -> !o.warga())
                                                .orElse(null)));
    }

    @PostMapping("/keluar")
    @Izinkan({Izinkan.MASUK, Izinkan.WARGA})
    ModelAndView keluar(Pengguna orang, HttpServletRequest minta, HttpServletResponse jawab) {
        if (orang.warga()) {
            warga.akhiri(orang);
        } else {
            masuk.keluar(orang.akunId(), orang.sesiId());
        }
        PenggunaKini.lupakan(minta);
        KueSesi.lepas(minta, jawab);
        return Pindah.ke("/masuk");
    }
}
