package id.pendopo.akun.warga.web;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.saya.BarisPerangkat;
import id.pendopo.akun.saya.BerkasDataDiri;
import id.pendopo.akun.warga.KontakService;
import id.pendopo.akun.warga.WargaService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A citizen's own account: what he said of himself, his devices, what is kept of him. */
@Controller
@Izinkan(Izinkan.WARGA)
class WargaController {

    private final WargaService warga;
    private final KontakService kontak;
    private final DaftarWilayahQueries wilayah;
    private final BerkasDataDiri berkas;

    WargaController(
            WargaService warga,
            KontakService kontak,
            DaftarWilayahQueries wilayah,
            BerkasDataDiri berkas) {
        this.warga = warga;
        this.kontak = kontak;
        this.wilayah = wilayah;
        this.berkas = berkas;
    }

    @GetMapping("/warga")
    ModelAndView profil(Pengguna orang) {
        return halaman(orang, List.of());
    }

    @PostMapping("/warga/profil")
    ModelAndView ubah(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(name = "wilayah", defaultValue = "") String kode,
            @RequestParam(defaultValue = "id") String bahasa,
            @RequestParam(defaultValue = "otomatis") String tema,
            Pengguna orang,
            Bingkai b) {
        try {
            warga.ubah(orang, nama, kode, bahasa, tema);
            return Pindah.ke("/warga");
        } catch (AturanDilanggar e) {
            var galat = new Galat(FormulirWarga.medan(e), b.s(e.kode(), e.argumen()));
            return salah(halaman(orang, List.of(galat)).addObject("namaDiketik", nama));
        }
    }

    @PostMapping("/warga/kontak/{id}/pelepasan")
    ModelAndView lepas(@PathVariable UUID id, Pengguna orang, Bingkai b) {
        try {
            kontak.lepas(orang, id);
            return Pindah.ke("/warga");
        } catch (AturanDilanggar e) {
            return salah(halaman(orang, List.of(new Galat("kontak", b.s(e.kode(), e.argumen())))));
        }
    }

    @GetMapping("/warga/perangkat")
    ModelAndView perangkat(Pengguna orang) {
        return new ModelAndView("akun/saya/perangkat")
                .addObject("dasar", "/warga")
                .addObject(
                        "perangkat",
                        warga.perangkat(orang).stream().map(BarisPerangkat::dari).toList());
    }

    @PostMapping("/warga/perangkat/{id}/penutupan")
    ModelAndView akhiri(@PathVariable UUID id, Pengguna orang) {
        warga.akhiri(orang, id);
        return Pindah.ke("/warga/perangkat");
    }

    @PostMapping("/warga/perangkat/penutupan-lain")
    ModelAndView akhiriLain(Pengguna orang) {
        warga.akhiriLain(orang);
        return Pindah.ke("/warga/perangkat");
    }

    @PostMapping("/warga/perangkat/penutupan-semua")
    ModelAndView akhiriSemua(Pengguna orang, HttpServletRequest minta, HttpServletResponse jawab) {
        warga.akhiriSemua(orang);
        PenggunaKini.lupakan(minta);
        KueSesi.lepas(minta, jawab);
        return Pindah.ke("/masuk");
    }

    @GetMapping("/warga/data")
    ModelAndView data(Pengguna orang) {
        return new ModelAndView("akun/saya/data")
                .addObject("dasar", "/warga")
                .addObject("bagian", berkas.bagian(orang));
    }

    @GetMapping("/warga/data.json")
    ResponseEntity<byte[]> unduh(Pengguna orang, Bingkai b) {
        var jawab = berkas.unduhan(orang, b);
        warga.catatUnduhan(orang);
        return jawab;
    }

    private ModelAndView halaman(Pengguna orang, List<Galat> galat) {
        return new ModelAndView("akun/warga/profil")
                .addObject("saya", warga.saya(orang))
                .addObject("kontak", kontak.milik(orang))
                .addObject("wilayah", wilayah.semua())
                .addObject("galat", galat);
    }

    private static ModelAndView salah(ModelAndView hasil) {
        hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }
}
