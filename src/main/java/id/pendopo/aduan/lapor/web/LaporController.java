package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.lapor.DrafFotoService;
import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.LaporService;
import id.pendopo.aduan.lapor.Pemeriksa;
import id.pendopo.aduan.lapor.SerupaQueries;
import id.pendopo.aduan.lapor.Tanda;
import id.pendopo.aduan.umum.Banjir;
import id.pendopo.aduan.umum.DukunganService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.platform.grafik.GambarQr;
import id.pendopo.platform.grafik.peta.PetaPin;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form of the citizens. All but the form itself are routes that know nobody: see {@link
 * id.pendopo.platform.web.RuteAnonim}.
 */
@Controller
@Publik
@RequestMapping("/aduan/lapor")
class LaporController {

    private static final String LURING = "Pendopo-Luring";

    private final Halaman halaman;
    private final Pemeriksa pemeriksa;
    private final LaporService lapor;
    private final DrafFotoService draf;
    private final DaftarWilayahQueries namaWilayah;
    private final BatasWilayahQueries batas;
    private final SerupaQueries serupa;
    private final KategoriQueries kategori;
    private final DukunganService dukungan;
    private final Banjir banjir;

    LaporController(
            Halaman halaman,
            Pemeriksa pemeriksa,
            LaporService lapor,
            DrafFotoService draf,
            DaftarWilayahQueries namaWilayah,
            BatasWilayahQueries batas,
            SerupaQueries serupa,
            KategoriQueries kategori,
            DukunganService dukungan,
            Banjir banjir) {
        this.halaman = halaman;
        this.pemeriksa = pemeriksa;
        this.lapor = lapor;
        this.draf = draf;
        this.namaWilayah = namaWilayah;
        this.batas = batas;
        this.serupa = serupa;
        this.kategori = kategori;
        this.dukungan = dukungan;
        this.banjir = banjir;
    }

    @GetMapping
    ModelAndView formulir(
            @RequestParam(defaultValue = "") String kategori,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var orang = PenggunaKini.dari(minta);
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (orang.isEmpty()) {
            jawab.setHeader(LURING, "boleh");
        }
        var isian = Isian.dari(Map.of("kategori", new String[] {kategori}));
        String warga = orang.filter(o -> o.warga()).map(o -> o.nama()).orElse(null);
        return lembar(halaman.buat(isian, Kunci.baru(), warga, List.of()), HttpStatus.OK);
    }

    private static ModelAndView lembar(LaporPage page, HttpStatus status) {
        var hasil = new ModelAndView("aduan/lapor/lapor", Map.of("p", page));
        hasil.setStatus(status);
        return hasil;
    }

    /** Without script: the answers once more, before they are sent. */
    @PostMapping("/periksa")
    ModelAndView periksa(
            @RequestParam(required = false) @Nullable List<MultipartFile> foto,
            @RequestParam(required = false) @Nullable String ubah,
            @RequestParam(required = false) @Nullable String dukung,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            Bingkai b)
            throws IOException {
        jangan(jawab);
        UUID kunci = kunci(minta);
        Isian isian = Isian.dari(minta.getParameterMap());
        try {
            var baru = Halaman.foto(foto);
            if (!baru.isEmpty()) {
                isian = isian.denganDraf(draf.simpan(baru, minta.getRemoteAddr()));
            }
        } catch (AturanDilanggar e) {
            if (!Halaman.tentangFoto(e)) {
                throw e;
            }
            return salah(isian, kunci, Halaman.galat(b, "foto", e));
        }
        var hasil = pemeriksa.periksa(isian);
        if (ubah != null) {
            return lembar(halaman.buat(isian, kunci, null, List.of()), HttpStatus.OK);
        }
        if (!hasil.salah().isEmpty()) {
            return salah(isian, kunci, Halaman.galat(b, hasil.salah()));
        }
        return new ModelAndView(
                "aduan/lapor/periksa",
                Map.of("p", periksaPage(isian, kunci, hasil, didukung(dukung, kunci, minta))));
    }

