package id.pendopo.aduan.kait;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
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
import org.springframework.web.servlet.ModelAndView;

/** Webhooks: registered, changed, looked after; a secret is shown once, when it is made. */
@Controller
@RequestMapping("/aduan/aturan/kait")
@Izinkan(IzinAduan.KODE_ATUR)
class KaitController {

    private static final String AWAL = "/aduan/aturan/kait";

    private final KaitQueries kait;
    private final KaitService layanan;

    KaitController(KaitQueries kait, KaitService layanan) {
        this.kait = kait;
        this.layanan = layanan;
    }

    @GetMapping
    ModelAndView daftar(Bingkai b) {
        return halaman(new FormIsian(b), List.of());
    }

    private ModelAndView halaman(FormIsian f, List<String> peristiwa) {
        return f.halaman("aduan/kait/daftar")
                .addObject("kait", kait.semua())
                .addObject("terpilih", peristiwa);
    }

    @PostMapping
    ModelAndView pasang(
            @RequestParam Map<String, String> isi,
            @RequestParam(required = false) @Nullable List<String> peristiwa,
            Pengguna orang,
            Bingkai b) {
        var f = new FormIsian(b, isi);
        var pilih = peristiwa == null ? List.<String>of() : peristiwa;
        return f.kerjakan(
                        "alamat",
                        () ->
                                layanan.pasang(
                                        orang,
                                        f.n("nama"),
                                        f.n("alamat"),
                                        pilih.stream()
                                                .flatMap(p -> JenisKabar.dari(p).stream())
                                                .toList()))
                .map(t -> satu(t.id(), t.rahasia()))
                .orElseGet(() -> halaman(f, pilih));
    }

    @GetMapping("/{id}")
    ModelAndView satu(@PathVariable UUID id) {
        return satu(id, null);
    }

    private ModelAndView satu(UUID id, @Nullable String rahasia) {
        return new ModelAndView("aduan/kait/satu")
                .addObject("kait", kait.satu(id))
                .addObject("kiriman", kait.kiriman(id))
                .addObject("rahasia", rahasia);
    }

    @PostMapping("/{id}/rahasia")
    ModelAndView putar(@PathVariable UUID id, Pengguna orang) {
        return satu(id, layanan.putar(orang, id).rahasia());
    }

    @PostMapping("/{id}/keadaan")
    ModelAndView keadaan(@PathVariable UUID id, @RequestParam boolean aktif, Pengguna orang) {
        layanan.nyalakan(orang, id, aktif);
        return Pindah.ke(AWAL + "/" + id);
    }

    @PostMapping("/{id}/pengulangan")
    ModelAndView ulangi(@PathVariable UUID id, @RequestParam UUID kiriman, Pengguna orang) {
        layanan.ulangi(orang, id, kiriman);
        return Pindah.ke(AWAL + "/" + id);
    }
}
