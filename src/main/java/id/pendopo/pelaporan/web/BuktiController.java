package id.pendopo.pelaporan.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.bukti.BuktiQueries;
import id.pendopo.pelaporan.bukti.BuktiService;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.berkas.Tersimpan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Photos and documents of one report. */
@Controller
@RequestMapping("/pelaporan/{slug}/{periode:\\d{4}-\\d{2}}/{kode:[0-9X.]+}/bukti")
class BuktiController {

    private final BuktiService layanan;
    private final BuktiQueries bukti;
    private final PelaporanQueries pelaporan;
    private final PenyimpananBerkas berkas;
    private final LaporanController laporan;
    private final Tujuan tujuan;

    BuktiController(
            BuktiService layanan,
            BuktiQueries bukti,
            PelaporanQueries pelaporan,
            PenyimpananBerkas berkas,
            LaporanController laporan,
            Tujuan tujuan) {
        this.layanan = layanan;
        this.bukti = bukti;
        this.pelaporan = pelaporan;
        this.berkas = berkas;
        this.laporan = laporan;
        this.tujuan = tujuan;
    }

    /** Each file for itself: one that is refused holds up no other. */
    @PostMapping
    @Izinkan(IzinPelaporan.KODE_ISI)
    ModelAndView unggah(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            @RequestParam(required = false) @Nullable List<MultipartFile> bukti,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var opd = tujuan.opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        var galat = new ArrayList<Galat>();
        var dipilih =
                bukti == null
                        ? List.<MultipartFile>of()
                        : bukti.stream().filter(f -> !f.isEmpty()).toList();
        if (dipilih.isEmpty()) {
            galat.add(new Galat("bukti", b.s("bukti.pilih-dulu")));
        }
        for (MultipartFile f : dipilih) {
            String nama = Optional.ofNullable(f.getOriginalFilename()).orElse("");
            try (var isi = f.getInputStream()) {
                layanan.unggah(orang, tujuan.alamat(opd, bulan, kode), isi, nama);
            } catch (AturanDilanggar e) {
                if (e.kode().endsWith(".terlarang")) {
                    throw e;
                }
                galat.add(new Galat("bukti", nama + ": " + IsianForm.kata(b, e)));
            }
        }
        return galat.isEmpty()
                ? Pindah.ke(Tujuan.url(opd, bulan, kode) + "#bukti-laporan")
                : laporan.halaman(
                        opd, bulan, kode, orang, b, null, galat, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The file itself, or with {@code kecil} the thumbnail of a photo. */
    @GetMapping("/{sidik:[0-9a-f]{64}}")
    @Izinkan(IzinPelaporan.KODE_LIHAT)
    void lihat(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            @PathVariable String sidik,
            @RequestParam(defaultValue = "false") boolean kecil,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var opd = tujuan.opd(orang, slug);
        var ada =
                pelaporan
                        .satu(opd.id(), tujuan.bulan(periode), kode)
                        .flatMap(x -> Optional.ofNullable(x.laporanId()))
                        .flatMap(id -> bukti.satu(id, sidik))
                        .orElseThrow(() -> new TidakDitemukan("bukti " + sidik));
        String yang = kecil ? berkas.gambarKecil(sidik).map(Tersimpan::sidik).orElse(sidik) : sidik;
        BerkasJawaban.kirim(berkas.buka(yang), ada.nama(), minta, jawab);
    }

    @PostMapping("/{sidik:[0-9a-f]{64}}/penarikan")
    @Izinkan(IzinPelaporan.KODE_ISI)
    ModelAndView tarik(
            @PathVariable String slug,
            @PathVariable String periode,
            @PathVariable String kode,
            @PathVariable String sidik,
            Pengguna orang) {
        var opd = tujuan.opd(orang, slug);
        var bulan = tujuan.bulan(periode);
        layanan.tarik(orang, tujuan.alamat(opd, bulan, kode), sidik);
        return Pindah.ke(Tujuan.url(opd, bulan, kode) + "#bukti-laporan");
    }
}
