package id.pendopo.presensi.mesin.web;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mesin.MesinQueries;
import id.pendopo.presensi.mesin.PenarikanService;
import id.pendopo.presensi.mesin.UnggahanQueries;
import id.pendopo.presensi.mesin.UnggahanService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One log: what it would do, what it did, and how it is taken back. */
@Controller
@RequestMapping("/presensi/mesin/unggahan/{id}")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class UnggahanController {

    private static final int TERJAUH = 1_000_000;

    private final UnggahanQueries queries;
    private final UnggahanService layanan;
    private final PenarikanService penarikan;
    private final MesinQueries mesin;

    UnggahanController(
            UnggahanQueries queries,
            UnggahanService layanan,
            PenarikanService penarikan,
            MesinQueries mesin) {
        this.queries = queries;
        this.layanan = layanan;
        this.penarikan = penarikan;
        this.mesin = mesin;
    }

    @GetMapping
    ModelAndView lihat(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String apa,
            @RequestParam(defaultValue = "1") int halaman,
            Pengguna orang,
            Bingkai b) {
        return lihat(new FormIsian(b), id, apa, Math.clamp(halaman, 1, TERJAUH), orang);
    }

    private ModelAndView lihat(FormIsian f, UUID id, String apa, int halaman, Pengguna orang) {
        var u = queries.satu(orang, id);
        var isi = queries.hasil(id, apa, halaman);
        return f.halaman("presensi/mesin/unggahan")
                .addObject("orang", orang)
                .addObject("u", u)
                .addObject("lain", queries.mesinLain(u))
                .addObject("asing", mesin.asingDari(id))
                .addObject("apa", apa)
                .addObject("halaman", halaman)
                .addObject("lagi", isi.size() > UnggahanQueries.SEHALAMAN)
                .addObject("isi", isi.stream().limit(UnggahanQueries.SEHALAMAN).toList())
                .addObject("bolehLama", orang.bolehSemuaOpd(IzinPresensi.ATUR))
                .addObject("bolehTarik", PenarikanService.boleh(orang));
    }

    @PostMapping("/penerapan")
    ModelAndView terapkan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tuntas,
            @RequestParam(defaultValue = "") String lama,
            Pengguna orang,
            Bingkai b) {
        return jalankan(
                new FormIsian(b),
                id,
                orang,
                () -> layanan.terapkan(orang, id, !tuntas.isEmpty(), !lama.isEmpty()));
    }

    @PostMapping("/pemeriksaan")
    ModelAndView periksaLagi(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(new FormIsian(b), id, orang, () -> layanan.periksaLagi(orang, id));
    }

    @PostMapping("/pembuangan")
    ModelAndView buang(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return jalankan(new FormIsian(b), id, orang, () -> layanan.buang(orang, id));
    }

    @PostMapping("/penarikan")
    ModelAndView tarik(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new FormIsian(b, isi);
        return jalankan(f, id, orang, () -> penarikan.tarik(orang, id, f.n("alasan")));
    }

    private ModelAndView jalankan(FormIsian f, UUID id, Pengguna orang, Runnable kerja) {
        return f.kerjakan(
                        "alasan",
                        () -> {
                            kerja.run();
                            return MesinController.AWAL + "/unggahan/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> lihat(f, id, "", 1, orang));
    }
}
