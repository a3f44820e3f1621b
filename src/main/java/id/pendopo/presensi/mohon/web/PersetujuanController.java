package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mohon.MohonQueries;
import id.pendopo.presensi.mohon.PutusanService;
import id.pendopo.presensi.mohon.PutusanService.Putusan;
import id.pendopo.presensi.mohon.TerbukaQueries;
import id.pendopo.presensi.mohon.web.HalamanMohon.Tolak;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the superior, and for the authority that grants leave. */
@Controller
@RequestMapping("/presensi/persetujuan")
@Izinkan({IzinPresensi.KODE_SETUJU, IzinPresensi.KODE_TERBIT})
class PersetujuanController {

    private static final int SEKALIGUS = 100;

    private final PutusanService layanan;
    private final MohonQueries permohonan;
    private final TerbukaQueries terbuka;
    private final HalamanMohon halaman;
    private final Waktu waktu;
    private final TransactionTemplate sendiri;

    PersetujuanController(
            PutusanService layanan,
            MohonQueries permohonan,
            TerbukaQueries terbuka,
            HalamanMohon halaman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.layanan = layanan;
        this.permohonan = permohonan;
        this.terbuka = terbuka;
        this.halaman = halaman;
        this.waktu = waktu;
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @GetMapping
    ModelAndView antrean(@RequestParam(defaultValue = "") String pilih, Pengguna orang) {
        return daftar(orang, pilih.equals("semua"), 0, List.of(), HttpStatus.OK);
    }

    private ModelAndView daftar(
            Pengguna orang,
            boolean semua,
            int berhasil,
            List<PutusanTertolak> ditolak,
            HttpStatus status) {
        var hasil =
                new ModelAndView("presensi/mohon/antrean")
                        .addObject("orang", orang)
                        .addObject("antrean", permohonan.antrean(orang))
                        .addObject("pilihSemua", semua)
                        .addObject("berhasil", berhasil)
                        .addObject("ditolak", ditolak);
        hasil.setStatus(status);
        return hasil;
    }

    /** Each for itself: one that is refused holds up no other. */
    @PostMapping("/persetujuan")
    ModelAndView setujuiBanyak(
            @RequestParam(defaultValue = "") List<String> pilihan, Pengguna orang, Bingkai b) {
        var ditolak = new ArrayList<PutusanTertolak>();
        int berhasil = 0;
        for (String satu : pilihan.stream().distinct().limit(SEKALIGUS).toList()) {
            String[] bagian = satu.split("\\.", 2);
            try {
                int versi = bagian.length == 2 ? Integer.parseInt(bagian[1]) : -1;
                sendiri.executeWithoutResult(
                        s -> layanan.putus(orang, bagian[0], versi, Putusan.SETUJU, ""));
                berhasil++;
            } catch (AturanDilanggar e) {
                ditolak.add(new PutusanTertolak(bagian[0], HalamanMohon.kata(b, e)));
            } catch (TidakDitemukan | NumberFormatException e) {
                ditolak.add(new PutusanTertolak(bagian[0], b.s("presensi.mohon.bentrok")));
            }
        }
        return ditolak.isEmpty() && berhasil > 0
                ? Pindah.ke("/presensi/persetujuan")
                : daftar(
                        orang,
                        false,
                        berhasil,
                        ditolak,
                        berhasil > 0 ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Of the whole pemda and a month: what is to be decided before it is closed, and by whom. */
    @GetMapping("/terbuka")
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView terbuka(@RequestParam(defaultValue = "") String bulan, Pengguna orang) {
        if (!orang.bolehSemuaOpd(IzinPresensi.TERBIT)) {
            throw new TidakDitemukan(IzinPresensi.KODE_TERBIT);
        }
        YearMonth m = bulan(bulan);
        return new ModelAndView("presensi/mohon/terbuka")
                .addObject("orang", orang)
                .addObject("bulan", m)
                .addObject("banyak", terbuka.banyak(m))
                .addObject("isi", terbuka.dalam(m));
    }

    private YearMonth bulan(String teks) {
        try {
            return YearMonth.parse(teks);
        } catch (DateTimeException e) {
            return YearMonth.from(waktu.hariIni(KonteksPemda.wajib().zona()));
        }
    }

    @GetMapping("/" + MohonController.NOMOR)
    ModelAndView satu(@PathVariable String nomor, Pengguna orang) {
        return halaman.satu(orang, nomor, true, null);
    }

    @PostMapping("/" + MohonController.NOMOR + "/{apa:persetujuan|perubahan|penangguhan|penolakan}")
    ModelAndView putus(
            @PathVariable String nomor,
            @PathVariable String apa,
            @RequestParam(defaultValue = "-1") int versi,
            @RequestParam(defaultValue = "") String catatan,
            Pengguna orang,
            Bingkai b) {
        var putusan =
                Map.of(
                                "persetujuan", Putusan.SETUJU,
                                "perubahan", Putusan.PERUBAHAN,
                                "penangguhan", Putusan.TANGGUH,
                                "penolakan", Putusan.TOLAK)
                        .get(apa);
        return jalankan(
                nomor,
                catatan,
                orang,
                b,
                () -> layanan.putus(orang, nomor, versi, putusan, catatan));
    }

    @PostMapping("/" + MohonController.NOMOR + "/pembatalan")
    ModelAndView panggil(
            @PathVariable String nomor,
            @RequestParam Map<String, String> isian,
            @RequestParam(defaultValue = "-1") int versi,
            Pengguna orang,
            Bingkai b) {
        var f = new FormMohon(b, isian);
        LocalDate mulai = f.tanggal("mulai");
        if (!f.galat().isEmpty()) {
            return halaman.satu(
                    orang,
                    nomor,
                    true,
                    new Tolak(
                            f.galat().getFirst().pesan(),
                            f.n("catatan"),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return jalankan(
                nomor,
                f.n("catatan"),
                orang,
                b,
                () -> layanan.panggil(orang, nomor, versi, mulai, f.n("catatan")));
    }

    /** What is refused is told on the page of the request, as it stands now. */
    private ModelAndView jalankan(
            String nomor, String catatan, Pengguna orang, Bingkai b, Runnable kerja) {
        try {
            sendiri.executeWithoutResult(s -> kerja.run());
            return Pindah.ke("/presensi/persetujuan");
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            return halaman.satu(orang, nomor, true, Tolak.dari(b, e, catatan));
        }
    }
}
