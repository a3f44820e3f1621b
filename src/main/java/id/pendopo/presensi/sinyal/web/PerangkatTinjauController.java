package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.sinyal.PerangkatQueries;
import id.pendopo.presensi.sinyal.PersetujuanPerangkatService;
import id.pendopo.presensi.sinyal.TinjauanQueries;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Phones that wait for somebody's approval, and those in use. */
@Controller
@RequestMapping("/presensi/tinjau/perangkat")
@Izinkan(IzinPresensi.KODE_TINJAU)
class PerangkatTinjauController {

    private static final Map<String, String> KEADAAN =
            Map.of("menunggu", "MENUNGGU", "aktif", "AKTIF", "dicabut", "DICABUT");

    private final PerangkatQueries perangkat;
    private final PersetujuanPerangkatService persetujuan;
    private final TinjauanQueries tinjauan;

    PerangkatTinjauController(
            PerangkatQueries perangkat,
            PersetujuanPerangkatService persetujuan,
            TinjauanQueries tinjauan) {
        this.perangkat = perangkat;
        this.persetujuan = persetujuan;
        this.tinjauan = tinjauan;
    }

    @GetMapping
    ModelAndView daftar(
            @RequestParam(defaultValue = "menunggu") String keadaan,
            @RequestParam(defaultValue = "") String nama,
            Pengguna orang) {
        return halaman(keadaan, nama, orang);
    }

    private ModelAndView halaman(String keadaan, String nama, Pengguna orang) {
        String pilih = KEADAAN.containsKey(keadaan) ? keadaan : "menunggu";
        return new ModelAndView("presensi/sinyal/perangkat")
                .addObject("orang", orang)
                .addObject("keadaan", pilih)
                .addObject("nama", nama)
                .addObject("menunggu", tinjauan.menunggu(orang))
                .addObject("baris", perangkat.daftar(orang, KEADAAN.get(pilih), nama))
                .addObject("galat", List.of())
                .addObject("salah", "")
                .addObject("kata", "");
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/putusan")
    ModelAndView putuskan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "menunggu") String keadaan,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "false") boolean simpan,
            @RequestParam(defaultValue = "") String kata,
            Pengguna orang,
            Bingkai b) {
        try {
            persetujuan.putuskan(orang, id, putusan.equals("setuju"), simpan, kata);
            return Pindah.ke("/presensi/tinjau/perangkat?keadaan=" + asal(keadaan));
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            var m =
                    halaman(keadaan, "", orang)
                            .addObject("salah", id.toString())
                            .addObject("kata", kata)
                            .addObject(
                                    "galat",
                                    List.of(new Galat("kata-" + id, b.s(e.kode(), e.argumen()))));
            m.setStatus(TinjauController.status(e));
            return m;
        }
    }

    private static String asal(String keadaan) {
        return KEADAAN.containsKey(keadaan) ? keadaan : "menunggu";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/putusan")
    ModelAndView kembali(@PathVariable UUID id) {
        var m = Pindah.ke("/presensi/tinjau/perangkat");
        m.setStatus(HttpStatus.SEE_OTHER);
        return m;
    }
}
