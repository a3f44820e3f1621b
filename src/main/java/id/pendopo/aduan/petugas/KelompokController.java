package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Work on several complaints at once, the report of it, and taking it back. */
@Controller
@RequestMapping("/aduan/kelola/kelompok")
@Izinkan({IzinAduan.KODE_KETIK, IzinAduan.KODE_VERIFIKASI})
class KelompokController {

    private final KelompokService layanan;
    private final KelompokQueries kelompok;
    private final KotakController kotak;

    KelompokController(KelompokService layanan, KelompokQueries kelompok, KotakController kotak) {
        this.layanan = layanan;
        this.kelompok = kelompok;
        this.kotak = kotak;
    }

    @PostMapping
    ModelAndView jalankan(
            @ModelAttribute KotakForm form,
            @RequestParam(defaultValue = "") List<String> nomor,
            @RequestParam(defaultValue = "") String kerja,
            @RequestParam(required = false) @Nullable UUID opd,
            @RequestParam(required = false) @Nullable UUID balasan,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        try {
            var jenis =
                    Arrays.stream(JenisKelompok.values())
                            .filter(j -> j.name().equals(kerja))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new AturanDilanggar(
                                                    "aduan.petugas.kelompok.pilih-kerja"));
            UUID id =
                    layanan.jalankan(
                            orang,
                            nomor,
                            new KelompokService.Pekerjaan(jenis, opd, balasan, alasan),
                            b);
            return Pindah.ke("/aduan/kelola/kelompok/" + id);
        } catch (AturanDilanggar e) {
            return kotak.halaman(
                    form, List.of(new Galat("kerja", Kata.dari(b, e))), nomor, orang, b);
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView lihat(@PathVariable UUID id, Pengguna orang) {
        return new ModelAndView("aduan/petugas/kelompok")
                .addObject("k", kelompok.satu(id, orang))
                .addObject("isi", kelompok.isi(id));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/pembatalan")
    ModelAndView batalkan(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        layanan.batalkan(orang, id, b);
        return Pindah.ke("/aduan/kelola/kelompok/" + id);
    }
}
