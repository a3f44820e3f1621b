package id.pendopo.aduan.open311;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
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

/** Applications that may send reports; a key is shown once, on the answer to its making. */
@Controller
@RequestMapping("/aduan/aturan/klien")
@Izinkan(IzinAduan.KODE_ATUR)
class KlienController {

    private static final String AWAL = "/aduan/aturan/klien";
    private static final int BATAS_BIASA = 200;

    private final KlienQueries klien;
    private final KlienService layanan;

    KlienController(KlienQueries klien, KlienService layanan) {
        this.klien = klien;
        this.layanan = layanan;
    }

    @GetMapping
    ModelAndView daftar(Bingkai b) {
        return halaman(new FormIsian(b).awal("batas", BATAS_BIASA), null);
    }

    private ModelAndView halaman(FormIsian f, KlienService.@Nullable Terdaftar baru) {
        return f.halaman("aduan/open311/klien")
                .addObject("klien", klien.semua())
                .addObject("kunci", baru == null ? null : baru.kunci());
    }

    @PostMapping
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b, isi);
        int batas = f.n("batas").matches("\\d{1,6}") ? Integer.parseInt(f.n("batas")) : 0;
        return f.kerjakan("nama", () -> layanan.daftar(orang, f.n("nama"), f.n("kontak"), batas))
                .map(baru -> halaman(new FormIsian(b).awal("batas", BATAS_BIASA), baru))
                .orElseGet(() -> halaman(f, null));
    }

    @PostMapping("/{id}/kunci")
    ModelAndView ganti(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        return halaman(new FormIsian(b).awal("batas", BATAS_BIASA), layanan.gantiKunci(orang, id));
    }

    @PostMapping("/{id}/keadaan")
    ModelAndView keadaan(@PathVariable UUID id, @RequestParam boolean aktif, Pengguna orang) {
        layanan.nyalakan(orang, id, aktif);
        return Pindah.ke(AWAL);
    }
}
