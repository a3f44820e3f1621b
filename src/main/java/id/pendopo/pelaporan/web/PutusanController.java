package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final PelaporanQueries laporan;
    private final Tujuan tujuan;
    private final TransactionTemplate sendiri;

    PutusanController(
            LaporanService layanan,
            PelaporanQueries laporan,
            Tujuan tujuan,
            PlatformTransactionManager transaksi) {
        this.layanan = layanan;
        this.laporan = laporan;
        this.tujuan = tujuan;
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @PostMapping("/persetujuan")
    @Izinkan(IzinPelaporan.KODE_SETUJUI)
    ModelAndView setujui(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            Pengguna orang,
            Bingkai b) {
        return tiap(slug, periode, kode, orang, b, a -> layanan.setujui(orang, a));
    }

    @PostMapping("/pengembalian")
    @Izinkan(IzinPelaporan.KODE_SETUJUI)
    ModelAndView kembalikan(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            @RequestParam(defaultValue = "") String catatan,
            Pengguna orang,
            Bingkai b) {
        return tiap(slug, periode, kode, orang, b, a -> layanan.kembalikan(orang, a, catatan));
    }

    @PostMapping("/verifikasi")
    @Izinkan(IzinPelaporan.KODE_VERIFIKASI)
    ModelAndView verifikasi(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            Pengguna orang,
            Bingkai b) {
        return tiap(slug, periode, kode, orang, b, a -> layanan.verifikasi(orang, a));
    }

    @PostMapping("/penolakan")
    @Izinkan(IzinPelaporan.KODE_VERIFIKASI)
    ModelAndView tolak(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(defaultValue = "") List<String> kode,
            @RequestParam(defaultValue = "") String catatan,
            Pengguna orang,
            Bingkai b) {
        return tiap(slug, periode, kode, orang, b, a -> layanan.tolak(orang, a, catatan));
    }

    /**
     * Each report stands for itself, also inside the one transaction of a request with a key: one
     * that cannot go on holds up no other, and is named in the answer.
     */
    private ModelAndView tiap(
            String slug,
            String periode,
            List<String> kode,
            Pengguna orang,
            Bingkai b,
            Consumer<Alamat> langkah) {
        PerangkatDaerah opd = tujuan.opd(orang, slug);
        YearMonth bulan = tujuan.bulan(periode);
        if (kode.isEmpty()) {
            throw new AturanDilanggar("laporan.pilih-dulu");
        }
        if (kode.size() == 1) {
            langkah.accept(tujuan.alamat(opd, bulan, kode.getFirst()));
            return Pindah.ke(Tujuan.url(opd, bulan, kode.getFirst()));
        }
        var ditolak = new ArrayList<PutusanDitolak>();
        for (String k : kode) {
            try {
                sendiri.executeWithoutResult(s -> langkah.accept(tujuan.alamat(opd, bulan, k)));
            } catch (AturanDilanggar e) {
                ditolak.add(ditolak(opd, bulan, k, IsianForm.kata(b, e)));
            } catch (TidakDitemukan e) {
                ditolak.add(ditolak(opd, bulan, k, b.s("galat.404")));
            } catch (OptimisticLockingFailureException e) {
                ditolak.add(ditolak(opd, bulan, k, b.s("laporan.putusan.didahului")));
            }
        }
        return ditolak.isEmpty()
                ? Pindah.ke(daftar(opd, bulan))
                : hasil(opd, bulan, kode.size() - ditolak.size(), ditolak);
    }

    private PutusanDitolak ditolak(
            PerangkatDaerah opd, YearMonth bulan, String kode, String sebab) {
        String nama =
                laporan.satu(opd.id(), bulan, kode).map(PelaporanQueries.Baris::nama).orElse(kode);
        return new PutusanDitolak(kode, nama, sebab);
    }

    /** What was decided stays decided: only an answer that changed nothing is a failure. */
    private static ModelAndView hasil(
            PerangkatDaerah opd, YearMonth bulan, int berhasil, List<PutusanDitolak> ditolak) {
        var halaman =
                new ModelAndView(
                        "pelaporan/putusan_hasil",
                        Map.of(
                                "opd", opd,
                                "bulan", bulan,
                                "berhasil", berhasil,
                                "ditolak", ditolak,
                                "kembali", daftar(opd, bulan)));
        halaman.setStatus(berhasil == 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return halaman;
    }

    private static String daftar(PerangkatDaerah opd, YearMonth bulan) {
        return "/pelaporan/%s?tahun=%d&bulan=%d"
                .formatted(opd.slug(), bulan.getYear(), bulan.getMonthValue());
    }
}
