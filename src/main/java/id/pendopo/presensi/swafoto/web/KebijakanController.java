package id.pendopo.presensi.swafoto.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.swafoto.KebijakanQueries;
import id.pendopo.presensi.swafoto.KebijakanService;
import id.pendopo.presensi.swafoto.ModeSwafoto;
import id.pendopo.presensi.swafoto.SwafotoQueries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether selfies are asked for: what was decided, on what basis, and how many are kept. */
@Controller
@RequestMapping("/presensi/swafoto/kebijakan")
@Izinkan(IzinPresensi.KODE_ATUR)
class KebijakanController {

    private static final String AWAL = "/presensi/swafoto/kebijakan";

    private final KebijakanQueries kebijakan;
    private final KebijakanService layanan;
    private final SwafotoQueries swafoto;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    KebijakanController(
            KebijakanQueries kebijakan,
            KebijakanService layanan,
            SwafotoQueries swafoto,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.kebijakan = kebijakan;
        this.layanan = layanan;
        this.swafoto = swafoto;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang, Bingkai b) {
        return halaman(new FormIsian(b).awal("sejak", hari()), orang);
    }

    private ModelAndView halaman(FormIsian f, Pengguna orang) {
        if (!orang.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new TidakDitemukan(AWAL);
        }
        return f.halaman("presensi/swafoto/kebijakan")
                .addObject("orang", orang)
                .addObject("riwayat", kebijakan.riwayat())
                .addObject("hitungan", kebijakan.hitungan())
                .addObject("lama", swafoto.lama())
                .addObject("hariIni", hari())
                .addObject("opd", organisasi.opd(hari()));
    }

    @PostMapping
    ModelAndView tetapkan(
            @RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        LocalDate sejak = f.tanggal("sejak", hari());
        var mode =
                Arrays.stream(ModeSwafoto.values())
                        .filter(m -> m.name().equals(f.n("mode")))
                        .findFirst();
        if (mode.isEmpty()) {
            f.salah("mode", "presensi.swafoto.kebijakan.mode");
        }
        Set<UUID> opd = opd(f);
        return f.kerjakan(
                        null,
                        () -> layanan.tetapkan(orang, mode.orElseThrow(), sejak, opd, f.n("dasar")))
                .map(id -> Pindah.ke(AWAL))
                .orElseGet(() -> halaman(f, orang));
    }

    private static Set<UUID> opd(FormIsian f) {
        var hasil = new LinkedHashSet<UUID>();
        for (String satu : f.semua("opd")) {
            try {
                hasil.add(UUID.fromString(satu));
            } catch (IllegalArgumentException e) {
                f.salah("opd", "bingkai.isian.pilih");
            }
        }
        return hasil;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/pencabutan")
    ModelAndView cabut(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi).awal("sejak", hari());
        return f.kerjakan(
                        "alasan-" + id,
                        () -> {
                            layanan.cabut(orang, id, f.n("alasan-" + id));
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang));
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
