package id.pendopo.presensi.rekap.web;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.BekuQueries;
import id.pendopo.presensi.rekap.BekuService;
import id.pendopo.presensi.rekap.HitungService;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Closing a month: what is still open, then one step. */
@Controller
@RequestMapping("/presensi/rekap/pembekuan")
@Izinkan(IzinPresensi.KODE_BEKU)
class PembekuanController {

    private static final int HITUNGAN_TAMPIL = 10;

    private final BekuQueries beku;
    private final BekuService layanan;
    private final HitungService hitung;
    private final PilihanRekap pilihan;

    PembekuanController(
            BekuQueries beku, BekuService layanan, HitungService hitung, PilihanRekap pilihan) {
        this.beku = beku;
        this.layanan = layanan;
        this.hitung = hitung;
        this.pilihan = pilihan;
    }

    @GetMapping
    ModelAndView lihat(@RequestParam(defaultValue = "") String bulan, Pengguna orang, Bingkai b) {
        return halaman(pilihan.bulan(bulan), new Isian(b), orang, b);
    }

    @PostMapping
    ModelAndView bekukan(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Isian(b, isi);
        var bulan = pilihan.bulan(f.n("bulan"));
        return f.kerjakan("tahu", () -> layanan.bekukan(orang, bulan, !f.n("tahu").isEmpty()))
                ? Pindah.ke("/presensi/rekap/pembekuan?bulan=" + bulan)
                : halaman(bulan, f, orang, b);
    }

    private ModelAndView halaman(YearMonth bulan, Isian f, Pengguna orang, Bingkai b) {
        return f.halaman("presensi/rekap/pembekuan")
                .addObject("orang", orang)
                .addObject("bulan", bulan)
                .addObject("opsiBulan", pilihan.bulanDitawarkan(b, bulan))
                .addObject("beku", beku.beku(bulan).orElse(null))
                .addObject("usai", beku.usai(bulan))
                .addObject("temuan", beku.temuan(bulan))
                .addObject("hitungan", hitung.terakhir(bulan, HITUNGAN_TAMPIL));
    }
}
