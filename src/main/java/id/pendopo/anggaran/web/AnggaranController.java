package id.pendopo.anggaran.web;

import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.PohonQueries;
import id.pendopo.anggaran.PohonQueries.Saring;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The budget in force: all OPD, the tree of one, and the versions there have been. */
@Controller
@Izinkan(IzinAnggaran.KODE_LIHAT)
class AnggaranController {

    private static final int TEMUAN_PALING_BANYAK = 200;
    private static final int POHON_PALING_BANYAK = 5_000;

    private final PohonQueries pohon;
    private final OrganisasiQueries organisasi;

    AnggaranController(PohonQueries pohon, OrganisasiQueries organisasi) {
        this.pohon = pohon;
        this.organisasi = organisasi;
    }

    @GetMapping("/anggaran")
    ModelAndView semua(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean luar,
            Pengguna orang,
            Bingkai b) {
        var saring = new Saring(b.tahun(), milik(orang), q, luar);
        boolean mencari = saring.kata() != null || luar;
        return new ModelAndView("anggaran/semua")
                .addObject("saring", saring)
                .addObject("opd", pohon.opd(saring))
                .addObject("sub", mencari ? pohon.sub(saring, TEMUAN_PALING_BANYAK) : List.of())
                .addObject("bolehImpor", orang.bolehSemuaOpd(IzinAnggaran.IMPOR));
    }

    @GetMapping("/anggaran/{slug}")
    ModelAndView opd(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean luar,
            Pengguna orang,
            Bingkai b) {
        var opd = organisasi.opdDenganSlug(slug);
        orang.harusBoleh(IzinAnggaran.LIHAT, opd.id());
        var saring = new Saring(b.tahun(), Set.of(opd.id()), q, luar);
        return new ModelAndView("anggaran/opd")
                .addObject("opd", opd)
                .addObject("saring", saring)
                .addObject("pohon", Cabang.susun(pohon.sub(saring, POHON_PALING_BANYAK)));
    }

    @GetMapping("/anggaran/versi")
    ModelAndView versi(Bingkai b) {
        return new ModelAndView("anggaran/versi").addObject("versi", pohon.versi(b.tahun()));
    }

    /** The OPD this person may see; empty means all. */
    static Set<UUID> milik(Pengguna orang) {
        return Set.copyOf(orang.opdUntuk(IzinAnggaran.LIHAT));
    }
}
