package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.LoketService;
import id.pendopo.aduan.lapor.Pemeriksa;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.grafik.GambarQr;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The counter: an official writes down what a citizen says, and gives him the receipt. */
@Controller
@RequestMapping("/aduan/loket")
@Izinkan(IzinAduan.KODE_LOKET)
class LoketController {

    private final Halaman halaman;
    private final Pemeriksa pemeriksa;
    private final LoketService loket;
    private final Waktu waktu;

    LoketController(Halaman halaman, Pemeriksa pemeriksa, LoketService loket, Waktu waktu) {
        this.halaman = halaman;
        this.pemeriksa = pemeriksa;
        this.loket = loket;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView formulir(Bingkai b) {
        return lembar(
                Isian.KOSONG,
                LoketForm.kini(waktu.sekarangUrusan(), b.zona()),
                Kunci.baru(),
                List.of());
    }

    private ModelAndView lembar(Isian isian, LoketForm form, UUID kunci, List<Galat> galat) {
        var hasil =
                new ModelAndView(
                        "aduan/lapor/loket",
                        Map.of("p", halaman.buat(isian, kunci, null, galat), "f", form));
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    @PostMapping
    ModelAndView catat(
            @RequestParam(required = false) @Nullable List<MultipartFile> foto,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            Bingkai b)
            throws IOException {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        UUID kunci = LaporController.kunci(minta);
        Isian isian = Isian.dari(minta.getParameterMap());
        LoketForm form = LoketForm.dari(minta.getParameterMap());
        var galat = new ArrayList<Galat>();
        var asal = form.baca(b, galat);
        var hasil = pemeriksa.periksa(isian);
        galat.addAll(Halaman.galat(b, hasil.salah()));
        if (asal == null || !galat.isEmpty()) {
            return lembar(isian, form, kunci, galat);
        }
        try {
            var tanda = loket.catat(orang, kunci, isian, hasil, Halaman.foto(foto), asal);
            String alamat = AlamatSitus.dari(minta) + "/aduan/lacak";
            return new ModelAndView(
                    "aduan/lapor/loketResi",
                    Map.of(
                            "t",
                            tanda,
                            "alamat",
                            alamat,
                            "qr",
                            GambarQr.dari(alamat + "#" + tanda.nomor())));
        } catch (AturanDilanggar e) {
            if (Halaman.tentangFoto(e)) {
                return lembar(isian, form, kunci, Halaman.galat(b, "foto", e));
            }
            if (e.kode().startsWith("aduan.loket.")) {
                return lembar(isian, form, kunci, Halaman.galat(b, medan(e), e));
            }
            throw e;
        }
    }

    private static String medan(AturanDilanggar e) {
        return switch (e.kode()) {
            case "aduan.loket.alasan" -> "alasan";
            case "aduan.loket.kanal" -> "kanal";
            default -> "diterima";
        };
    }
}
