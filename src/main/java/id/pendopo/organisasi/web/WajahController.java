package id.pendopo.organisasi.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.TampilanService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.tampilan.Warna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The look of the pemda: colours, motto, letterhead, emblem. */
@Controller
@RequestMapping("/organisasi/tampilan")
@Izinkan(IzinOrganisasi.KODE_KELOLA)
class WajahController {

    private final TampilanService tampilan;

    WajahController(TampilanService tampilan) {
        this.tampilan = tampilan;
    }

    @GetMapping
    ModelAndView lihat(Bingkai b) {
        var kini = tampilan.kini();
        return halaman(
                new Formulir(b)
                        .awal("versi", kini.versi())
                        .awal("utama", kini.utama().heksa())
                        .awal("aksen", kini.aksen().heksa())
                        .awal("semboyan", kini.semboyan())
                        .awal("alamat", kini.alamat()));
    }

    @PostMapping
    ModelAndView simpan(
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () -> isian(f),
                        i -> {
                            try (var unggahan = aliran(logo)) {
                                tampilan.simpan(
                                        orang, f.versi(), i, unggahan, f.centang("tanpaLogo"));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return "/organisasi/tampilan";
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f));
    }

    private static @Nullable InputStream aliran(@Nullable MultipartFile logo) throws IOException {
        return logo == null || logo.isEmpty() ? null : logo.getInputStream();
    }

    private static TampilanService.@Nullable Isian isian(Formulir f) {
        Warna utama = f.baca("utama", WajahController::warna);
        Warna aksen = f.baca("aksen", WajahController::warna);
        return utama == null || aksen == null
                ? null
                : new TampilanService.Isian(utama, aksen, f.teks("semboyan"), f.teks("alamat"));
    }

    private static Warna warna(String teks) {
        if (!Warna.terbaca(teks)) {
            throw new AturanDilanggar("organisasi.warna-bentuk");
        }
        return Warna.dari(teks);
    }

    private ModelAndView halaman(Formulir f) {
        var usul =
                Warna.terbaca(f.n("utama"))
                        ? Warna.dari(f.n("utama")).terdekatLayak()
                        : tampilan.kini().utama();
        return f.halaman("organisasi/tampilan")
                .addObject("tampilan", tampilan.kini())
                .addObject("usul", usul);
    }
}
