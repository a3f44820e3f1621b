package id.pendopo.akun.orang.web;

import id.pendopo.akun.orang.IzinOrang;
import id.pendopo.akun.orang.SandiBaruService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Letters with a one-time code, to be printed. The answer itself holds the codes, for nothing that
 * could be fetched again may: no redirect, no copy for a repeated form, no cache.
 */
@Controller
@Izinkan(IzinOrang.KODE_KELOLA)
class SuratController {

    /** Sheets of one print; more is a stack that nobody hands out in seven days. */
    private static final int TERBANYAK = 1_000;

    private final SandiBaruService sandi;

    SuratController(SandiBaruService sandi) {
        this.sandi = sandi;
    }

    @PostMapping("/akun/surat")
    ModelAndView cetak(@RequestParam List<String> nama, Pengguna oleh, HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var siapa = nama.stream().distinct().limit(TERBANYAK).toList();
        return new ModelAndView("akun/orang/surat").addObject("surat", sandi.cetak(oleh, siapa));
    }
}
