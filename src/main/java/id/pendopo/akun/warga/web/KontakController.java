package id.pendopo.akun.warga.web;

import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.akun.warga.Kontak;
import id.pendopo.akun.warga.KontakService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another e-mail address or phone number, proven by a code before it counts. */
@Controller
@Izinkan(Izinkan.WARGA)
class KontakController {

    private static final String AWAL = "/warga/kontak";
    private static final String KODE = "/warga/kontak/kode";
    private static final JalurKode JALUR = new JalurKode(KODE, "/warga/kontak/ulang", AWAL, "");

    private final KontakService layanan;
    private final HalamanKode halamanKode;
    private final TempatMasuk tempat;

    KontakController(KontakService layanan, HalamanKode halamanKode, TempatMasuk tempat) {
        this.layanan = layanan;
        this.halamanKode = halamanKode;
        this.tempat = tempat;
    }

    @GetMapping(AWAL)
    ModelAndView awal() {
        return formulir("", null, HttpStatus.OK);
    }

    @PostMapping(AWAL)
    ModelAndView minta(
            @RequestParam(name = "kontak", defaultValue = "") String diketik,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        try {
            var ke =
                    Kontak.baca(diketik)
                            .orElseThrow(() -> new AturanDilanggar("akun.warga.kontak-salah"));
            return kirim(orang, ke, b, minta, jawab);
        } catch (AturanDilanggar e) {
            return formulir(diketik, e, HalamanKode.status(e));
        }
    }

    @PostMapping("/warga/kontak/ulang")
    ModelAndView ulang(
            Pengguna orang, Bingkai b, HttpServletRequest minta, HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.KONTAK).orElse(null);
        if (m == null) {
            return Pindah.ke(AWAL);
        }
        try {
            return kirim(orang, m.ke(), b, minta, jawab);
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, JALUR, e, jawab);
        }
    }

    private ModelAndView kirim(
            Pengguna orang,
            Kontak ke,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        String rahasia = layanan.minta(orang, ke, halamanKode.peminta(minta, b));
        KueWarga.pasangRahasia(minta, jawab, rahasia);
        return Pindah.ke(KODE);
    }

    @GetMapping(KODE)
    ModelAndView kode(HttpServletRequest minta, HttpServletResponse jawab) {
        return halamanKode
                .menunggu(minta, Tujuan.KONTAK)
                .map(m -> halamanKode.lihat(m, JALUR, jawab))
                .orElseGet(() -> Pindah.ke(AWAL));
    }

    @PostMapping(KODE)
    ModelAndView periksa(
            @RequestParam(name = "kode", defaultValue = "") String diketik,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.KONTAK).orElse(null);
        if (m == null) {
            return formulir(
                    "",
                    new AturanDilanggar("akun.warga.kode-habis"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            HalamanKode.harusKode(diketik);
            layanan.tambah(orang, KueWarga.rahasia(minta), diketik, tempat.tanpaTanda(minta, false))
                    .orElseThrow(() -> new AturanDilanggar(HalamanKode.SALAH));
            KueWarga.lepasRahasia(minta, jawab);
            return Pindah.ke("/warga");
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, JALUR, e, jawab);
        }
    }

    private static ModelAndView formulir(
            String diketik, @Nullable AturanDilanggar galat, HttpStatus status) {
        var hasil = new ModelAndView("akun/warga/kontak").addObject("kontak", diketik);
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(status);
        return hasil;
    }
}
