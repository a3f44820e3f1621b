package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.berkas.Tersimpan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The complaint that a tracking session opens, with its photos. */
@Controller
@Publik
class LaporanController {

    private final SesiLacak sesi;
    private final HalamanLaporan halaman;
    private final AduanQueries aduan;
    private final PenyimpananBerkas berkas;

    LaporanController(
            SesiLacak sesi, HalamanLaporan halaman, AduanQueries aduan, PenyimpananBerkas berkas) {
        this.sesi = sesi;
        this.halaman = halaman;
        this.aduan = aduan;
        this.berkas = berkas;
    }

    @GetMapping(LacakController.LAPORAN)
    ModelAndView laporan(
            @RequestParam(defaultValue = "") String kabar,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return aduan(minta)
                .map(
                        id ->
                                new ModelAndView("aduan/lacak/laporan")
                                        .addObject("h", halaman.untuk(id, b))
                                        .addObject("kabar", kabar))
                .orElseGet(() -> Pindah.ke(LacakController.AWAL + "?kabar=habis"));
    }

    /** A photo of this complaint, or with {@code kecil} its thumbnail. */
    @GetMapping("/aduan/lacak/foto/{id}")
    void foto(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean kecil,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var ada =
                aduan(minta).stream()
                        .flatMap(a -> aduan.lampiran(a, false).stream())
                        .filter(l -> l.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("foto " + id));
        String yang =
                kecil
                        ? berkas.gambarKecil(ada.sidik()).map(Tersimpan::sidik).orElse(ada.sidik())
                        : ada.sidik();
        BerkasJawaban.kirim(berkas.buka(yang), ada.nama(), minta, jawab);
    }

    private Optional<UUID> aduan(HttpServletRequest minta) {
        return KueLacak.baca(minta).flatMap(sesi::aduan);
    }
}
