package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.ModerasiService;
import id.pendopo.aduan.umum.FotoQueries;
import id.pendopo.aduan.umum.FotoQueries.Berkas;
import id.pendopo.aduan.umum.KontenService;
import id.pendopo.aduan.umum.ModerasiQueries;
import id.pendopo.aduan.umum.PenyamarFoto;
import id.pendopo.aduan.umum.Samaran;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rooms of the moderators: the queue, one report, one photo. */
@Controller
@RequestMapping("/aduan/moderasi")
@Izinkan(IzinAduan.KODE_VERIFIKASI)
class ModerasiController {

    private static final String SATU = "/{nomor:\\d{4}-\\d{5,9}}";

    private final ModerasiService moderasi;
    private final ModerasiQueries antrean;
    private final KontenService konten;
    private final AduanQueries aduan;
    private final FotoQueries foto;
    private final PenyamarFoto penyamar;
    private final PenyimpananBerkas berkas;

    ModerasiController(
            ModerasiService moderasi,
            ModerasiQueries antrean,
            KontenService konten,
            AduanQueries aduan,
            FotoQueries foto,
            PenyamarFoto penyamar,
            PenyimpananBerkas berkas) {
        this.moderasi = moderasi;
        this.antrean = antrean;
        this.konten = konten;
        this.aduan = aduan;
        this.foto = foto;
        this.penyamar = penyamar;
        this.berkas = berkas;
    }

    @GetMapping
    ModelAndView antrean(Pengguna orang) {
        harusSemua(orang, "antrean");
        return new ModelAndView(
                "aduan/umum/moderasi",
                Map.of("ditahan", antrean.ditahan(), "dilaporkan", antrean.dilaporkan()));
    }

    @GetMapping(SATU)
    ModelAndView satu(@PathVariable String nomor, Pengguna orang) {
        return halaman(orang, nomor, "", null);
    }

    private ModelAndView halaman(
            Pengguna orang, String nomor, String alasan, @Nullable Galat galat) {
        Rincian r = laporan(orang, nomor);
        var isi = new HashMap<String, Object>();
        isi.put("r", r);
        isi.put("foto", foto.semua(r.id()));
        isi.put("permintaan", antrean.permintaan(r.id()));
        isi.put("alasan", alasan);
        if (galat != null) {
            isi.put("galat", galat);
        }
        var hasil = new ModelAndView("aduan/umum/moderasi_laporan", isi);
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    @PostMapping(SATU + "/penayangan")
    ModelAndView tampilkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        return lakukan(orang, nomor, alasan, b, () -> moderasi.tampilkan(orang, nomor, alasan));
    }

    @PostMapping(SATU + "/penyembunyian")
    ModelAndView sembunyikan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        return lakukan(orang, nomor, alasan, b, () -> moderasi.sembunyikan(orang, nomor, alasan));
    }

    /** What readers asked for was looked at, and nothing more needs to be done. */
    @PostMapping(SATU + "/pemeriksaan")
    ModelAndView periksa(@PathVariable String nomor, Pengguna orang) {
        konten.selesai(orang, laporan(orang, nomor).id());
        return Pindah.ke("/aduan/moderasi");
    }

    @PostMapping(SATU + "/foto/{id}/penayangan")
    ModelAndView tampilkanFoto(
            @PathVariable String nomor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        return lakukan(
                orang,
                nomor,
                alasan,
                b,
                () -> moderasi.fotoTerbuka(orang, nomor, id, true, alasan));
    }

    @PostMapping(SATU + "/foto/{id}/penyembunyian")
    ModelAndView sembunyikanFoto(
            @PathVariable String nomor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        return lakukan(
                orang,
                nomor,
                alasan,
                b,
                () -> moderasi.fotoTerbuka(orang, nomor, id, false, alasan));
    }

    private ModelAndView lakukan(
            Pengguna orang, String nomor, String alasan, Bingkai b, Runnable langkah) {
        laporan(orang, nomor);
        try {
            langkah.run();
            return Pindah.ke("/aduan/moderasi/" + nomor);
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".bentrok")) {
                throw e;
            }
            return halaman(orang, nomor, alasan, new Galat("alasan", b.s(e.kode(), e.argumen())));
        }
    }

    @GetMapping(SATU + "/foto/{id}")
    ModelAndView samaran(@PathVariable String nomor, @PathVariable UUID id, Pengguna orang) {
        return samaran(orang, nomor, id, List.of(), "", "", null);
    }

    private ModelAndView samaran(
            Pengguna orang,
            String nomor,
            UUID id,
            List<String> sel,
            String bidang,
            String alasan,
            @Nullable Galat galat) {
        var isi = new HashMap<String, Object>();
        isi.put("nomor", nomor);
        isi.put("foto", satu(laporan(orang, nomor), id));
        isi.put("sel", sel);
        isi.put("bidang", bidang);
        isi.put("alasan", alasan);
        if (galat != null) {
            isi.put("galat", galat);
        }
        var hasil = new ModelAndView("aduan/umum/samaran", isi);
        if (galat != null) {
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return hasil;
    }

    @PostMapping(SATU + "/foto/{id}/samaran")
    ModelAndView samarkan(
            @PathVariable String nomor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> sel,
            @RequestParam(defaultValue = "") String bidang,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna orang,
            Bingkai b) {
        Berkas asal = satu(laporan(orang, nomor), id);
        try {
            moderasi.harusBeralasan(alasan);
            var salinan = penyamar.salin(asal, Samaran.baca(sel, bidang));
            moderasi.gantiFoto(orang, nomor, id, salinan, alasan);
            return Pindah.ke("/aduan/moderasi/" + nomor);
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".bentrok")) {
                throw e;
            }
            String medan = e.kode().equals("aduan.alasan-pendek") ? "alasan" : "bidang";
            return samaran(
                    orang,
                    nomor,
                    id,
                    sel,
                    bidang,
                    alasan,
                    new Galat(medan, b.s(e.kode(), e.argumen())));
        }
    }

    /** The photo as it lies here, also what the public no longer sees. */
    @GetMapping(SATU + "/foto/{id}/asli")
    void asli(
            @PathVariable String nomor,
            @PathVariable UUID id,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        Berkas f = satu(laporan(orang, nomor), id);
        BerkasJawaban.kirimSementara(berkas.buka(f.sidik()), f.nama(), minta, jawab);
    }

    private Berkas satu(Rincian r, UUID id) {
        return foto.semua(r.id()).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("foto " + id));
    }

    /** The whistle-blower channel is not found here, by nobody. */
    private Rincian laporan(Pengguna orang, String nomor) {
        harusSemua(orang, nomor);
        Rincian r = aduan.untuk(orang, nomor);
        if (r.pelaporPelanggaran()) {
            throw new TidakDitemukan("aduan " + nomor);
        }
        return r;
    }

    private static void harusSemua(Pengguna orang, String apa) {
        if (!orang.bolehSemuaOpd(IzinAduan.VERIFIKASI)) {
            throw new TidakDitemukan("aduan " + apa);
        }
    }
}
