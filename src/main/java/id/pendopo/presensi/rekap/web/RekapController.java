package id.pendopo.presensi.rekap.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.BekuQueries;
import id.pendopo.presensi.rekap.HitungService;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import id.pendopo.presensi.rekap.LingkupRekap;
import id.pendopo.presensi.rekap.RekapQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The month of an OPD with its units, on the screen, on paper and as a file. */
@Controller
@RequestMapping("/presensi/rekap")
@Izinkan(IzinPresensi.KODE_LIHAT)
class RekapController {

    private static final int SEHALAMAN = 50;

    private final RekapQueries rekap;
    private final BekuQueries beku;
    private final HitungService hitung;
    private final PilihanRekap pilihan;
    private final UnduhanRekap unduhan;

    RekapController(
            RekapQueries rekap,
            BekuQueries beku,
            HitungService hitung,
            PilihanRekap pilihan,
            UnduhanRekap unduhan) {
        this.rekap = rekap;
        this.beku = beku;
        this.hitung = hitung;
        this.pilihan = pilihan;
        this.unduhan = unduhan;
    }

    @GetMapping
    ModelAndView daftar(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String halaman,
            Pengguna orang,
            Bingkai b) {
        var d = pilihan.pilih(orang, bulan, opd);
        String cari = q.strip();
        boolean menurutOpd = d.opd() == null && cari.isEmpty();
        int banyak = menurutOpd ? 0 : rekap.banyakOrang(d.bulan(), d.id(), cari);
        int jumlahHalaman = Math.max(1, (banyak + SEHALAMAN - 1) / SEHALAMAN);
        int ke =
                halaman.matches("[0-9]{1,6}")
                        ? Math.clamp(Integer.parseInt(halaman), 1, jumlahHalaman)
                        : 1;
        return isi("presensi/rekap/daftar", d, b, orang)
                .addObject("q", cari)
                .addObject("opsiBulan", pilihan.bulanDitawarkan(b, d.bulan()))
                .addObject("perOpd", menurutOpd ? rekap.perOpd(d.bulan(), d.id()) : List.of())
                .addObject(
                        "baris",
                        menurutOpd
                                ? List.of()
                                : rekap.orang(
                                        d.bulan(), d.id(), cari, (ke - 1) * SEHALAMAN, SEHALAMAN))
                .addObject("ke", ke)
                .addObject("jumlahHalaman", jumlahHalaman)
                .addObject("banyak", banyak);
    }

    /** What every page of a month knows. */
    private ModelAndView isi(String nama, PilihanRekap.Dipilih d, Bingkai b, Pengguna orang) {
        return new ModelAndView(nama)
                .addObject("orang", orang)
                .addObject("d", d)
                .addObject("jelas", new Penjelasan(b))
                .addObject("jumlah", rekap.jumlah(d.bulan(), d.id()))
                .addObject("beku", beku.beku(d.bulan()).orElse(null))
                .addObject(
                        "hitungan", hitung.terakhir(d.bulan(), 1).stream().findFirst().orElse(null))
                .addObject("hariIni", pilihan.hariIni());
    }

    @GetMapping("/cetak")
    ModelAndView cetak(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            Pengguna orang,
            Bingkai b) {
        return cetak("presensi/rekap/cetak", pilihan.pilih(orang, bulan, opd), orang, b);
    }

    /** The list for TPP: of a closed month only, with every reason. */
    @GetMapping("/tpp")
    ModelAndView tpp(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            Pengguna orang,
            Bingkai b) {
        return cetak("presensi/rekap/tpp", harusBeku(pilihan.pilih(orang, bulan, opd)), orang, b);
    }

    private ModelAndView cetak(String nama, PilihanRekap.Dipilih d, Pengguna orang, Bingkai b) {
        var baris = new ArrayList<RekapQueries.Rincian>();
        if (d.opd() != null) {
            rekap.tiap(d.bulan(), d.id(), baris::add);
        }
        return isi(nama, d, b, orang)
                .addObject("baris", baris)
                .addObject("kepala", pilihan.kepala(d.opd()))
                .addObject("susulan", d.opd() == null ? List.of() : beku.susulanDalam(d.bulan()));
    }

    private PilihanRekap.Dipilih harusBeku(PilihanRekap.Dipilih d) {
        if (beku.beku(d.bulan()).isEmpty()) {
            throw new AturanDilanggar("presensi.rekap.tpp.belum-beku.bentrok");
        }
        return d;
    }

    @GetMapping("/rekap.xlsx")
    void xlsx(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var d = pilihan.pilih(orang, bulan, opd);
        unduhan.xlsx(d, false, catatan(d, b), b, jawab);
    }

    @GetMapping("/tpp.xlsx")
    void tppXlsx(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var d = harusBeku(pilihan.pilih(orang, bulan, opd));
        unduhan.xlsx(d, true, catatan(d, b), b, jawab);
    }

    @GetMapping("/rekap.csv")
    void csv(
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String opd,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        unduhan.csv(pilihan.pilih(orang, bulan, opd), b, jawab);
    }

    private String catatan(PilihanRekap.Dipilih d, Bingkai b) {
        return beku.beku(d.bulan())
                .map(x -> b.s("presensi.rekap.beku.oleh", b.waktu(x.pada()), x.nama()))
                .orElseGet(() -> b.s("presensi.rekap.sementara"));
    }

    @PostMapping("/hitungan")
    @Izinkan(IzinPresensi.KODE_BEKU)
    ModelAndView hitung(@RequestParam String bulan, Pengguna orang, Bingkai b) {
        LingkupRekap.harusSemua(orang, IzinPresensi.BEKU);
        var yang = pilihan.bulan(bulan);
        hitung.minta(yang, Jenis.HITUNG, b.s("presensi.rekap.hitung.diminta"), orang.pelaku());
        return Pindah.ke("/presensi/rekap?bulan=" + yang);
    }
}
