package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.unggahan.LembarBergalat;
import id.pendopo.pelaporan.unggahan.TemplatLembar;
import id.pendopo.pelaporan.unggahan.UnggahanQueries;
import id.pendopo.pelaporan.unggahan.UnggahanService;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
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

/** The month of an OPD in Excel: the template out, the filled one in, its dry run, its undoing. */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}")
@Izinkan(IzinPelaporan.KODE_ISI)
class UnggahanController {

    private final UnggahanService layanan;
    private final UnggahanQueries unggahan;
    private final TemplatLembar templat;
    private final LembarBergalat bergalat;
    private final JadwalQueries jadwal;
    private final Waktu waktu;
    private final Tujuan tujuan;

    UnggahanController(
            UnggahanService layanan,
            UnggahanQueries unggahan,
            TemplatLembar templat,
            LembarBergalat bergalat,
            JadwalQueries jadwal,
            Waktu waktu,
            Tujuan tujuan) {
        this.layanan = layanan;
        this.unggahan = unggahan;
        this.templat = templat;
        this.bergalat = bergalat;
        this.jadwal = jadwal;
        this.waktu = waktu;
        this.tujuan = tujuan;
    }

    @GetMapping("/lembar.xlsx")
    void unduh(
            @PathVariable String slug,
            @PathVariable String periode,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var opd = opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        String nama = "laporan-%s-%s.xlsx".formatted(slug, bulan);
        Unduhan.kirim(nama, jawab, ke -> templat.tulis(opd, bulan, b.lokal(), ke));
    }

    @GetMapping("/unggahan")
    ModelAndView pilih(@PathVariable String slug, @PathVariable String periode, Pengguna orang) {
        return halaman(opd(orang, slug), tujuan.bulan(periode), null, HttpStatus.OK);
    }

    @PostMapping("/unggahan")
    ModelAndView unggah(
            @PathVariable String slug,
            @PathVariable String periode,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var opd = opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        var salah = HttpStatus.UNPROCESSABLE_CONTENT;
        if (berkas == null || berkas.isEmpty()) {
            return halaman(opd, bulan, b.s("unggahan.pilih-dulu"), salah);
        }
        Path sementara = Files.createTempFile("unggahan", ".bin");
        try {
            berkas.transferTo(sementara);
            String nama = berkas.getOriginalFilename();
            String nomor = layanan.periksa(orang, opd, bulan, sementara, nama == null ? "" : nama);
            return Pindah.ke(url(opd, bulan) + "/" + nomor);
        } catch (LembarDitolak e) {
            return halaman(opd, bulan, b.s(e.kode(), e.argumen().toArray()), salah);
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            return halaman(opd, bulan, b.s(e.kode(), e.argumen()), salah);
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    @GetMapping("/unggahan/{nomor:U-[0-9-]+}")
    ModelAndView hasil(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String nomor,
            Pengguna orang) {
        var opd = opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        var rincian = unggahan.rincian(opd.id(), bulan, nomor);
        return new ModelAndView("pelaporan/unggahan_hasil")
                .addObject("opd", opd)
                .addObject("bulan", bulan)
                .addObject("rincian", rincian)
                .addObject("terbuka", jadwal.terbuka(bulan, opd.id()))
                .addObject("bisaDibatalkan", rincian.unggahan().bisaDibatalkan(waktu.sekarang()));
    }

    @GetMapping("/unggahan/{nomor:U-[0-9-]+}/galat.xlsx")
    void galat(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String nomor,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var opd = opd(orang, slug);
        var rincian = unggahan.rincian(opd.id(), tujuan.bulan(periode), nomor);
        Unduhan.kirim(
                "perbaiki-%s-%s.xlsx".formatted(slug, periode),
                jawab,
                ke -> bergalat.tulis(rincian, b.lokal(), ke));
    }

    @PostMapping("/unggahan/{nomor:U-[0-9-]+}/penerapan")
    ModelAndView terapkan(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String nomor,
            @RequestParam(defaultValue = "false") boolean timpa,
            @RequestParam(defaultValue = "terapkan") String langkah,
            Pengguna orang) {
        var opd = opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        layanan.terapkan(orang, opd.id(), bulan, nomor, timpa, langkah.equals("ajukan"));
        return Pindah.ke(url(opd, bulan) + "/" + nomor);
    }

    @PostMapping("/unggahan/{nomor:U-[0-9-]+}/pembatalan")
    ModelAndView batalkan(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String nomor,
            Pengguna orang) {
        var opd = opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        layanan.batalkan(orang, opd.id(), bulan, nomor);
        return Pindah.ke(url(opd, bulan) + "/" + nomor);
    }

    private PerangkatDaerah opd(Pengguna orang, String slug) {
        var opd = tujuan.opd(orang, slug);
        orang.harusBoleh(IzinPelaporan.ISI, opd.id());
        return opd;
    }

    private static String url(PerangkatDaerah opd, YearMonth bulan) {
        return "/pelaporan/%s/%s/unggahan".formatted(opd.slug(), bulan);
    }

    private ModelAndView halaman(
            PerangkatDaerah opd, YearMonth bulan, @Nullable String galat, HttpStatus status) {
        var hasil =
                new ModelAndView("pelaporan/unggahan")
                        .addObject("opd", opd)
                        .addObject("bulan", bulan)
                        .addObject("jadwal", jadwal.untuk(bulan))
                        .addObject("terbuka", jadwal.terbuka(bulan, opd.id()))
                        .addObject("terbaru", unggahan.terbaru(opd.id(), bulan))
                        .addObject("galat", galat);
        hasil.setStatus(status);
        return hasil;
    }
}
