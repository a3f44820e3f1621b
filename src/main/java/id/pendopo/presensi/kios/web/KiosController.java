package id.pendopo.presensi.kios.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.grafik.GambarQr;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.KueAman;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.kios.Kios;
import id.pendopo.presensi.kios.KiosQueries;
import id.pendopo.presensi.kios.KiosService;
import id.pendopo.presensi.kios.PinKiosService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screen at the office, and the page that its code opens on a phone. */
@Controller
@RequestMapping("/presensi/kios")
class KiosController {

    private static final String AWAL = "/presensi/kios";
    private static final String KODE = "/{kode:[0-9a-f]{32}\\.[0-9]{1,12}\\.[A-Za-z0-9_-]{22}}";
    private static final KueAman KUE = new KueAman("pendopo-kios", "Strict");
    private static final Duration UMUR = Duration.ofDays(365);

    private final KiosQueries kios;
    private final KiosService layanan;
    private final PinKiosService pin;

    KiosController(KiosQueries kios, KiosService layanan, PinKiosService pin) {
        this.kios = kios;
        this.layanan = layanan;
        this.pin = pin;
    }

    private Optional<Kios> alat(HttpServletRequest minta) {
        return KUE.baca(minta).flatMap(kios::denganAlat);
    }

    @GetMapping
    @Publik
    ModelAndView layar(HttpServletRequest minta, HttpServletResponse jawab) {
        jangan(jawab);
        return alat(minta).map(k -> layar(k, minta, null, "")).orElseGet(() -> pasang(null));
    }

    private static void jangan(HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private ModelAndView layar(
            Kios k, HttpServletRequest minta, @Nullable String galat, String nip) {
        var hasil =
                kode(k, minta, "presensi/kios/layar")
                        .addObject("kios", k)
                        .addObject("galat", galat)
                        .addObject("nip", nip);
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    private ModelAndView kode(Kios k, HttpServletRequest minta, String templat) {
        var t = layanan.tampil(k);
        String alamat = AlamatSitus.dari(minta) + AWAL + "/" + t.kode();
        return new ModelAndView(templat)
                .addObject("qr", GambarQr.dari(alamat))
                .addObject("alamat", alamat)
                .addObject("kini", t.kini())
                .addObject("habis", t.habis());
    }

    private static ModelAndView pasang(@Nullable String galat) {
        var hasil = new ModelAndView("presensi/kios/pasang").addObject("galat", galat);
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    /** A part of the page: the code of now. */
    @GetMapping("/kode")
    @Publik
    ModelAndView kode(HttpServletRequest minta, HttpServletResponse jawab) {
        jangan(jawab);
        var k = alat(minta).orElseThrow(() -> new TidakDitemukan("kios"));
        return kode(k, minta, "presensi/kios/kode");
    }

    @PostMapping("/pasang")
    @Publik
    ModelAndView pasang(
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        return layanan.pasang(kode)
                .map(
                        alat -> {
                            KUE.pasang(minta, jawab, alat, UMUR);
                            return Pindah.ke(AWAL);
                        })
                .orElseGet(() -> pasang("presensi.kios.pasang.salah"));
    }

    /** Number and PIN of those without a phone. */
    @PostMapping("/nip")
    @Publik
    ModelAndView nip(
            @RequestParam(defaultValue = "") String nip,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String arah,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        jangan(jawab);
        var k = alat(minta).orElseThrow(() -> new TidakDitemukan("kios"));
        var hasil = this.pin.ketuk(k, nip, pin, arah(arah));
        return hasil.jawaban() == null
                ? layar(k, minta, hasil.kode(), nip)
                : hasil(hasil.jawaban(), k, hasil.nama(), AWAL);
    }

    private static Arah arah(String teks) {
        return teks.equals("PULANG") ? Arah.PULANG : Arah.MASUK;
    }

    private static ModelAndView hasil(
            Ketukan.@Nullable Jawaban j, Kios k, @Nullable String nama, @Nullable String kembali) {
        return new ModelAndView("presensi/kios/hasil")
                .addObject("j", j)
                .addObject("kios", k)
                .addObject("nama", nama)
                .addObject("kembali", kembali);
    }

    /** What the code opens on the phone: one tap. */
    @GetMapping(KODE)
    @Izinkan(IzinPresensi.KODE_HADIR)
    ModelAndView pindai(@PathVariable String kode, Pengguna orang, HttpServletResponse jawab) {
        jangan(jawab);
        var k = layanan.dariKode(kode).orElse(null);
        return ponsel(orang, kode, k, k == null ? "presensi.kios.kode-lewat" : null);
    }

    private ModelAndView ponsel(
            Pengguna orang, String kode, @Nullable Kios k, @Nullable String galat) {
        var hasil =
                new ModelAndView("presensi/kios/ponsel")
                        .addObject("orang", orang)
                        .addObject("kios", k)
                        .addObject("kode", kode)
                        .addObject("galat", galat)
                        .addObject(
                                "arah",
                                orang.pegawaiId() == null
                                        ? Arah.MASUK
                                        : layanan.arah(orang.pegawaiId()));
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    @PostMapping(KODE)
    @Izinkan(IzinPresensi.KODE_HADIR)
    ModelAndView ketuk(
            @PathVariable String kode,
            @RequestParam(defaultValue = "") String arah,
            Pengguna orang) {
        if (orang.pegawaiId() == null) {
            throw new TidakDitemukan("pegawai");
        }
        var k = layanan.dariKode(kode).orElse(null);
        try {
            return hasil(layanan.ketuk(orang.pegawaiId(), kode, arah(arah)), k, orang.nama(), null);
        } catch (AturanDilanggar e) {
            return ponsel(orang, kode, null, e.kode());
        }
    }
}
