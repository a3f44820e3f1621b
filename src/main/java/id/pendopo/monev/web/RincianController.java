package id.pendopo.monev.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.monev.CapaianQueries;
import id.pendopo.monev.CapaianQueries.Sub;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.web.RincianPage.Tingkat;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** From an OPD down to a sub kegiatan, each level with an address of its own. */
@Controller
@Publik
class RincianController {

    private final MonevQueries monev;
    private final CapaianQueries capaian;
    private final OrganisasiQueries organisasi;

    RincianController(MonevQueries monev, CapaianQueries capaian, OrganisasiQueries organisasi) {
        this.monev = monev;
        this.capaian = capaian;
        this.organisasi = organisasi;
    }

    @GetMapping("/capaian/{slug}")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView opd(@PathVariable String slug, Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        Potret potret = monev.potret(bulan);
        Potret.Opd opd = opd(potret, slug);
        return rincian(
                new RincianPage(
                        potret,
                        opd,
                        monev.penilaian(bulan),
                        Tingkat.OPD,
                        null,
                        opd.nama(),
                        capaian.sub(bulan, opd.id()),
                        potret.deret(opd)));
    }

    @GetMapping("/capaian/{slug}/{kode}")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView bawah(
            @PathVariable String slug,
            @PathVariable String kode,
            Bingkai b,
            HttpServletRequest minta) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        Potret potret = monev.potret(bulan);
        Potret.Opd opd = opd(potret, slug);
        Penilaian ukuran = monev.penilaian(bulan);
        List<Sub> semua = capaian.sub(bulan, opd.id());
        var sub = semua.stream().filter(s -> s.kode().equals(kode)).findFirst();
        if (sub.isPresent()) {
            var page =
                    new SubPage(
                            potret,
                            ukuran,
                            sub.get(),
                            capaian.bulanan(sub.get().id()),
                            staf(minta, opd));
            return new ModelAndView("monev/sub", Map.of("p", page));
        }
        return rincian(induk(potret, opd, ukuran, semua, kode));
    }

    private RincianPage induk(
            Potret potret, Potret.Opd opd, Penilaian ukuran, List<Sub> semua, String kode) {
        List<Sub> program = semua.stream().filter(s -> s.kodeProgram().equals(kode)).toList();
        List<Sub> kegiatan = semua.stream().filter(s -> s.kodeKegiatan().equals(kode)).toList();
        boolean atas = !program.isEmpty();
        List<Sub> sub = atas ? program : kegiatan;
        if (sub.isEmpty()) {
            throw new TidakDitemukan("capaian " + kode);
        }
        return new RincianPage(
                potret,
                opd,
                ukuran,
                atas ? Tingkat.PROGRAM : Tingkat.KEGIATAN,
                kode,
                atas ? sub.getFirst().namaProgram() : sub.getFirst().namaKegiatan(),
                sub,
                deret(potret, opd, kode));
    }

    private List<Potret.Titik> deret(Potret potret, Potret.Opd opd, String kode) {
        List<Rekap> bulanan = capaian.deret(opd.id(), potret.tahun(), kode);
        List<Potret.Titik> titik = new ArrayList<>();
        for (int i = 1; i <= bulanan.size(); i++) {
            titik.add(new Potret.Titik(i, bulanan.get(i - 1), potret.selesai(i)));
        }
        return titik;
    }

    /** An OPD without a budget that year is still found: its page says that there is none. */
    private Potret.Opd opd(Potret potret, String slug) {
        return potret.opd(slug)
                .orElseGet(
                        () -> {
                            var o = organisasi.opdDenganSlug(slug);
                            return new Potret.Opd(
                                    o.id(), o.slug(), o.nama(), o.singkatan(), Map.of());
                        });
    }

    private static boolean staf(HttpServletRequest minta, Potret.Opd opd) {
        return PenggunaKini.dari(minta)
                .filter(o -> o.boleh(IzinPelaporan.LIHAT, opd.id()))
                .isPresent();
    }

    private static ModelAndView rincian(RincianPage page) {
        return new ModelAndView("monev/rincian", Map.of("p", page));
    }
}
