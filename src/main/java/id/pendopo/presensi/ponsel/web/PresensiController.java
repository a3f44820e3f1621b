package id.pendopo.presensi.ponsel.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.ponsel.Kini;
import id.pendopo.presensi.ponsel.KiniQueries;
import id.pendopo.presensi.swafoto.SwafotoQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One button that knows in and out. */
@Controller
@RequestMapping("/presensi")
@Izinkan(IzinPresensi.KODE_HADIR)
class PresensiController {

    private final KiniQueries kini;
    private final KetukanService ketukan;
    private final SwafotoQueries swafoto;
    private final Waktu waktu;

    PresensiController(
            KiniQueries kini, KetukanService ketukan, SwafotoQueries swafoto, Waktu waktu) {
        this.kini = kini;
        this.ketukan = ketukan;
        this.swafoto = swafoto;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView halaman(Pengguna orang) {
        if (orang.pegawaiId() == null) {
            return kosong(orang);
        }
        try {
            return halaman(orang, kini.milik(orang.pegawaiId()), false);
        } catch (TidakDitemukan e) {
            return kosong(orang);
        }
    }

    /** For accounts of nobody who is employed: nothing to check in for. */
    private static ModelAndView kosong(Pengguna orang) {
        return new ModelAndView("presensi/ponsel/kosong").addObject("orang", orang);
    }

    private ModelAndView halaman(Pengguna orang, Kini kini, boolean tanya) {
        var hasil =
                new ModelAndView("presensi/ponsel/ketuk")
                        .addObject("orang", orang)
                        .addObject("k", kini)
                        .addObject("tanya", tanya)
                        .addObject("swafoto", swafoto.minta(orang.pegawaiId(), kini.opd()));
        hasil.setStatus(tanya ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return hasil;
    }

    /** The same page for nobody in particular: the phone keeps it and fills it without signal. */
    @GetMapping("/luring")
    String luring(HttpServletResponse jawab) {
        jawab.setHeader("Pendopo-Luring", "boleh");
        return "presensi/ponsel/luring";
    }

    /**
     * The punch of a page without script, therefore without position.
     *
     * @param yakin whether he was told that he leaves before the end
     */
    @PostMapping("/formulir")
    ModelAndView formulir(
            @RequestParam Arah arah,
            @RequestParam(defaultValue = "false") boolean yakin,
            Pengguna orang,
            HttpServletRequest minta) {
        if (orang.pegawaiId() == null) {
            throw new TidakDitemukan("pegawai");
        }
        var k = kini.milik(orang.pegawaiId());
        if (arah == Arah.PULANG && !yakin && k.kurang().isPositive()) {
            return halaman(orang, k, true);
        }
        UUID kunci = Kunci.dari(minta).orElseGet(Uuid7::baru);
        ketukan.catat(baru(kunci, orang.pegawaiId(), arah));
        return Pindah.ke("/presensi");
    }

    private KetukanBaru baru(UUID kunci, UUID pegawai, Arah arah) {
        return new KetukanBaru(
                kunci,
                pegawai,
                arah,
                waktu.sekarangUrusan(),
                CaraKetuk.FORMULIR,
                Keyakinan.PENUH,
                null,
                null,
                List.of(),
                KetukanBaru.Asal.TANPA,
                null);
    }

    /** Where a form was refused the browser shows its address: read anew, it is the page. */
    @GetMapping("/formulir")
    ModelAndView kembali() {
        return Pindah.ke("/presensi");
    }
}
