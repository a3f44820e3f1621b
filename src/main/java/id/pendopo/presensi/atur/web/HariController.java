package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.KalenderService.JenisLibur;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.Impor;
import id.pendopo.presensi.atur.ImporAturQueries;
import id.pendopo.presensi.atur.ImporAturService;
import id.pendopo.presensi.atur.MasaService;
import id.pendopo.presensi.atur.PolaQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Ramadan and days off. */
@Controller
@RequestMapping("/presensi/aturan")
@Izinkan(IzinPresensi.KODE_ATUR)
class HariController {

    private static final String TANPA_BERKAS = "presensi.atur.impor.tanpa-berkas";

    private static final String AWAL = "/presensi/aturan/hari";

    private final PolaQueries pola;
    private final MasaService masa;
    private final KalenderService kalender;
    private final ImporAturService impor;
    private final ImporAturQueries unggahan;
    private final Waktu waktu;

    HariController(
            PolaQueries pola,
            MasaService masa,
            KalenderService kalender,
            ImporAturService impor,
            ImporAturQueries unggahan,
            Waktu waktu) {
        this.pola = pola;
        this.masa = masa;
        this.kalender = kalender;
        this.impor = impor;
        this.unggahan = unggahan;
        this.waktu = waktu;
    }

    @GetMapping("/hari")
    ModelAndView daftar(@RequestParam(defaultValue = "0") int tahun, Pengguna orang, Bingkai b) {
        return halaman(new FormIsian(b), tahun, orang);
    }

    private ModelAndView halaman(FormIsian f, int diminta, Pengguna orang) {
        int tahun = diminta < 2000 || diminta > 2100 ? hari().getYear() : diminta;
        return f.halaman("presensi/atur/hari")
                .addObject("orang", orang)
                .addObject("tahun", tahun)
                .addObject("masa", pola.masa())
                .addObject(
                        "libur",
                        kalender.libur(LocalDate.of(tahun, 1, 1), LocalDate.of(tahun, 12, 31)))
                .addObject("diketahui", kalender.tahunDiketahui(tahun))
                .addObject("impor", unggahan.terakhir(orang, Impor.Jenis.LIBUR));
    }

    @PostMapping("/masa")
    ModelAndView masa(@RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        LocalDate dari = f.tanggal("dari", hari());
        LocalDate sampai = f.tanggal("sampai", hari());
        return f.kerjakan(
                        "dari",
                        () -> {
                            masa.tambah(orang, dari, sampai, f.n("dasarMasa"));
                            return AWAL + "?tahun=" + dari.getYear();
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, 0, orang));
    }

    @PostMapping("/masa/{id}/penghapusan")
    ModelAndView hapusMasa(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b);
        return f.kerjakan(
                        null,
                        () -> {
                            masa.hapus(orang, id);
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, 0, orang));
    }

    @PostMapping("/libur")
    ModelAndView libur(@RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        LocalDate hari = f.tanggal("hari", hari());
        JenisLibur jenis =
                Arrays.stream(JenisLibur.values())
                        .filter(j -> j.name().equals(f.n("jenis")))
                        .findFirst()
                        .orElse(JenisLibur.DAERAH);
        return f.kerjakan(
                        "hari",
                        () -> {
                            impor.tambahLibur(orang, hari, f.n("nama"), f.n("dasar"), jenis);
                            return AWAL + "?tahun=" + hari.getYear();
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, hari.getYear(), orang));
    }

    @PostMapping("/libur/{hari}/penghapusan")
    ModelAndView hapusLibur(@PathVariable LocalDate hari, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b);
        return f.kerjakan(
                        null,
                        () -> {
                            impor.hapusLibur(orang, hari);
                            return AWAL + "?tahun=" + hari.getYear();
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, hari.getYear(), orang));
    }

    @PostMapping("/libur/impor")
    ModelAndView periksa(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = FormIsian.banyak(b, isi);
        return f.baca(
                        "berkas",
                        berkas,
                        TANPA_BERKAS,
                        (jalur, nama) -> impor.periksaLibur(orang, jalur, nama, f.n("dasarBerkas")))
                .map(id -> Pindah.ke("/presensi/aturan/impor/libur/" + id))
                .orElseGet(() -> halaman(f, 0, orang));
    }

    /** What a file would do, or did. */
    @GetMapping("/impor/{jenis:libur|tempat}/{id}")
    @Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
    ModelAndView lihat(
            @PathVariable String jenis, @PathVariable UUID id, Pengguna orang, Bingkai b) {
        return hasil(new FormIsian(b), jenis(jenis), id, orang);
    }

    private static Impor.Jenis jenis(String teks) {
        return teks.equals("libur") ? Impor.Jenis.LIBUR : Impor.Jenis.TEMPAT;
    }

    private ModelAndView hasil(FormIsian f, Impor.Jenis jenis, UUID id, Pengguna orang) {
        return f.halaman("presensi/atur/impor")
                .addObject("orang", orang)
                .addObject("impor", unggahan.satu(orang, jenis, id));
    }

    @PostMapping("/impor/{jenis:libur|tempat}/{id}/{langkah:penerapan|pembatalan|pembuangan}")
    @Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
    ModelAndView langkah(
            @PathVariable String jenis,
            @PathVariable UUID id,
            @PathVariable String langkah,
            Pengguna orang,
            Bingkai b) {
        var f = new FormIsian(b);
        var j = jenis(jenis);
        return f.kerjakan(
                        null,
                        () -> {
                            switch (langkah) {
                                case "penerapan" -> impor.terapkan(orang, j, id);
                                case "pembatalan" -> impor.batalkan(orang, j, id);
                                case "pembuangan" -> impor.buang(orang, j, id);
                                default -> throw new TidakDitemukan(langkah);
                            }
                            return "/presensi/aturan/impor/" + jenis + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> hasil(f, j, id, orang));
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
