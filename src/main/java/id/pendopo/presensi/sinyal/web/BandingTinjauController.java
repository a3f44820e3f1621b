package id.pendopo.presensi.sinyal.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.sinyal.BandingQueries;
import id.pendopo.presensi.sinyal.BandingService;
import id.pendopo.presensi.sinyal.TinjauanQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Appeals, for the staff office: answered by somebody who did not decide. */
@Controller
@RequestMapping("/presensi/tinjau/banding")
@Izinkan(IzinPresensi.KODE_TINJAU)
class BandingTinjauController {

    private final BandingQueries banding;
    private final BandingService layanan;
    private final TinjauanQueries tinjauan;
    private final PenyimpananBerkas berkas;
    private final Waktu waktu;

    BandingTinjauController(
            BandingQueries banding,
            BandingService layanan,
            TinjauanQueries tinjauan,
            PenyimpananBerkas berkas,
            Waktu waktu) {
        this.banding = banding;
        this.layanan = layanan;
        this.tinjauan = tinjauan;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang) {
        return halaman(orang);
    }

    private ModelAndView halaman(Pengguna orang) {
        harusPusat(orang);
        return new ModelAndView("presensi/sinyal/banding_daftar")
                .addObject("orang", orang)
                .addObject("hari", waktu.hariIni(KonteksPemda.wajib().zona()))
                .addObject("menunggu", tinjauan.menunggu(orang))
                .addObject("baris", banding.terbuka())
                .addObject("galat", List.of())
                .addObject("salah", "")
                .addObject("kata", "");
    }

    private static void harusPusat(Pengguna orang) {
        if (!orang.bolehSemuaOpd(IzinPresensi.TINJAU)) {
            throw new TidakDitemukan("banding");
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/jawaban")
    ModelAndView jawab(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hasil,
            @RequestParam(defaultValue = "") String kata,
            Pengguna orang,
            Bingkai b) {
        try {
            if (!List.of("terima", "tolak").contains(hasil)) {
                throw new AturanDilanggar("presensi.sinyal.pilih-hasil");
            }
            layanan.jawab(orang, id, hasil.equals("terima"), kata);
            return Pindah.ke("/presensi/tinjau/banding");
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            var m =
                    halaman(orang)
                            .addObject("salah", id.toString())
                            .addObject("kata", kata)
                            .addObject(
                                    "galat",
                                    List.of(new Galat("kata-" + id, b.s(e.kode(), e.argumen()))));
            m.setStatus(TinjauController.status(e));
            return m;
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/jawaban")
    ModelAndView kembali(@PathVariable UUID id) {
        return Pindah.ke("/presensi/tinjau/banding");
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/berkas")
    void berkas(
            @PathVariable UUID id,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        harusPusat(orang);
        var p = banding.satu(id);
        if (p.sidik() == null) {
            throw new TidakDitemukan("berkas " + id);
        }
        BerkasJawaban.kirim(berkas.buka(p.sidik()), p.berkas(), minta, jawab);
    }
}
