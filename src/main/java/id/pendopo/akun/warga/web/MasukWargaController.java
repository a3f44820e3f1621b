package id.pendopo.akun.warga.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.Lanjut;
import id.pendopo.akun.MasukService;
import id.pendopo.akun.SesiWarga;
import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.warga.KodeService;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.akun.warga.Kontak;
import id.pendopo.akun.warga.MasukWargaService;
import id.pendopo.akun.warga.MasukWargaService.Hasil;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Citizens sign up and in: an address, the code that went there, and once a name. */
@Controller
@Publik
class MasukWargaController {

    private static final String AWAL = "/masuk/warga";
    private static final String KODE = "/masuk/warga/kode";

    private final KodeService kode;
    private final MasukWargaService layanan;
    private final MasukService pegawai;
    private final SesiWarga warga;
    private final HalamanKode halamanKode;
    private final FormulirWarga formulir;
    private final TempatMasuk tempat;

    MasukWargaController(
            KodeService kode,
            MasukWargaService layanan,
            MasukService pegawai,
            SesiWarga warga,
            HalamanKode halamanKode,
            FormulirWarga formulir,
            TempatMasuk tempat) {
        this.kode = kode;
        this.layanan = layanan;
        this.pegawai = pegawai;
        this.warga = warga;
        this.halamanKode = halamanKode;
        this.formulir = formulir;
        this.tempat = tempat;
    }

    @GetMapping(AWAL)
    ModelAndView awal(@RequestParam(defaultValue = "") String lanjut, HttpServletRequest minta) {
        return PenggunaKini.dari(minta).filter(Pengguna::warga).isPresent()
                ? Pindah.ke(Lanjut.aman(lanjut))
                : alamat("", lanjut, null, HttpStatus.OK);
    }

    @PostMapping(AWAL)
    ModelAndView minta(
            @RequestParam(defaultValue = "") String kontak,
            @RequestParam(defaultValue = "") String lanjut,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var ke = Kontak.baca(kontak);
        if (ke.isEmpty()) {
            var e = new AturanDilanggar("akun.warga.kontak-salah");
            return alamat(kontak, lanjut, e, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return kirim(ke.get(), lanjut, b, minta, jawab);
        } catch (AturanDilanggar e) {
            return alamat(kontak, lanjut, e, HalamanKode.status(e));
        }
    }

    private ModelAndView kirim(
            Kontak ke,
            String lanjut,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        String rahasia = kode.kirim(Tujuan.MASUK, ke, halamanKode.peminta(minta, b).tanpaOrang());
        KueWarga.pasangRahasia(minta, jawab, rahasia);
        return Pindah.ke(dengan(KODE, lanjut));
    }

    @PostMapping("/masuk/warga/ulang")
    ModelAndView ulang(
            @RequestParam(defaultValue = "") String lanjut,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.MASUK).orElse(null);
        if (m == null) {
            return Pindah.ke(dengan(AWAL, lanjut));
        }
        try {
            return kirim(m.ke(), lanjut, b, minta, jawab);
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, jalur(lanjut), e, jawab);
        }
    }

    @GetMapping(KODE)
    ModelAndView kode(
            @RequestParam(defaultValue = "") String lanjut,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        return halamanKode
                .menunggu(minta, Tujuan.MASUK)
                .map(m -> halamanKode.lihat(m, jalur(lanjut), jawab))
                .orElseGet(() -> Pindah.ke(dengan(AWAL, lanjut)));
    }

    @PostMapping(KODE)
    ModelAndView periksa(
            @RequestParam(name = "kode", defaultValue = "") String diketik,
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "") String bersama,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var m = halamanKode.menunggu(minta, Tujuan.MASUK).orElse(null);
        if (m == null) {
            var e = new AturanDilanggar("akun.warga.kode-habis");
            return alamat("", lanjut, e, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            HalamanKode.harusKode(diketik);
            var hasil =
                    layanan.masuk(
                            KueWarga.rahasia(minta),
                            diketik,
                            KueWarga.tanda(minta),
                            tempat.tanpaTanda(minta, !bersama.isEmpty()));
            return switch (hasil) {
                case Hasil.Salah s ->
                        halamanKode.salah(
                                m, jalur(lanjut), new AturanDilanggar(HalamanKode.SALAH), jawab);
                case Hasil.Baru s ->
                        Pindah.ke(
                                dengan("/masuk/warga/baru", lanjut)
                                        + (bersama.isEmpty()
                                                ? ""
                                                : (lanjut.isEmpty() ? "?" : "&") + "bersama=ya"));
                case Hasil.Selesai s -> masuk(s, lanjut, minta, jawab);
            };
        } catch (AturanDilanggar e) {
            return halamanKode.salah(m, jalur(lanjut), e, jawab);
        }
    }

    @GetMapping("/masuk/warga/baru")
    ModelAndView baru(
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "") String bersama,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        return layanan.pendaftar(KueWarga.rahasia(minta))
                .map(k -> formulir.baru(k, new IsianBaru("", "", "", bersama, lanjut), null, jawab))
                .orElseGet(() -> Pindah.ke(dengan(AWAL, lanjut)));
    }

    @PostMapping("/masuk/warga/baru")
    ModelAndView daftar(
            IsianBaru isian, Bingkai b, HttpServletRequest minta, HttpServletResponse jawab) {
        String rahasia = KueWarga.rahasia(minta);
        var kontak = layanan.pendaftar(rahasia);
        if (kontak.isEmpty()) {
            var e = new AturanDilanggar("akun.warga.kode-habis");
            return alamat("", isian.lanjut(), e, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var hasil =
                    layanan.daftar(
                            rahasia,
                            isian.pendaftaran(b.bahasa()),
                            KueWarga.tanda(minta),
                            tempat.tanpaTanda(minta, !isian.bersama().isEmpty()));
            return masuk(hasil, isian.lanjut(), minta, jawab);
        } catch (AturanDilanggar e) {
            return formulir.baru(kontak.get(), isian, e, jawab);
        }
    }

    /** One browser, one person: whoever was signed in here is so no longer. */
    private ModelAndView masuk(
            Hasil.Selesai hasil,
            String lanjut,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        PenggunaKini.dari(minta)
                .ifPresent(
                        o -> {
                            if (o.warga()) {
                                warga.akhiri(o);
                            } else {
                                pegawai.keluar(o.akunId(), o.sesiId());
                            }
                        });
        KueSesi.pasang(minta, jawab, hasil.sesi());
        KueWarga.pasangTanda(minta, jawab, hasil.tanda());
        KueWarga.lepasRahasia(minta, jawab);
        PenggunaKini.lupakan(minta);
        return Pindah.ke(Lanjut.aman(lanjut));
    }

    private static ModelAndView alamat(
            String diketik, String lanjut, @Nullable AturanDilanggar galat, HttpStatus status) {
        var hasil =
                new ModelAndView("akun/warga/masuk")
                        .addObject("kontak", diketik)
                        .addObject("lanjut", lanjut);
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(status);
        return hasil;
    }

    private static JalurKode jalur(String lanjut) {
        return new JalurKode(KODE, "/masuk/warga/ulang", dengan(AWAL, lanjut), lanjut);
    }

    private static String dengan(String jalur, String lanjut) {
        return lanjut.isEmpty()
                ? jalur
                : jalur + "?lanjut=" + UriUtils.encode(lanjut, StandardCharsets.UTF_8);
    }
}
