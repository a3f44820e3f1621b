package id.pendopo.presensi.mesin.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.UnitQueries;
import id.pendopo.presensi.mesin.DaftarNomor;
import id.pendopo.presensi.mesin.Mesin;
import id.pendopo.presensi.mesin.MesinQueries;
import id.pendopo.presensi.mesin.MesinService;
import id.pendopo.presensi.mesin.NomorService;
import id.pendopo.presensi.mesin.PenerimaanService;
import id.pendopo.presensi.mesin.UnggahanQueries;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Machines: registered, their numbers mapped, their logs sent in. */
@Controller
@RequestMapping("/presensi/mesin")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class MesinController {

    private static final String TANPA_BERKAS = "presensi.mesin.tanpa-berkas";

    static final String AWAL = "/presensi/mesin";

    /** The zones of the country (Keppres 41/1987). */
    private static final List<String> ZONA =
            List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    private final MesinQueries mesin;
    private final MesinService layanan;
    private final NomorService nomor;
    private final PenerimaanService penerimaan;
    private final UnggahanQueries unggahanQueries;
    private final UnitQueries unit;
    private final Waktu waktu;

    MesinController(
            MesinQueries mesin,
            MesinService layanan,
            NomorService nomor,
            PenerimaanService penerimaan,
            UnggahanQueries unggahanQueries,
            UnitQueries unit,
            Waktu waktu) {
        this.mesin = mesin;
        this.layanan = layanan;
        this.nomor = nomor;
        this.penerimaan = penerimaan;
        this.unggahanQueries = unggahanQueries;
        this.unit = unit;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang, Bingkai b) {
        return daftar(new FormIsian(b), orang);
    }

    private ModelAndView daftar(FormIsian f, Pengguna orang) {
        f.awal("zona", KonteksPemda.wajib().zona().getId()).awal("geser", 0);
        return f.halaman("presensi/mesin/daftar")
                .addObject("orang", orang)
                .addObject("unit", unit.untuk(orang))
                .addObject("mesin", mesin.semua(orang));
    }

    @PostMapping
    ModelAndView daftarkan(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b, isi);
        var i = isian(f, true);
        return f.kerjakan("nama", () -> layanan.daftarkan(orang, i))
                .map(id -> Pindah.ke(AWAL + "/" + id))
                .orElseGet(() -> daftar(f, orang));
    }

    /** Seconds, with any minus sign. */
    private static int geser(FormIsian f) {
        String teks = f.n("geser");
        try {
            return teks.isBlank() ? 0 : Integer.parseInt(teks.strip().replace('−', '-'));
        } catch (NumberFormatException e) {
            f.salah("geser", "presensi.mesin.angka", teks);
            return 0;
        }
    }

    private static Mesin.@Nullable Isian isian(FormIsian f, boolean aktif) {
        int geser = geser(f);
        if (!ZONA.contains(f.n("zona"))) {
            f.salah("zona", "presensi.mesin.zona.pilih");
        }
        if (f.n("nama").isBlank()) {
            f.salah("nama", "presensi.mesin.nama", 80);
        }
        if (f.n("letak").isBlank()) {
            f.salah("letak", "presensi.mesin.letak", 120);
        }
        UUID opd = null;
        try {
            opd = UUID.fromString(f.n("opd"));
        } catch (IllegalArgumentException e) {
            f.salah("opd", "presensi.mesin.opd.pilih");
        }
        return f.galat().isEmpty()
                ? new Mesin.Isian(
                        opd, f.n("nama"), f.n("letak"), ZoneId.of(f.n("zona")), geser, aktif)
                : null;
    }

    @GetMapping("/{id}")
    ModelAndView lihat(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Pengguna orang,
            Bingkai b) {
        return lihat(new FormIsian(b), mesin.satu(orang, id), q, orang);
    }

    private ModelAndView lihat(FormIsian f, Mesin m, String q, Pengguna orang) {
        var asing = mesin.asing(m.id());
        f.awal("nama", m.nama())
                .awal("letak", m.letak())
                .awal("zona", m.zona().getId())
                .awal("geser", m.geser())
                .awal("opd", m.opd())
                .awal("versi", m.versi())
                .awal("aktif", m.aktif() ? "ya" : "tidak")
                .awal(
                        "sejak",
                        asing.stream()
                                .map(MesinQueries.Asing::dari)
                                .min(LocalDate::compareTo)
                                .orElse(waktu.hariIni(KonteksPemda.wajib().zona())));
        return f.halaman("presensi/mesin/satu")
                .addObject("orang", orang)
                .addObject("m", m)
                .addObject("q", q.strip())
                .addObject("asing", asing)
                .addObject("nomor", mesin.nomor(m.id(), q))
                .addObject("unit", unit.untuk(orang))
                .addObject("unggahan", unggahanQueries.terakhir(m.id()));
    }

    @PostMapping("/{id}")
    ModelAndView ubah(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var m = mesin.satu(orang, id);
        var f = new FormIsian(b, isi);
        int versi = f.angka("versi", 0);
        var i = isian(f, !f.n("aktif").equals("tidak"));
        return f.kerjakan(
                        "nama",
                        () -> {
                            layanan.ubah(orang, id, versi, i);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> lihat(f, m, "", orang));
    }

    @PostMapping("/{id}/unggahan")
    ModelAndView unggah(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var m = mesin.satu(orang, id);
        var f = new FormIsian(b);
        return f.baca(
                        "berkas",
                        berkas,
                        TANPA_BERKAS,
                        (isi, nama) -> penerimaan.terima(orang, id, isi, nama))
                .map(u -> Pindah.ke(AWAL + "/unggahan/" + u))
                .orElseGet(() -> lihat(f, m, "", orang));
    }

    @PostMapping("/{id}/nomor")
    ModelAndView pasangkan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable MultipartFile daftar,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var m = mesin.satu(orang, id);
        var f = new FormIsian(b, isi);
        LocalDate sejak = f.tanggal("sejak", LocalDate.EPOCH);
        boolean berkas = daftar != null && !daftar.isEmpty();
        var hasil =
                berkas
                        ? f.baca(
                                "daftar",
                                daftar,
                                TANPA_BERKAS,
                                (letak, nama) ->
                                        nomor.pasangkan(
                                                orang,
                                                id,
                                                DaftarNomor.baca(letak, nama),
                                                sejak,
                                                true))
                        : f.kerjakan(
                                "pasangan",
                                () ->
                                        nomor.pasangkan(
                                                orang,
                                                id,
                                                DaftarNomor.baca(f.n("pasangan")),
                                                sejak,
                                                false));
        return hasil.map(n -> Pindah.ke(AWAL + "/" + id + "#nomor"))
                .orElseGet(() -> lihat(f, m, "", orang));
    }

    @PostMapping("/{id}/nomor/{milik}/pelepasan")
    ModelAndView lepaskan(
            @PathVariable UUID id, @PathVariable UUID milik, Pengguna orang, Bingkai b) {
        var m = mesin.satu(orang, id);
        var f = new FormIsian(b);
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return f.kerjakan(
                        "pasangan",
                        () -> {
                            nomor.lepaskan(orang, id, milik, hari);
                            return AWAL + "/" + id + "#nomor";
                        })
                .map(Pindah::ke)
                .orElseGet(() -> lihat(f, m, "", orang));
    }
}
