package id.pendopo.akun.hak;

import id.pendopo.audit.web.KataJejak;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What I may do on a day, and who gave it to me with which letter. */
@Controller
@Izinkan(Izinkan.MASUK)
class HakSayaController {

    private final HakPadaHari hak;
    private final AsalHakQueries asal;
    private final LembarHak lembar;
    private final KataJejak kata;
    private final Waktu waktu;

    HakSayaController(
            HakPadaHari hak, AsalHakQueries asal, LembarHak lembar, KataJejak kata, Waktu waktu) {
        this.hak = hak;
        this.asal = asal;
        this.lembar = lembar;
        this.kata = kata;
        this.waktu = waktu;
    }

    @GetMapping("/profil/hak")
    ModelAndView lihat(@RequestParam(defaultValue = "") String hari, Pengguna orang) {
        LocalDate pada = HariPilihan.baca(hari).orElse(waktu.hariIni(KonteksPemda.wajib().zona()));
        List<Pegangan> pegangan = hak.milik(orang.akunId(), orang.pegawaiId(), pada);
        return new ModelAndView("akun/hak/saya")
                .addObject("hari", HariPilihan.tulis(pada))
                .addObject("pegawai", sebagaiPegawai(orang))
                .addObject(
                        "baris",
                        pegangan.stream().map(p -> new BarisHak(p, lembar.izin(p, null))).toList());
    }

    /** What he may do because he is employed, among what he may do now. */
    private List<String> sebagaiPegawai(Pengguna orang) {
        return hak.katalog().stream()
                .filter(i -> i.tiapPegawai() && orang.boleh(i))
                .map(Izin::kode)
                .toList();
    }

    @GetMapping("/profil/hak/{penugasan}")
    ModelAndView asal(@PathVariable UUID penugasan, Pengguna orang, Bingkai b) {
        var p =
                hak.satu(penugasan)
                        .filter(
                                x ->
                                        x.luar()
                                                ? orang.akunId().equals(x.akunLuar())
                                                : x.pegawaiId().equals(orang.pegawaiId()))
                        .orElseThrow(() -> new TidakDitemukan("penugasan " + penugasan));
        return new ModelAndView("akun/hak/asal")
                .addObject("p", p)
                .addObject("izin", lembar.izin(p, null))
                .addObject("jejak", asal.jejak(p).stream().map(e -> kata.baris(b, e)).toList())
                .addObject("sendiri", true);
    }
}
