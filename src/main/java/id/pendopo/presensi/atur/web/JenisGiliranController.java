package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.GiliranQueries;
import id.pendopo.presensi.atur.JamKerja;
import id.pendopo.presensi.atur.JenisGiliranService;
import id.pendopo.presensi.atur.UnitQueries;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shifts of a unit: codes with their hours. */
@Controller
@RequestMapping(GiliranController.AWAL)
@Izinkan({IzinPresensi.KODE_GILIRAN, IzinPresensi.KODE_ATUR})
class JenisGiliranController {

    private final GiliranQueries giliran;
    private final JenisGiliranService layanan;
    private final UnitQueries unit;
    private final Waktu waktu;

    JenisGiliranController(
            GiliranQueries giliran, JenisGiliranService layanan, UnitQueries unit, Waktu waktu) {
        this.giliran = giliran;
        this.layanan = layanan;
        this.unit = unit;
        this.waktu = waktu;
    }

    @GetMapping("/{slug}/jenis")
    ModelAndView jenis(@PathVariable String slug, Pengguna orang, Bingkai b) {
        return jenis(new FormIsian(b).awal("istirahat", 0), unit.denganSlug(orang, slug), orang);
    }

    private ModelAndView jenis(FormIsian f, UnitQueries.Unit u, Pengguna orang) {
        return f.halaman("presensi/atur/jenis_giliran")
                .addObject("orang", orang)
                .addObject("unit", u)
                .addObject("bulan", YearMonth.from(waktu.hariIni(KonteksPemda.wajib().zona())))
                .addObject("jenis", giliran.jenis(u.id()));
    }

    @PostMapping("/{slug}/jenis")
    ModelAndView simpanJenis(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var u = unit.denganSlug(orang, slug);
        var f = FormIsian.banyak(b, isi);
        JamKerja jam = JamIsian.jam(f, "jam", f.n("kode"));
        LocalDate sejak = f.tanggal("sejak");
        return f.kerjakan(
                        "kode",
                        () -> {
                            layanan.simpan(
                                    orang,
                                    u.id(),
                                    new GiliranQueries.Jenis(
                                            f.n("kode"), f.n("nama"), jam, f.n("mati").isEmpty()),
                                    sejak);
                            return GiliranController.AWAL + "/" + slug + "/jenis";
                        })
                .map(Pindah::ke)
                .orElseGet(() -> jenis(f, u, orang));
    }

    /** The usual three shifts and a free day, to begin with. */
    @PostMapping("/{slug}/jenis/bawaan")
    ModelAndView jenisBawaan(@PathVariable String slug, Pengguna orang, Bingkai b) {
        var u = unit.denganSlug(orang, slug);
        jam(orang, u, "P", b.s("presensi.atur.giliran.pagi"), "07:00", "14:00");
        jam(orang, u, "S", b.s("presensi.atur.giliran.siang"), "14:00", "21:00");
        jam(orang, u, "M", b.s("presensi.atur.giliran.malam"), "21:00", "07:00");
        layanan.simpan(
                orang,
                u.id(),
                new GiliranQueries.Jenis("L", b.s("presensi.atur.giliran.lepas"), null, true),
                null);
        return Pindah.ke(GiliranController.AWAL + "/" + slug + "/jenis");
    }

    private void jam(Pengguna o, UnitQueries.Unit u, String kode, String nama, String m, String p) {
        var jam = new JamKerja(LocalTime.parse(m), LocalTime.parse(p), 0);
        layanan.simpan(o, u.id(), new GiliranQueries.Jenis(kode, nama, jam, true), null);
    }
}
