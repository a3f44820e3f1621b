package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The table of rules: seen, changed through a draft with its simulation, applied, taken back. */
@Controller
@RequestMapping("/aduan/aturan/rute")
@Izinkan(IzinAduan.KODE_ATUR)
class RuteController {

    private static final String AWAL = "/aduan/aturan/rute";
    private static final int SALAH_TAMPIL = 20;

    private final AturanQueries aturan;
    private final AturanRuteService layanan;
    private final LembarRute lembar;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    RuteController(
            AturanQueries aturan,
            AturanRuteService layanan,
            LembarRute lembar,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.aturan = aturan;
        this.layanan = layanan;
        this.lembar = lembar;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    private NamaRute nama(Bingkai b) {
        var kategori = new HashMap<UUID, String>();
        aturan.kategori().forEach(k -> kategori.put(k.id(), k.nama(b.bahasa())));
        var opd = new HashMap<UUID, String>();
        organisasi.opd(hari()).forEach(o -> opd.put(o.id(), o.singkatan()));
        var kecamatan = new HashMap<String, String>();
        aturan.kecamatan().forEach(w -> kecamatan.put(w.kode(), w.nama()));
        return new NamaRute(kategori, opd, kecamatan);
    }

    @GetMapping
    ModelAndView daftar(Bingkai b) {
        return daftar(new FormIsian(b), List.of(), b);
    }

    private ModelAndView daftar(FormIsian f, List<LembarRute.Salah> salah, Bingkai b) {
        return f.halaman("aduan/aturan/rute")
                .addObject("kategori", aturan.kategori())
                .addObject("rute", aturan.rute(hari()))
                .addObject("perubahan", aturan.perubahan())
                .addObject("salah", salah)
                .addObject("nama", nama(b));
    }

    @GetMapping("/rute.{bentuk:csv|xlsx}")
    void unduh(@PathVariable String bentuk, HttpServletResponse jawab) throws IOException {
        Unduhan.kirim(
                "rute-aduan." + bentuk,
                jawab,
                ke -> lembar.tulis(hari(), bentuk.equals("csv"), ke));
    }

    @PostMapping("/berkas")
    ModelAndView unggah(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = new FormIsian(b);
        if (berkas == null || berkas.isEmpty()) {
            f.salah("berkas", "aduan.aturan.berkas-kosong");
            return daftar(f, List.of(), b);
        }
        Path sementara = Files.createTempFile("rute", ".bin");
        try {
            berkas.transferTo(sementara);
            String nama = berkas.getOriginalFilename();
            var isi =
                    f.kerjakan(
                            "berkas",
                            () -> lembar.baca(sementara, nama == null ? "" : nama, hari()));
            if (isi.isPresent() && !isi.get().salah().isEmpty()) {
                f.salah("berkas", "aduan.aturan.berkas-salah", isi.get().salah().size());
                return daftar(f, isi.get().salah().stream().limit(SALAH_TAMPIL).toList(), b);
            }
            return isi.flatMap(
                            i ->
                                    f.kerjakan(
                                            "berkas",
                                            () ->
                                                    layanan.usulkan(
                                                            orang,
                                                            i.sel(),
                                                            hari(),
                                                            AturanRuteService.Asal.BERKAS)))
                    .map(nomor -> Pindah.ke(AWAL + "/usulan/" + nomor))
                    .orElseGet(() -> daftar(f, List.of(), b));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    @GetMapping("/ubah")
    ModelAndView ubah(
            @RequestParam(defaultValue = "") String kategori,
            @RequestParam(defaultValue = "") String kecamatan,
            Bingkai b) {
        var f =
                new FormIsian(b)
                        .awal("kategori", kategori)
                        .awal("kecamatan", kecamatan)
                        .awal("sejak", hari());
        var kini =
                aturan.rute(hari()).stream()
                        .filter(
                                s ->
                                        kategori.equals(
                                                s.kategori() == null
                                                        ? ""
                                                        : s.kategori().toString()))
                        .filter(s -> kecamatan.equals(s.kecamatan() == null ? "" : s.kecamatan()))
                        .findFirst();
        kini.ifPresent(s -> f.awal("opd", s.opd()));
        return form(
                f,
                kini.map(s -> s.tembusan().stream().map(UUID::toString).toList())
                        .orElse(List.of()));
    }

    @PostMapping("/usulan")
    ModelAndView usulkan(
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable List<String> tembusan,
            Pengguna orang,
            Bingkai b) {
        var f = new FormIsian(b, isi);
        UUID kategori = f.id("kategori");
        UUID opd = f.id("opd");
        LocalDate sejak = f.tanggal("sejak", hari());
        var salinan = new ArrayList<UUID>();
        var dikenal = organisasi.opd(hari()).stream().map(PerangkatDaerah::id).toList();
        for (String t : tembusan == null ? List.<String>of() : tembusan) {
            dikenal.stream().filter(o -> o.toString().equals(t)).forEach(salinan::add);
        }
        String kecamatan = f.n("kecamatan").isBlank() ? null : f.n("kecamatan");
        if (kecamatan != null
                && aturan.kecamatan().stream().noneMatch(w -> w.kode().equals(kecamatan))) {
            f.salah("kecamatan", "bingkai.isian.pilih");
        }
        if (kategori != null
                && aturan.kategori().stream().noneMatch(k -> k.id().equals(kategori))) {
            f.salah("kategori", "bingkai.isian.pilih");
        }
        return f.kerjakan(
                        "opd",
                        () ->
                                layanan.usulkan(
                                        orang,
                                        List.of(new SelRute(kategori, kecamatan, opd, salinan)),
                                        sejak,
                                        AturanRuteService.Asal.FORMULIR))
                .map(nomor -> Pindah.ke(AWAL + "/usulan/" + nomor))
                .orElseGet(() -> form(f, tembusan == null ? List.of() : tembusan));
    }

    private ModelAndView form(FormIsian f, List<String> tembusan) {
        return f.halaman("aduan/aturan/rute_ubah")
                .addObject("kategori", aturan.kategori())
                .addObject("kecamatan", aturan.kecamatan())
                .addObject("opd", organisasi.opd(hari()))
                .addObject("tembusan", tembusan);
    }

    @GetMapping("/usulan/{nomor:R-[0-9-]+}")
    ModelAndView usulan(@PathVariable String nomor, Bingkai b) {
        return usulan(new FormIsian(b), nomor, b);
    }

    private ModelAndView usulan(FormIsian f, String nomor, Bingkai b) {
        var p = aturan.perubahan(nomor);
        return f.halaman("aduan/aturan/rute_usulan")
                .addObject("perubahan", p)
                .addObject("simulasi", p.draf() ? layanan.simulasi(p) : null)
                .addObject("lama", p.draf() ? aturan.rute(p.berlakuSejak()) : List.of())
                .addObject("nama", nama(b))
                .addObject("bisaDibatalkan", p.bisaDibatalkan(waktu.sekarang()));
    }

    @PostMapping("/usulan/{nomor:R-[0-9-]+}/penerapan")
    ModelAndView terapkan(
            @PathVariable String nomor,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new FormIsian(b, isi);
        return f.kerjakan(
                        "alasan",
                        () -> {
                            layanan.terapkan(orang, nomor, f.n("alasan"));
                            return AWAL + "/usulan/" + nomor;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> usulan(f, nomor, b));
    }

    @PostMapping("/usulan/{nomor:R-[0-9-]+}/pembatalan")
    ModelAndView batalkan(@PathVariable String nomor, Pengguna orang) {
        layanan.batalkan(orang, nomor);
        return Pindah.ke(AWAL + "/usulan/" + nomor);
    }

    @PostMapping("/usulan/{nomor:R-[0-9-]+}/pembuangan")
    ModelAndView buang(@PathVariable String nomor, Pengguna orang) {
        layanan.buang(orang, nomor);
        return Pindah.ke(AWAL);
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
