package id.pendopo.akun.orang.web;

import id.pendopo.akun.orang.IzinOrang;
import id.pendopo.akun.orang.OrangQueries;
import id.pendopo.akun.orang.OrangService;
import id.pendopo.akun.orang.OrangTerdaftar;
import id.pendopo.akun.saya.BerkasDataDiri;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is kept of somebody who left and can no longer look himself: printed at his request, with
 * the reason in the trail (UU 27/2022).
 */
@Controller
@Izinkan(IzinOrang.KODE_KELOLA)
class SalinanController {

    private final OrangQueries orang;
    private final OrangService layanan;
    private final BerkasDataDiri data;
    private final Waktu waktu;

    SalinanController(OrangQueries orang, OrangService layanan, BerkasDataDiri data, Waktu waktu) {
        this.orang = orang;
        this.layanan = layanan;
        this.data = data;
        this.waktu = waktu;
    }

    @PostMapping("/akun/salinan-data")
    ModelAndView cetak(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh,
            HttpServletResponse jawab) {
        layanan.catatSalinan(oleh, nama, alasan);
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var siapa = orang.dengan(oleh, nama);
        var pemilik = pemilik(siapa);
        return new ModelAndView("akun/orang/salinan")
                .addObject("siapa", siapa)
                .addObject("kini", waktu.sekarang())
                .addObject("bagian", data.bagian(pemilik));
    }

    /** The owner without any right: only whose data it is counts here. */
    private Pengguna pemilik(OrangTerdaftar siapa) {
        return new Pengguna(
                Objects.requireNonNull(siapa.akunId()),
                siapa.pegawaiId(),
                new UUID(0, 0),
                String.valueOf(siapa.namaPengguna()),
                siapa.nama(),
                "",
                siapa.opdId(),
                Set.of(),
                siapa.bahasa(),
                "otomatis",
                waktu.sekarang());
    }
}
