package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.IdentitasService;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Pelapor;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.idempotensi.RuteTanpaKunci;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the seal over who sent a complaint. Its answer shows it once and is kept nowhere: not by
 * the browser, and not for a retry, which opens anew and is written down anew.
 */
@Controller
class IdentitasController {

    private static final String ALAMAT = "/aduan/kelola/identitas";

    private final IdentitasService identitas;
    private final AduanQueries aduan;
    private final HalamanKelola halaman;

    IdentitasController(IdentitasService identitas, AduanQueries aduan, HalamanKelola halaman) {
        this.identitas = identitas;
        this.aduan = aduan;
        this.halaman = halaman;
    }

    @Configuration(proxyBeanMethods = false)
    static class Config {
        @Bean
        RuteTanpaKunci identitasTanpaKunci() {
            return RuteTanpaKunci.dari(ALAMAT);
        }
    }

    @PostMapping(ALAMAT)
    @Izinkan({IzinAduan.KODE_IDENTITAS, IzinAduan.KODE_PENGAWASAN})
    ModelAndView buka(
            @RequestParam String nomor,
            @RequestParam(defaultValue = "") String isi,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        jawab.setHeader("Cache-Control", "no-store");
        Optional<Pelapor> siapa;
        try {
            siapa = identitas.buka(orang, nomor, isi);
        } catch (AturanDilanggar e) {
            return halaman.ditolak(
                    nomor,
                    orang,
                    b,
                    new Diketik("identitas", minta.getParameterMap()),
                    new Galat("identitas-isi", Kata.dari(b, e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("aduan/petugas/identitas")
                .addObject("r", aduan.untuk(orang, nomor))
                .addObject("siapa", siapa.orElse(null));
    }
}
