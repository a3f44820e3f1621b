package id.pendopo.presensi.kios.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.DaftarTempatQueries;
import id.pendopo.presensi.atur.UnitQueries;
import id.pendopo.presensi.kios.KiosQueries;
import id.pendopo.presensi.kios.KiosService;
import id.pendopo.presensi.kios.PinKiosService;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Kiosks are registered and revoked; numbers for kiosks are set. */
@Controller
@RequestMapping("/presensi/kios")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class AturKiosController {

    private static final String AWAL = "/presensi/kios/atur";

    private final KiosQueries kios;
    private final KiosService layanan;
    private final PinKiosService pin;
    private final DaftarTempatQueries tempat;
    private final UnitQueries unit;
    private final Waktu waktu;

    AturKiosController(
            KiosQueries kios,
            KiosService layanan,
            PinKiosService pin,
            DaftarTempatQueries tempat,
            UnitQueries unit,
            Waktu waktu) {
        this.kios = kios;
        this.layanan = layanan;
        this.pin = pin;
        this.tempat = tempat;
        this.unit = unit;
        this.waktu = waktu;
    }

    @GetMapping("/atur")
    ModelAndView daftar(@RequestParam(defaultValue = "") String q, Pengguna orang) {
        return halaman(orang, q, null, null);
    }

    private ModelAndView halaman(
            Pengguna orang, String q, @Nullable String pasang, @Nullable Galat galat) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        boolean semua = orang.bolehSemuaOpd(IzinPresensi.ATUR);
        List<UUID> milik =
                semua ? null : unit.untuk(orang).stream().map(UnitQueries.Unit::id).toList();
        var pilihan = tempat.semua(milik, q.strip(), hari);
        var boleh = pilihan.stream().map(DaftarTempatQueries.Tempat::id).toList();
        var hasil =
                new ModelAndView("presensi/kios/atur")
                        .addObject("orang", orang)
                        .addObject("q", q)
                        .addObject("pasang", pasang)
                        .addObject("galat", galat)
                        .addObject("tempat", pilihan)
                        .addObject(
                                "kios",
                                kios.semua().stream()
                                        .filter(k -> semua || boleh.contains(k.tempatId()))
                                        .toList());
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    /** The code of the screen is told here once. */
    @PostMapping("/atur")
    ModelAndView daftarkan(
            @RequestParam(required = false) @Nullable UUID tempat,
            @RequestParam(defaultValue = "") String nama,
            Pengguna orang,
            Bingkai b) {
        if (tempat == null) {
            return halaman(orang, "", null, new Galat("tempat", b.s("presensi.kios.pilih-tempat")));
        }
        return jalankan(orang, b, "nama", () -> layanan.daftarkan(orang, tempat, nama));
    }

    @PostMapping("/atur/{id}/pasang")
    ModelAndView pasangUlang(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(orang, b, null, () -> layanan.pasangUlang(orang, id));
    }

    private ModelAndView jalankan(
            Pengguna orang, Bingkai b, @Nullable String medan, Supplier<String> kerja) {
        try {
            return halaman(orang, "", kerja.get(), null);
        } catch (AturanDilanggar e) {
            return halaman(orang, "", null, new Galat(medan, b.s(e.kode(), e.argumen())));
        }
    }

    @PostMapping("/atur/{id}/pencabutan")
    ModelAndView cabut(@PathVariable UUID id, Pengguna orang) {
        layanan.cabut(orang, id);
        return Pindah.ke(AWAL);
    }

    @PostMapping("/atur/pin")
    ModelAndView setelkan(
            @RequestParam(defaultValue = "") String nip,
            @RequestParam(defaultValue = "") String pin,
            Pengguna orang,
            Bingkai b) {
        try {
            this.pin.setelkan(orang, nip, pin);
            return Pindah.ke(AWAL);
        } catch (AturanDilanggar e) {
            return halaman(
                    orang,
                    "",
                    null,
                    new Galat(
                            e.kode().endsWith("nip") ? "nip" : "pin", b.s(e.kode(), e.argumen())));
        }
    }

    /** One's own number. */
    @GetMapping("/pin")
    @Izinkan(IzinPresensi.KODE_HADIR)
    ModelAndView pin(Pengguna orang) {
        return new ModelAndView("presensi/kios/pin")
                .addObject("orang", orang)
                .addObject("galat", null)
                .addObject("jadi", false);
    }

    @PostMapping("/pin")
    @Izinkan(IzinPresensi.KODE_HADIR)
    ModelAndView setel(@RequestParam(defaultValue = "") String pin, Pengguna orang, Bingkai b) {
        var hasil = new ModelAndView("presensi/kios/pin").addObject("orang", orang);
        try {
            this.pin.setel(orang, pin);
            return hasil.addObject("jadi", true).addObject("galat", null);
        } catch (AturanDilanggar e) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return hasil.addObject("jadi", false)
                    .addObject("galat", new Galat("pin", b.s(e.kode(), e.argumen())));
        }
    }
}
