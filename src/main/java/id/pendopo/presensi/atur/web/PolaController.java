package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.JamKerja;
import id.pendopo.presensi.atur.PenetapanPolaService;
import id.pendopo.presensi.atur.PolaQueries;
import id.pendopo.presensi.atur.PolaService;
import id.pendopo.presensi.atur.UnitQueries;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Patterns of working hours, and who follows them. What a change does is shown before it counts.
 */
@Controller
@RequestMapping("/presensi/aturan/pola")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class PolaController {

    private static final String AWAL = "/presensi/aturan/pola";
    private static final int PENETAPAN = 200;

    private final PolaQueries pola;
    private final PolaService layanan;
    private final PenetapanPolaService penetapan;
    private final UnitQueries unit;
    private final Waktu waktu;

    PolaController(
            PolaQueries pola,
            PolaService layanan,
            PenetapanPolaService penetapan,
            UnitQueries unit,
            Waktu waktu) {
        this.pola = pola;
        this.layanan = layanan;
        this.penetapan = penetapan;
        this.unit = unit;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang) {
        return new ModelAndView("presensi/atur/pola")
                .addObject("orang", orang)
                .addObject("pola", pola.semua())
                .addObject("seharusnya", pola.seharusnya(hari()));
    }

    @GetMapping("/baru")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView baru(
            @RequestParam(required = false) @Nullable UUID salin, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b).awal("ikutLibur", "ya").awal("toleransi", 0);
        if (salin != null) {
            var p = pola.satu(salin);
            isi(f, p).awal("nama", b.s("presensi.atur.salinan", p.nama()));
        }
        return halaman(f, orang, null, null);
    }

    @PostMapping("/baru")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView tambah(
            @RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var i = isian(f, b);
        return f.kerjakan(null, () -> layanan.tambah(orang, i))
                .map(id -> Pindah.ke(AWAL + "/" + id))
                .orElseGet(() -> halaman(f, orang, null, null));
    }

    @GetMapping("/{id}")
    ModelAndView lihat(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        var p = pola.satu(id);
        return halaman(isi(new FormIsian(b), p), orang, p, null);
    }

    private static FormIsian isi(FormIsian f, PolaQueries.Pola p) {
        f.awal("nama", p.nama())
                .awal("toleransi", p.toleransi())
                .awal("ikutLibur", p.ikutLibur() ? "ya" : "")
                .awal("dasar", p.dasar())
                .awal("versi", p.versi());
        isiJam(f, "b", p.biasa());
        isiJam(f, "r", p.ramadan());
        return f;
    }

    private static void isiJam(FormIsian f, String masa, Map<Integer, JamKerja> jam) {
        jam.forEach(
                (h, j) ->
                        f.awal(masa + h + ".masuk", j.masuk())
                                .awal(masa + h + ".pulang", j.pulang())
                                .awal(masa + h + ".istirahat", j.istirahat()));
    }

    /**
     * First asked what it does, then done: a pattern that people follow is not changed by accident.
     */
    @PostMapping("/{id}")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView simpan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var p = pola.satu(id);
        var f = FormIsian.banyak(b, isi);
        var i = isian(f, b);
        LocalDate sejak = f.tanggal("sejak");
        if (layanan.sudahDipakai(id) && sejak == null && f.galat().isEmpty()) {
            f.salah("sejak", "presensi.atur.sejak-kosong");
        }
        int banyak = sejak == null ? 0 : pola.pengikut(id, sejak);
        if (f.galat().isEmpty() && banyak > 0 && !f.n("yakin").equals(yakin(banyak, sejak))) {
            return halaman(f, orang, p, new Akibat(banyak, sejak, yakin(banyak, sejak)));
        }
        return f.kerjakan(null, () -> layanan.ubah(orang, id, f.angka("versi", -1), i, sejak))
                .map(baru -> Pindah.ke(AWAL + "/" + baru))
                .orElseGet(() -> halaman(f, orang, p, null));
    }

    private static String yakin(int banyak, @Nullable LocalDate sejak) {
        return banyak + "@" + sejak;
    }

    private static PolaService.Isian isian(FormIsian f, Bingkai b) {
        return new PolaService.Isian(
                f.n("nama").strip(),
                f.angka("toleransi", 0),
                !f.n("ikutLibur").isEmpty(),
                f.n("dasar").strip(),
                jam(f, b, "b"),
                jam(f, b, "r"));
    }

    private static Map<Integer, JamKerja> jam(FormIsian f, Bingkai b, String masa) {
        var hasil = new TreeMap<Integer, JamKerja>();
        for (int h = 1; h <= 7; h++) {
            JamKerja j = JamIsian.jam(f, masa + h, b.s("bingkai.hr." + h));
            if (j != null) {
                hasil.put(h, j);
            }
        }
        return hasil;
    }

    @PostMapping("/{id}/keadaan")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView keadaan(@PathVariable UUID id, @RequestParam boolean aktif, Pengguna orang) {
        layanan.nyalakan(orang, id, aktif);
        return Pindah.ke(AWAL + "/" + id);
    }

    @PostMapping("/{id}/penetapan")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView tetapkan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var p = pola.satu(id);
        var f = isi(FormIsian.banyak(b, isi), p);
        UUID opd = f.id("opd");
        var seorang = f.n("nip").isBlank() ? null : unit.orang(f.n("nip")).orElse(null);
        LocalDate mulai = f.tanggal("mulai", hari());
        LocalDate akhir = f.tanggal("akhir");
        if (!f.n("nip").isBlank() && seorang == null) {
            f.salah("nip", "presensi.atur.nip", f.n("nip"));
        }
        if ((opd == null) == (seorang == null) && f.galat().isEmpty()) {
            f.salah("opd", "presensi.atur.untuk-siapa");
        }
        if (f.galat().isEmpty()) {
            int banyak = opd == null ? 1 : pola.terkena(opd, mulai);
            if (!f.n("yakin").equals(yakin(banyak, mulai))) {
                return halaman(f, orang, p, null)
                        .addObject("akibatTetap", new Akibat(banyak, mulai, yakin(banyak, mulai)));
            }
        }
        return f.kerjakan(
                        "opd",
                        () -> {
                            penetapan.tetapkan(
                                    orang,
                                    id,
                                    opd,
                                    seorang == null ? null : seorang.id(),
                                    mulai,
                                    akhir);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, p, null));
    }

    @PostMapping("/penetapan/{id}/akhir")
    @Izinkan(IzinPresensi.KODE_ATUR)
    ModelAndView akhiri(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var t = pola.satuPenetapan(id);
        var p = pola.satu(t.polaId());
        var f = isi(FormIsian.banyak(b, isi), p);
        LocalDate akhir = f.tanggal("akhir-" + id, hari());
        return f.kerjakan(
                        "akhir-" + id,
                        () -> {
                            penetapan.akhiri(orang, id, akhir);
                            return AWAL + "/" + t.polaId();
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, p, null));
    }

    private ModelAndView halaman(
            FormIsian f, Pengguna orang, PolaQueries.@Nullable Pola p, @Nullable Akibat akibat) {
        return f.halaman("presensi/atur/satu_pola")
                .addObject("orang", orang)
                .addObject("pola", p)
                .addObject("ubah", orang.bolehSemuaOpd(IzinPresensi.ATUR))
                .addObject("dipakai", p != null && layanan.sudahDipakai(p.id()))
                .addObject("akibat", akibat)
                .addObject("akibatTetap", null)
                .addObject("seharusnya", pola.seharusnya(hari()))
                .addObject("pengikut", p == null ? 0 : pola.pengikut(p.id(), hari()))
                .addObject(
                        "penetapan",
                        p == null ? java.util.List.of() : pola.penetapan(p.id(), hari(), PENETAPAN))
                .addObject("unit", unit.untuk(orang))
                .addObject("hariIni", hari());
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
