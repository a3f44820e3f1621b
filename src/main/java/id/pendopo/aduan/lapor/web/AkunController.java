package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.LaporService;
import id.pendopo.aduan.lapor.Pemeriksa;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The same form, sent by a citizen who wants it linked to his account. */
@Controller
class AkunController {

    private final Halaman halaman;
    private final Pemeriksa pemeriksa;
    private final LaporService lapor;

    AkunController(Halaman halaman, Pemeriksa pemeriksa, LaporService lapor) {
        this.halaman = halaman;
        this.pemeriksa = pemeriksa;
        this.lapor = lapor;
    }

    @PostMapping("/aduan/lapor/akun")
    @Izinkan(Izinkan.WARGA)
    ModelAndView kirim(
            @RequestParam(required = false) @Nullable List<MultipartFile> foto,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            Bingkai b)
            throws IOException {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Isian isian = Isian.dari(minta.getParameterMap());
        var hasil = pemeriksa.periksa(isian);
        if (isian.anonim()) {
            // he cannot be both unknown and known: nothing is sent before he chose
            return salah(
                    isian,
                    minta,
                    orang,
                    List.of(new Galat("anonim", b.s("aduan.lapor.anonim-berakun"))));
        }
        if (!hasil.salah().isEmpty()) {
            return salah(isian, minta, orang, Halaman.galat(b, hasil.salah()));
        }
        try {
            var tanda =
                    lapor.kirim(
                            LaporController.kunci(minta),
                            isian,
                            hasil,
                            Halaman.foto(foto),
                            LaporService.Jalur.warga(orang.akunId(), b.bahasa()),
                            minta.getRemoteAddr());
            return LaporController.resi(tanda, minta);
        } catch (AturanDilanggar e) {
            if (Halaman.tentangFoto(e)) {
                return salah(isian, minta, orang, Halaman.galat(b, "foto", e));
            }
            throw e;
        }
    }

    private ModelAndView salah(
            Isian isian, HttpServletRequest minta, Pengguna orang, List<Galat> galat) {
        var hasil =
                new ModelAndView(
                        "aduan/lapor/lapor",
                        Map.of(
                                "p",
                                halaman.buat(
                                        isian, LaporController.kunci(minta), orang.nama(), galat)));
        hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }
}
