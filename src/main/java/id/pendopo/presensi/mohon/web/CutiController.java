package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mohon.CutiQueries;
import id.pendopo.presensi.mohon.ImporSaldoService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
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

/** Who is away when, whose account holds how much, and balances out of a file. */
@Controller
@RequestMapping("/presensi/cuti")
@Izinkan({IzinPresensi.KODE_SETUJU, IzinPresensi.KODE_TERBIT})
class CutiController {

    private static final int SEHALAMAN = 50;
    private static final int SEMUA = 20_000;
    private static final String IMPOR = "/impor";

    private final CutiQueries cuti;
    private final ImporSaldoService impor;
    private final HalamanMohon halaman;

    CutiController(CutiQueries cuti, ImporSaldoService impor, HalamanMohon halaman) {
        this.cuti = cuti;
        this.impor = impor;
        this.halaman = halaman;
    }

    @GetMapping
    ModelAndView lihat(
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(name = "kalender", defaultValue = "") String bulan,
            @RequestParam(defaultValue = "1") int hal,
            Pengguna orang) {
        var semua = cuti.opd(orang);
        var kini = pilih(semua, opd, orang);
        var b = bulan(bulan);
        int mulai = Math.clamp(hal, 1, 1_000) - 1;
        var saldo = cuti.saldo(kini.id(), b.getYear(), mulai * SEHALAMAN, SEHALAMAN + 1);
        return new ModelAndView("presensi/mohon/cuti")
                .addObject("orang", orang)
                .addObject("semua", semua)
                .addObject("opd", kini)
                .addObject("bulan", b)
                .addObject("kalender", cuti.kalender(kini.id(), b))
                .addObject("tutup", cuti.tutup(b))
                .addObject("saldo", saldo.subList(0, Math.min(saldo.size(), SEHALAMAN)))
                .addObject("hal", mulai + 1)
                .addObject("lanjut", saldo.size() > SEHALAMAN)
                .addObject("bolehImpor", orang.bolehSemuaOpd(IzinPresensi.TERBIT));
    }

    private static PerangkatDaerah pilih(List<PerangkatDaerah> semua, String slug, Pengguna orang) {
        return semua.stream()
                .filter(o -> slug.isEmpty() ? o.id().equals(orang.opdId()) : o.slug().equals(slug))
                .findFirst()
                .or(() -> slug.isEmpty() ? semua.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> new TidakDitemukan("opd " + slug));
    }

    private YearMonth bulan(String teks) {
        try {
            return YearMonth.parse(teks);
        } catch (DateTimeException e) {
            return YearMonth.from(halaman.hariIni());
        }
    }

    @GetMapping("/saldo.xlsx")
    void unduh(
            @RequestParam String opd,
            @RequestParam int tahun,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var kini = pilih(cuti.opd(orang), opd, orang);
        var semua = cuti.saldo(kini.id(), tahun, 0, SEMUA);
        Unduhan.kirim(
                "saldo-cuti-%s-%d.xlsx".formatted(kini.slug(), tahun),
                jawab,
                ke -> {
                    try (var buku = PenulisLembar.ke(ke)) {
                        var lembar = buku.lembar("Data");
                        if (b.demo()) {
                            lembar.tandaAir(b.s("bingkai.demo"));
                        }
                        lembar.kolom(kolom(b));
                        semua.forEach(
                                p ->
                                        lembar.baris(
                                                p.nip(),
                                                p.nama(),
                                                p.opd(),
                                                tahun,
                                                p.saldo().jatah(),
                                                p.saldo().bawaan(),
                                                p.saldo().pakai(),
                                                p.saldo().hangus(),
                                                p.saldo().koreksi(),
                                                p.saldo().sisa(),
                                                p.saldo().menunggu()));
                    }
                });
    }

    private static List<KolomTulis> kolom(Bingkai b) {
        return List.of(
                KolomTulis.kode("NIP"),
                KolomTulis.teks(b.s("presensi.mohon.cetak.nama")),
                KolomTulis.teks("OPD"),
                KolomTulis.kode("Tahun"),
                KolomTulis.bilangan(b.s("presensi.mohon.sebab.jatah")),
                KolomTulis.bilangan(b.s("presensi.mohon.sebab.bawaan")),
                KolomTulis.bilangan(b.s("presensi.mohon.sebab.pakai")),
                KolomTulis.bilangan(b.s("presensi.mohon.sebab.hangus")),
                KolomTulis.bilangan(b.s("presensi.mohon.sebab.koreksi")),
                KolomTulis.bilangan("Sisa"),
                KolomTulis.bilangan(b.s("presensi.mohon.menunggu")));
    }

    @GetMapping(IMPOR)
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView impor(Pengguna orang) {
        return impor(orang, null);
    }

    private ModelAndView impor(Pengguna orang, @Nullable String galat) {
        var hasil =
                new ModelAndView("presensi/mohon/impor")
                        .addObject("orang", orang)
                        .addObject("terakhir", impor.terakhir(orang))
                        .addObject("salah", galat);
        hasil.setStatus(galat == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    @PostMapping(IMPOR)
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView periksa(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        if (berkas == null || berkas.isEmpty()) {
            return impor(orang, b.s("presensi.mohon.impor.tanpa-berkas"));
        }
        Path sementara = Files.createTempFile("impor", null);
        try {
            berkas.transferTo(sementara);
            return Pindah.ke(
                    "/presensi/cuti/impor/" + impor.periksa(orang, sementara, nama(berkas)));
        } catch (LembarDitolak e) {
            return impor(orang, b.s(e.kode(), e.argumen().toArray()));
        } catch (AturanDilanggar e) {
            return impor(orang, HalamanMohon.kata(b, e));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    private static String nama(MultipartFile berkas) {
        String asli = berkas.getOriginalFilename();
        String nama = asli == null ? "" : asli.substring(asli.lastIndexOf('/') + 1);
        return nama.isBlank() ? "berkas" : nama.substring(0, Math.min(nama.length(), 120));
    }

    @GetMapping(IMPOR + "/{id}")
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView hasil(@PathVariable UUID id, Pengguna orang) {
        return hasil(orang, id, null, HttpStatus.OK);
    }

    private ModelAndView hasil(Pengguna orang, UUID id, @Nullable String galat, HttpStatus status) {
        var satu = impor.satu(orang, id);
        var hasil =
                new ModelAndView("presensi/mohon/impor_hasil")
                        .addObject("orang", orang)
                        .addObject("impor", satu)
                        .addObject("baris", impor.tampil(satu))
                        .addObject("salah", galat);
        hasil.setStatus(status);
        return hasil;
    }

    @PostMapping(IMPOR + "/{id}/penerapan")
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView terapkan(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(id, orang, b, () -> impor.terapkan(orang, id));
    }

    @PostMapping(IMPOR + "/{id}/pembatalan")
    @Izinkan(IzinPresensi.KODE_TERBIT)
    ModelAndView batalkan(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(id, orang, b, () -> impor.batalkan(orang, id));
    }

    private ModelAndView jalankan(UUID id, Pengguna orang, Bingkai b, Runnable kerja) {
        try {
            kerja.run();
            return Pindah.ke("/presensi/cuti/impor/" + id);
        } catch (AturanDilanggar e) {
            return hasil(orang, id, HalamanMohon.kata(b, e), HttpStatus.CONFLICT);
        }
    }
}
