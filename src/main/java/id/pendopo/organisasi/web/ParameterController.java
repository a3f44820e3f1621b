package id.pendopo.organisasi.web;

import id.pendopo.organisasi.BentukNilai;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.ParameterService;
import id.pendopo.organisasi.ParameterService.Aturan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules as dated values: what counts today, what counted, and the pemda's own. */
@Controller
@RequestMapping("/organisasi/parameter")
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class ParameterController {

    private final ParameterService parameter;
    private final HariIni hari;

    ParameterController(ParameterService parameter, HariIni hari) {
        this.parameter = parameter;
        this.hari = hari;
    }

    @GetMapping
    ModelAndView daftar() {
        return new ModelAndView("organisasi/parameter")
                .addObject("aturan", parameter.semua())
                .addObject("hariIni", hari.kini());
    }

    @GetMapping("/{kode:[a-z0-9.-]+}")
    ModelAndView satu(@PathVariable String kode, Pengguna orang, Bingkai b) {
        var aturan = parameter.dengan(kode);
        var f = new Formulir(b).awal("sejak", hari.kini());
        var kini = aturan.pada(hari.kini());
        if (kini != null) {
            for (var m : BentukNilai.medan(kini.nilai())) {
                f.awal("nilai" + m.alamat(), m.nilai() == null ? m.teks() : b.angka(m.nilai()));
            }
        }
        return halaman(f, aturan, orang);
    }

    @PostMapping("/{kode:[a-z0-9.-]+}")
    @Izinkan(IzinOrganisasi.KODE_PARAMETER)
    ModelAndView tetapkan(
            @PathVariable String kode,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var aturan = parameter.dengan(kode);
        var f = new Formulir(b, isi);
        return f.kirim(
                () -> nilai(f, aturan),
                n ->
                        parameter.tetapkan(
                                orang,
                                kode,
                                f.tanggalWajib("sejak"),
                                n,
                                f.teks("dasar"),
                                f.teks("alasan")),
                alamat(kode),
                () -> halaman(f, aturan, orang));
    }

    private Map<String, Object> nilai(Formulir f, Aturan aturan) {
        var sejak = f.tanggalWajib("sejak");
        var bentuk = aturan.pada(sejak);
        var hasil = new HashMap<String, Object>();
        var medan =
                bentuk == null ? List.<BentukNilai.Medan>of() : BentukNilai.medan(bentuk.nilai());
        for (var m : medan) {
            Object baru =
                    m.nilai() == null
                            ? f.teks("nilai" + m.alamat())
                            : f.angka("nilai" + m.alamat());
            if (baru != null) {
                hasil.put(m.alamat(), baru);
            }
        }
        return hasil;
    }

    @PostMapping("/{kode:[a-z0-9.-]+}/nasional")
    @Izinkan(IzinOrganisasi.KODE_PARAMETER)
    ModelAndView kembali(
            @PathVariable String kode,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kirim(
                () -> f.tanggalWajib("sejak"),
                h -> parameter.kembali(orang, kode, h, f.teks("alasan")),
                alamat(kode),
                () -> halaman(f, parameter.dengan(kode), orang));
    }

    private ModelAndView halaman(Formulir f, Aturan aturan, Pengguna orang) {
        var kini = aturan.pada(hari.kini());
        return f.halaman("organisasi/form_parameter")
                .addObject("aturan", aturan)
                .addObject("kini", kini)
                .addObject("medan", kini == null ? List.of() : BentukNilai.medan(kini.nilai()))
                .addObject("boleh", ParameterService.boleh(orang, aturan.kode()))
                .addObject("hariIni", hari.kini());
    }

    private static String alamat(String kode) {
        return "/organisasi/parameter/" + kode;
    }
}
