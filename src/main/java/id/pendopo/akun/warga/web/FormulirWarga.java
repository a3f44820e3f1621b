package id.pendopo.akun.warga.web;

import id.pendopo.akun.warga.Kontak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.DaftarWilayahQueries;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a newcomer, with where he may live and what he is told about his data. */
@Component
class FormulirWarga {

    private final DaftarWilayahQueries wilayah;

    FormulirWarga(DaftarWilayahQueries wilayah) {
        this.wilayah = wilayah;
    }

    ModelAndView baru(
            Kontak kontak,
            IsianBaru isian,
            @Nullable AturanDilanggar galat,
            HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var hasil =
                new ModelAndView("akun/warga/baru")
                        .addObject("kontak", kontak)
                        .addObject("isian", isian)
                        .addObject("wilayah", wilayah.semua());
        if (galat != null) {
            hasil.addObject("galat", galat.kode())
                    .addObject("argumen", galat.argumen())
                    .addObject("medan", medan(galat));
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    static String medan(AturanDilanggar e) {
        return switch (e.kode()) {
            case "akun.warga.perlu-setuju" -> "setuju";
            case "akun.warga.wilayah-asing" -> "wilayah";
            default -> "nama";
        };
    }
}
