package id.pendopo.akun.saya;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** My data: to read and print, and as a file that other programs read. */
@Controller
@Izinkan(Izinkan.MASUK)
class DataController {

    private final BerkasDataDiri berkas;
    private final CatatanSaya catatan;
    private final KoreksiQueries koreksi;

    DataController(BerkasDataDiri berkas, CatatanSaya catatan, KoreksiQueries koreksi) {
        this.berkas = berkas;
        this.catatan = catatan;
        this.koreksi = koreksi;
    }

    @GetMapping("/profil/data")
    ModelAndView lihat(Pengguna orang) {
        return new ModelAndView("akun/saya/data")
                .addObject("bagian", berkas.bagian(orang))
                .addObject("koreksi", koreksi.milik(orang.akunId()));
    }

    @GetMapping("/profil/data.json")
    ResponseEntity<byte[]> unduh(Pengguna orang, Bingkai b) {
        var jawab = berkas.unduhan(orang, b);
        catatan.diunduh(orang);
        return jawab;
    }
}
