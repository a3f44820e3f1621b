package id.pendopo.aduan.impor;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Complaints of another system: looked at, applied, taken back, given out again. */
@Controller
@RequestMapping("/aduan/aturan/impor")
@Izinkan(IzinAduan.KODE_ATUR)
class ImporController {

    private static final String AWAL = "/aduan/aturan/impor";

    private final ImporQueries impor;
    private final ImporService layanan;
    private final EksporAduan ekspor;
    private final Waktu waktu;

    ImporController(ImporQueries impor, ImporService layanan, EksporAduan ekspor, Waktu waktu) {
        this.impor = impor;
        this.layanan = layanan;
        this.ekspor = ekspor;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Bingkai b) {
        return halaman(new FormIsian(b).awal("tampil", "tahan"));
    }

    private ModelAndView halaman(FormIsian f) {
        return f.halaman("aduan/impor/daftar").addObject("terbaru", impor.terbaru());
    }

    @PostMapping
    ModelAndView unggah(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = new FormIsian(b, isi);
        if (berkas == null || berkas.isEmpty()) {
            f.salah("berkas", "aduan.aturan.berkas-kosong");
            return halaman(f);
        }
        Path sementara = Files.createTempFile("aduan", ".bin");
        try {
            berkas.transferTo(sementara);
            String nama = berkas.getOriginalFilename();
            return f.kerjakan(
                            "berkas",
                            () ->
                                    layanan.periksa(
                                            orang,
                                            sementara,
                                            nama == null ? "" : nama,
                                            f.n("sumber"),
                                            f.n("tampil").equals("tampil")))
                    .map(nomor -> Pindah.ke(AWAL + "/" + nomor))
                    .orElseGet(() -> halaman(f));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    @GetMapping("/{nomor:I-[0-9-]+}")
    ModelAndView hasil(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String hasil,
            @RequestParam(defaultValue = "0") int sesudah) {
        var i = impor.satu(nomor);
        return new ModelAndView("aduan/impor/hasil")
                .addObject("impor", i)
                .addObject("baris", impor.baris(i.id(), hasil, sesudah))
                .addObject("bisaDibatalkan", i.bisaDibatalkan(waktu.sekarang()))
                .addObject(
                        "tetap", i.dipertahankan() == 0 ? List.of() : impor.dipertahankan(i.id()));
    }

    @PostMapping("/{nomor:I-[0-9-]+}/penerapan")
    ModelAndView terapkan(@PathVariable String nomor, Pengguna orang) {
        layanan.terapkan(orang, nomor);
        return Pindah.ke(AWAL + "/" + nomor);
    }

    @PostMapping("/{nomor:I-[0-9-]+}/pembatalan")
    ModelAndView batalkan(@PathVariable String nomor, Pengguna orang) {
        layanan.batalkan(orang, nomor);
        return Pindah.ke(AWAL + "/" + nomor);
    }

    @GetMapping("/{nomor:I-[0-9-]+}/aduan.csv")
    void unduh(@PathVariable String nomor, HttpServletResponse jawab) throws IOException {
        var i = impor.satu(nomor);
        Unduhan.kirim("aduan-" + i.sumber() + ".csv", jawab, ke -> ekspor.tulis(i.sumber(), ke));
    }
}
