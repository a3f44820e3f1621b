package id.pendopo.aduan.lapornas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.impor.ImporQueries;
import id.pendopo.aduan.lapornas.LaporQueries.Makna;
import id.pendopo.aduan.lapornas.SaluranLapor.Bentuk;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The exchange with SP4N-LAPOR! as an officer carries it over. */
@Controller
@RequestMapping("/aduan/aturan/lapor")
@Izinkan(IzinAduan.KODE_ATUR)
class LaporController {

    private static final String AWAL = "/aduan/aturan/lapor";
    private static final int TAMPIL = 50;
    private static final int SEKALI = 5_000;

    private final LaporQueries lapor;
    private final LaporService layanan;
    private final LaporanMasukService laporanMasuk;
    private final JawabanLaporService jawabanMasuk;
    private final ImporQueries impor;
    private final SaluranLapor saluran;
    private final Waktu waktu;

    LaporController(
            LaporQueries lapor,
            LaporService layanan,
            LaporanMasukService laporanMasuk,
            JawabanLaporService jawabanMasuk,
            ImporQueries impor,
            SaluranLapor saluran,
            Waktu waktu) {
        this.lapor = lapor;
        this.layanan = layanan;
        this.laporanMasuk = laporanMasuk;
        this.jawabanMasuk = jawabanMasuk;
        this.impor = impor;
        this.saluran = saluran;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Bingkai b) {
        return halaman(new FormIsian(b), null);
    }

    private ModelAndView halaman(FormIsian f, @Nullable HasilBerkas hasil) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return f.halaman("aduan/lapornas/daftar")
                .addObject("serahan", lapor.serahan(false, TAMPIL))
                .addObject("padanan", lapor.padanan(hari))
                .addObject("berkas", impor.dari(LaporanMasukService.SUMBER))
                .addObject("hasil", hasil);
    }

    /** What waits to be handed over. */
    @GetMapping("/serahan.{bentuk:csv|xlsx}")
    void unduh(@PathVariable String bentuk, HttpServletResponse jawab) throws IOException {
        var isi = lapor.serahan(true, SEKALI);
        Unduhan.kirim(
                "serahan-lapor." + bentuk,
                jawab,
                ke -> saluran.tulis(isi, Bentuk.valueOf(bentuk.toUpperCase(Locale.ROOT)), ke));
    }

    @GetMapping("/serahan.json")
    ResponseEntity<byte[]> json() {
        var ke = new ByteArrayOutputStream();
        saluran.tulis(lapor.serahan(true, SEKALI), Bentuk.JSON, ke);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"serahan-lapor.json\"")
                .body(ke.toByteArray());
    }

    @PostMapping("/serahan")
    ModelAndView serahkan(Pengguna orang) {
        layanan.serahkan(orang);
        return Pindah.ke(AWAL);
    }

    @PostMapping("/laporan")
    ModelAndView laporan(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            @RequestParam(defaultValue = "false") boolean uji,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        return unggah(
                berkas, "laporan", b, (isi, nama) -> laporanMasuk.masukkan(orang, isi, nama, uji));
    }

    @PostMapping("/jawaban")
    ModelAndView jawaban(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            @RequestParam(defaultValue = "false") boolean uji,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        return unggah(
                berkas, "jawaban", b, (isi, nama) -> jawabanMasuk.baca(orang, isi, nama, uji));
    }

    private interface Kerja {
        HasilBerkas kerjakan(Path isi, String nama);
    }

    private ModelAndView unggah(
            @Nullable MultipartFile berkas, String medan, Bingkai b, Kerja kerja)
            throws IOException {
        var f = new FormIsian(b);
        if (berkas == null || berkas.isEmpty()) {
            f.salah(medan, "aduan.aturan.berkas-kosong");
            return halaman(f, null);
        }
        Path sementara = Files.createTempFile("lapor", ".bin");
        try {
            berkas.transferTo(sementara);
            String nama = berkas.getOriginalFilename();
            var hasil =
                    f.kerjakan(medan, () -> kerja.kerjakan(sementara, nama == null ? "" : nama));
            return halaman(f, hasil.orElse(null));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    @PostMapping("/padanan")
    ModelAndView padankan(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b, isi);
        var makna =
                Arrays.stream(Makna.values())
                        .filter(m -> m.name().equals(f.n("makna")))
                        .findFirst();
        if (makna.isEmpty()) {
            f.salah("makna", "bingkai.isian.pilih");
        }
        return f.kerjakan(
                        "luar",
                        () -> {
                            layanan.padankan(orang, f.n("luar"), makna.orElseThrow());
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, null));
    }

    @PostMapping("/padanan/bawaan")
    ModelAndView bawaan(Pengguna orang) {
        layanan.padananBawaan(orang);
        return Pindah.ke(AWAL);
    }
}
