package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Decisions on reports: approval and return by the head, verification and return by Bappeda. Each
 * is born at an address of its own, for one report or for several ticked in the list.
 */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}")
class PutusanController {

    private final LaporanService layanan;
    private final Tujuan tujuan;

    PutusanController(LaporanService layanan, Tujuan tujuan) {
        this.layanan = layanan;
        this.tujuan = tujuan;
    }

    @PostMapping("/persetujuan")
    @Izinkan(IzinPelaporan.KODE_SETUJUI)
    ModelAndView setujui(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            Pengguna orang) {
        return tiap(slug, periode, kode, orang, a -> layanan.setujui(orang, a));
    }

    @PostMapping("/pengembalian")
    @Izinkan(IzinPelaporan.KODE_SETUJUI)
    ModelAndView kembalikan(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            @RequestParam(defaultValue = "") String catatan,
            Pengguna orang) {
        return tiap(slug, periode, kode, orang, a -> layanan.kembalikan(orang, a, catatan));
    }

    @PostMapping("/verifikasi")
    @Izinkan(IzinPelaporan.KODE_VERIFIKASI)
    ModelAndView verifikasi(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            Pengguna orang) {
        return tiap(slug, periode, kode, orang, a -> layanan.verifikasi(orang, a));
    }

    @PostMapping("/penolakan")
    @Izinkan(IzinPelaporan.KODE_VERIFIKASI)
    ModelAndView tolak(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            @RequestParam(defaultValue = "") String catatan,
            Pengguna orang) {
        return tiap(slug, periode, kode, orang, a -> layanan.tolak(orang, a, catatan));
    }

    /**
     * Each report in a transaction of its own: one that cannot go on does not hold up the others.
     */
    private ModelAndView tiap(
            String slug,
            String periode,
            List<String> kode,
            Pengguna orang,
            Consumer<Alamat> langkah) {
        PerangkatDaerah opd = tujuan.opd(orang, slug);
        YearMonth bulan = tujuan.bulan(periode);
        if (kode.isEmpty()) {
            throw new AturanDilanggar("laporan.pilih-dulu");
        }
        AturanDilanggar pertama = null;
        for (String k : kode) {
            try {
                langkah.accept(tujuan.alamat(opd, bulan, k));
            } catch (AturanDilanggar e) {
                pertama = pertama == null ? e : pertama;
            }
        }
        if (pertama != null) {
            throw pertama;
        }
        return LaporanController.pindah(
                kode.size() == 1
                        ? Tujuan.url(opd, bulan, kode.getFirst())
                        : "/pelaporan/%s?tahun=%d&bulan=%d"
                                .formatted(slug, bulan.getYear(), bulan.getMonthValue()));
    }
}
