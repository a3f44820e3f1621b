package id.pendopo.presensi.atur.web;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.DaftarMulaiQueries;
import id.pendopo.presensi.atur.DaftarMulaiQueries.Rentang;
import id.pendopo.presensi.atur.MulaiService;
import id.pendopo.presensi.atur.UnitQueries;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From which day on attendance counts. What a change does to past days is shown first. */
@Controller
@RequestMapping("/presensi/aturan/mulai")
@Izinkan(IzinPresensi.KODE_ATUR)
class MulaiController {

    private static final String AWAL = "/presensi/aturan/mulai";

    private final DaftarMulaiQueries mulai;
    private final MulaiService layanan;
    private final UnitQueries unit;

    MulaiController(DaftarMulaiQueries mulai, MulaiService layanan, UnitQueries unit) {
        this.mulai = mulai;
        this.layanan = layanan;
        this.unit = unit;
    }

    @GetMapping
    ModelAndView lihat(Pengguna orang, Bingkai b) {
        var f = new FormIsian(b);
        var kini = mulai.kini();
        if (kini.ditetapkan() == null) {
            f.awal("mulai", mulai.usul(kini));
        }
        return halaman(f, orang, null);
    }

    @PostMapping
    ModelAndView tetapkan(
            @RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        UUID opd = f.id("opd");
        LocalDate hari = f.tanggal("mulai", LocalDate.EPOCH);
        if (f.n("dasar").strip().length() < 3) {
            f.salah("dasar", "presensi.atur.mulai.dasar");
        }
        var akibat = f.kerjakan("mulai", () -> layanan.akibat(orang, opd, hari)).flatMap(x -> x);
        if (akibat.isPresent() && !f.n("yakin").equals(yakin(opd, akibat.get()))) {
            return halaman(f, orang, akibat.get()).addObject("yakin", yakin(opd, akibat.get()));
        }
        return f.kerjakan(
                        "mulai",
                        () -> {
                            layanan.tetapkan(orang, opd, hari, f.n("dasar"));
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, null));
    }

    private static String yakin(@Nullable UUID opd, Rentang r) {
        return opd + "@" + r.dari() + "@" + r.sampai();
    }

    @PostMapping("/{opd}/pencabutan")
    ModelAndView cabut(
            @PathVariable UUID opd,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        return f.kerjakan(
                        "dasar-" + opd,
                        () -> {
                            layanan.cabut(orang, opd, f.n("dasar-" + opd));
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, null));
    }

    private ModelAndView halaman(FormIsian f, Pengguna orang, @Nullable Rentang akibat) {
        var kini = mulai.kini();
        return f.halaman("presensi/atur/mulai")
                .addObject("orang", orang)
                .addObject("kini", kini)
                .addObject("perOpd", mulai.perOpd(kini))
                .addObject("riwayat", mulai.riwayat())
                .addObject("akibat", akibat)
                .addObject("yakin", "")
                .addObject("unit", unit.untuk(orang));
    }
}
