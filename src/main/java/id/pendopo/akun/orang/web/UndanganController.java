package id.pendopo.akun.orang.web;

import id.pendopo.akun.orang.IzinOrang;
import id.pendopo.akun.orang.UndanganService;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Invitations from a list: upload, look, apply, print the letters. */
@Controller
@RequestMapping("/akun/undangan")
@Izinkan(IzinOrang.KODE_KELOLA)
class UndanganController {

    private static final int BARIS_KOSONG = 200;
    private static final int PANJANG_NAMA = 120;

    private final UndanganService undangan;

    UndanganController(UndanganService undangan) {
        this.undangan = undangan;
    }

    @GetMapping
    ModelAndView daftar(Pengguna oleh) {
        return halaman(oleh, null);
    }

    private ModelAndView halaman(Pengguna oleh, @Nullable String galat) {
        var hasil =
                new ModelAndView("akun/orang/undangan")
                        .addObject("terakhir", undangan.terakhir(oleh))
                        .addObject("galat", galat);
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    @PostMapping
    ModelAndView periksa(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna oleh,
            Bingkai b)
            throws IOException {
        if (berkas == null || berkas.isEmpty()) {
            return halaman(oleh, b.s("akun.orang.undangan.tanpa-berkas"));
        }
        Path sementara = Files.createTempFile("undangan", null);
        try {
            berkas.transferTo(sementara);
            UUID id = undangan.periksa(oleh, nama(berkas), sementara);
            return Pindah.ke("/akun/undangan/" + id);
        } catch (LembarDitolak e) {
            return halaman(oleh, b.s(e.kode(), e.argumen().toArray()));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    private static String nama(MultipartFile berkas) {
        String asli = berkas.getOriginalFilename();
        String nama = asli == null ? "" : asli.substring(asli.lastIndexOf('/') + 1);
        return nama.isBlank() ? "berkas" : nama.substring(0, Math.min(nama.length(), PANJANG_NAMA));
    }

    @GetMapping("/{id}")
    ModelAndView lihat(@PathVariable UUID id, Pengguna oleh) {
        var satu = undangan.satu(oleh, id);
        return new ModelAndView("akun/orang/hasil_undangan")
                .addObject("undangan", satu)
                .addObject("perluSurat", undangan.perluSurat(oleh, satu));
    }

    @PostMapping("/{id}/penerapan")
    ModelAndView terapkan(@PathVariable UUID id, Pengguna oleh) {
        undangan.terapkan(oleh, id);
        return Pindah.ke("/akun/undangan/" + id);
    }

    @GetMapping("/templat.xlsx")
    void templat(HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                "templat-undangan.xlsx",
                jawab,
                ke -> {
                    try (var buku = PenulisLembar.ke(ke)) {
                        buku.lembar("Data")
                                .kolom(KolomTulis.kode("NIP"), KolomTulis.teks("Surel"))
                                .barisIsian(BARIS_KOSONG);
                    }
                });
    }
}
