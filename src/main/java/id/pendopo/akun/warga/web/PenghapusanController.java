package id.pendopo.akun.warga.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.warga.KodeService.Menunggu;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.akun.warga.KontakService;
import id.pendopo.akun.warga.WargaService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of an account: said what goes and what stays, then a code, then it is gone. */
@Controller
@Izinkan(Izinkan.WARGA)
class PenghapusanController {

    private static final String AWAL = "/warga/penghapusan";
    private static final String KODE = "/warga/penghapusan/kode";
    private static final JalurKode JALUR =
            new JalurKode(KODE, "/warga/penghapusan/ulang", AWAL, "");

    private final WargaService warga;
    private final KontakService kontak;
    private final HalamanKode halamanKode;
    private final TempatMasuk tempat;

    PenghapusanController(
            WargaService warga, KontakService kontak, HalamanKode halamanKode, TempatMasuk tempat) {
        this.warga = warga;
        this.kontak = kontak;
        this.halamanKode = halamanKode;
        this.tempat = tempat;
    }

    @GetMapping(AWAL)
    ModelAndView awal(Pengguna orang) {
        return formulir(orang, null, HttpStatus.OK);
    }

    @PostMapping(AWAL)
    ModelAndView minta(
            @RequestParam(name = "kontak", required = false) @Nullable UUID ke,
            @RequestParam(defaultValue = "") String mengerti,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        try {
            if (mengerti.isEmpty()) {
                throw new AturanDilanggar("akun.warga.hapus.perlu-mengerti");
            }
            if (ke == null) {
                throw new AturanDilanggar("akun.warga.pilih-kontak");
            }
            return kirim(orang, ke, b, minta, jawab);
        } catch (AturanDilanggar e) {
            return formulir(orang, e, HalamanKode.status(e));
        }
    }

    @PostMapping("/warga/penghapusan/ulang")
    ModelAndView ulang(
            Pengguna orang, Bingkai b, HttpServletRequest minta, HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.HAPUS).orElse(null);
        if (m == null) {
            return Pindah.ke(AWAL);
        }
        try {
            return kirim(orang, idKontak(orang, m), b, minta, jawab);
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, JALUR, e, jawab);
        }
    }

    private UUID idKontak(Pengguna orang, Menunggu m) {
        return kontak.milik(orang).stream()
                .filter(k -> k.alamat().equals(m.ke().alamat()))
                .map(KontakService.Milik::id)
                .findFirst()
                .orElseThrow(() -> new AturanDilanggar("akun.warga.pilih-kontak"));
    }

    private ModelAndView kirim(
            Pengguna orang,
            UUID ke,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        String rahasia = warga.mintaHapus(orang, ke, halamanKode.peminta(minta, b));
        KueWarga.pasangRahasia(minta, jawab, rahasia);
        return Pindah.ke(KODE);
    }

    @GetMapping(KODE)
    ModelAndView kode(HttpServletRequest minta, HttpServletResponse jawab) {
        return halamanKode
                .menunggu(minta, Tujuan.HAPUS)
                .map(m -> halamanKode.lihat(m, JALUR, jawab))
                .orElseGet(() -> Pindah.ke(AWAL));
    }

    @PostMapping(KODE)
    ModelAndView hapus(
            @RequestParam(name = "kode", defaultValue = "") String diketik,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.HAPUS).orElse(null);
        if (m == null) {
            return Pindah.ke(AWAL);
        }
        try {
            HalamanKode.harusKode(diketik);
            if (!warga.hapus(
                    orang, KueWarga.rahasia(minta), diketik, tempat.tanpaTanda(minta, false))) {
                throw new AturanDilanggar(HalamanKode.SALAH);
            }
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, JALUR, e, jawab);
        }
        KueWarga.lepasRahasia(minta, jawab);
        KueSesi.lepas(minta, jawab);
        PenggunaKini.lupakan(minta);
        return Pindah.ke("/masuk?kabar=warga-dihapus");
    }

    private ModelAndView formulir(
            Pengguna orang, @Nullable AturanDilanggar galat, HttpStatus status) {
        var hasil = new ModelAndView("akun/warga/hapus").addObject("kontak", kontak.milik(orang));
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(status);
        return hasil;
    }
}
