package id.pendopo.organisasi.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.organisasi.impor.Impor;
import id.pendopo.organisasi.impor.ImporQueries;
import id.pendopo.organisasi.impor.ImporService;
import id.pendopo.organisasi.impor.JenisImpor;
import id.pendopo.organisasi.impor.LembarBergalat;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lists from files: upload, look, apply, take back. */
@Controller
@RequestMapping("/organisasi/impor")
@Izinkan({IzinOrganisasi.KODE_PEGAWAI, IzinOrganisasi.KODE_PARAMETER})
class ImporController {

    private static final int TAMPIL = 200;
    private static final Set<Keadaan> TANPA_SAMA = EnumSet.complementOf(EnumSet.of(Keadaan.SAMA));

    private final ImporService impor;
    private final ImporQueries unggahan;
    private final LembarBergalat lembarGalat;
    private final TemplatImpor templat;

    ImporController(
            ImporService impor,
            ImporQueries unggahan,
            LembarBergalat lembarGalat,
            TemplatImpor templat) {
        this.impor = impor;
        this.unggahan = unggahan;
        this.lembarGalat = lembarGalat;
        this.templat = templat;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang, Bingkai b) {
        return halaman(new Formulir(b), orang);
    }

    private ModelAndView halaman(Formulir f, Pengguna orang) {
        return f.halaman("organisasi/impor")
                .addObject("terakhir", unggahan.terakhir(orang))
                .addObject(
                        "jenis",
                        Arrays.stream(JenisImpor.values()).filter(j -> j.boleh(orang)).toList());
    }

    @PostMapping("/{jenis:opd|pegawai|jabatan|parameter}")
    ModelAndView periksa(
            @PathVariable String jenis,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = new Formulir(b, Map.of());
        if (berkas == null || berkas.isEmpty()) {
            f.salah(jenis, "organisasi.impor.tanpa-berkas", null);
            return halaman(f, orang);
        }
        Path sementara = Files.createTempFile("impor", null);
        try {
            berkas.transferTo(sementara);
            var id = impor.periksa(orang, jenis(jenis), nama(berkas), sementara);
            return Pindah.ke("/organisasi/impor/" + id);
        } catch (LembarDitolak e) {
            f.galat().add(new Bagian.Galat(jenis, b.s(e.kode(), e.argumen().toArray())));
            return halaman(f, orang);
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    private static String nama(MultipartFile berkas) {
        String asli = berkas.getOriginalFilename();
        String nama = asli == null ? "" : asli.substring(asli.lastIndexOf('/') + 1);
        return nama.isBlank() ? "berkas" : nama.substring(0, Math.min(nama.length(), 120));
    }

    private static JenisImpor jenis(String teks) {
        return Arrays.stream(JenisImpor.values())
                .filter(j -> j.kunci().equals(teks))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("impor " + teks));
    }

    @GetMapping("/{id}")
    ModelAndView lihat(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String keadaan,
            Pengguna orang,
            Bingkai b) {
        return hasil(new Formulir(b), unggahan.satu(orang, id), keadaan);
    }

    private ModelAndView hasil(Formulir f, Impor satu, String keadaan) {
        Set<Keadaan> pilih =
                Arrays.stream(Keadaan.values())
                        .filter(k -> k.name().equals(keadaan))
                        .findFirst()
                        .<Set<Keadaan>>map(Set::of)
                        .orElse(TANPA_SAMA);
        return f.halaman("organisasi/hasil_impor")
                .addObject("impor", satu)
                .addObject("keadaan", keadaan)
                .addObject("baris", unggahan.baris(satu, pilih, TAMPIL));
    }

    @PostMapping("/{id}/penerapan")
    ModelAndView terapkan(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(id, () -> impor.terapkan(orang, id), orang, b);
    }

    @PostMapping("/{id}/pembatalan")
    ModelAndView batalkan(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(id, () -> impor.batalkan(orang, id), orang, b);
    }

    private ModelAndView jalankan(UUID id, Runnable langkah, Pengguna orang, Bingkai b) {
        var f = new Formulir(b);
        return f.kirim(
                () -> id,
                i -> langkah.run(),
                "/organisasi/impor/" + id,
                () -> hasil(f, unggahan.satu(orang, id), ""));
    }

    @GetMapping("/{id}/galat.xlsx")
    void galat(@PathVariable UUID id, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        var satu = unggahan.satu(orang, id);
        Unduhan.kirim(
                "galat-" + satu.jenis().kunci() + ".xlsx",
                jawab,
                ke ->
                        lembarGalat.tulis(
                                satu,
                                g -> b.s(g.kode(), g.ditemukan()),
                                b.s("organisasi.impor.kolom-galat"),
                                ke));
    }

    @GetMapping("/{jenis:opd|pegawai|jabatan|parameter}/templat.xlsx")
    void templat(@PathVariable String jenis, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        var j = jenis(jenis);
        j.harusBoleh(orang);
        Unduhan.kirim("templat-" + jenis + ".xlsx", jawab, ke -> templat.tulis(j, orang, b, ke));
    }
}