    /**
     * "Saya juga" in place of a report of one's own. Nobody is known here, no cookie is set: the
     * form itself is who supports, so that a second click counts nothing.
     *
     * @return the number; null when nothing was to be supported
     */
    private @Nullable String didukung(
            @Nullable String nomor, UUID formulir, HttpServletRequest minta) {
        if (nomor == null) {
            return null;
        }
        if (!banjir.boleh("dukungan", minta.getRemoteAddr())) {
            throw new AturanDilanggar("aduan.umum.terlalu-sering");
        }
        dukungan.dukung(nomor, List.of("formulir " + formulir));
        return nomor;
    }

    private PeriksaPage periksaPage(
            Isian isian, UUID kunci, Pemeriksa.Hasil hasil, @Nullable String didukung) {
        var titik = hasil.lokasi().titik();
        var k = hasil.kategori();
        var wilayah = hasil.lokasi().wilayah();
        return new PeriksaPage(
                isian,
                kunci,
                hasil,
                wilayah == null ? null : namaWilayah.nama(wilayah.nilai()).orElse(null),
                isian.draf().isEmpty() ? 0 : draf.jumlah(isian.draf()),
                titik == null || k == null || isian.pelanggaran()
                        ? List.of()
                        : serupa.dekat(k.id(), titik),
                didukung);
    }

    private ModelAndView salah(Isian isian, UUID kunci, List<Galat> galat) {
        return lembar(halaman.buat(isian, kunci, null, galat), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * Sends it; the answer is the receipt itself, for it holds a secret that no address may hold.
     */
    @PostMapping("/resi")
    ModelAndView kirim(
            @RequestParam(required = false) @Nullable List<MultipartFile> foto,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            Bingkai b)
            throws IOException {
        jangan(jawab);
        UUID kunci = kunci(minta);
        Isian isian = Isian.dari(minta.getParameterMap());
        var hasil = pemeriksa.periksa(isian);
        if (!hasil.salah().isEmpty()) {
            return salah(isian, kunci, Halaman.galat(b, hasil.salah()));
        }
        try {
            var tanda =
                    lapor.kirim(
                            kunci,
                            isian,
                            hasil,
                            Halaman.foto(foto),
                            LaporService.Jalur.sendiri(b.bahasa()),
                            minta.getRemoteAddr());
            return resi(tanda, minta);
        } catch (AturanDilanggar e) {
            if (Halaman.tentangFoto(e)) {
                return salah(isian.denganDraf(""), kunci, Halaman.galat(b, "foto", e));
            }
            throw e;
        }
    }

    static ModelAndView resi(Tanda tanda, HttpServletRequest minta) {
        String alamat = AlamatSitus.dari(minta) + "/aduan/lacak";
        // in the fragment: it is not sent to the server, so no log holds it
        return new ModelAndView(
                "aduan/lapor/resi",
                Map.of(
                        "t",
                        tanda,
                        "alamat",
                        alamat,
                        "qr",
                        GambarQr.lekas(alamat + "#" + tanda.nomor())));
    }

    /** What a browser that sent by itself still keeps; the server knows nothing of it. */
    @GetMapping("/resi")
    ModelAndView tersimpan(HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        jawab.setHeader(LURING, "boleh");
        return new ModelAndView("aduan/lapor/tersimpan");
    }

    /** A part of the page: open reports of the same category nearby. */
    @GetMapping("/serupa")
    ModelAndView serupa(
            @RequestParam(name = "kategori") String kode,
            @RequestParam double lintang,
            @RequestParam double bujur,
            HttpServletResponse jawab) {
        jangan(jawab);
        try {
            var titik = new Koordinat(lintang, bujur);
            var k = kategori.denganKode(kode);
            return new ModelAndView(
                    "aduan/lapor/serupa", Map.of("daftar", serupa.dekat(k.id(), titik)));
        } catch (MasukanSalah e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    /** A part of the page: outlines to put a pin on. The same for everybody, so it may be kept. */
    @GetMapping("/peta")
    ModelAndView peta(HttpServletResponse jawab) {
        jawab.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic().getHeaderValue());
        return new ModelAndView("aduan/lapor/peta", Map.of("p", PetaPin.dari(batas.semua())));
    }

    private static void jangan(HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Decision 10: what may wait on a phone must carry a key. */
    static UUID kunci(HttpServletRequest minta) {
        return Kunci.dari(minta)
                .orElseThrow(
                        () ->
                                new ResponseStatusException(
                                        HttpStatus.BAD_REQUEST, Kunci.KEPALA + " tidak ada"));
    }
}
