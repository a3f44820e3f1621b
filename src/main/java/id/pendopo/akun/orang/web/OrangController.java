package id.pendopo.akun.orang.web;

import id.pendopo.akun.luar.IzinLuar;
import id.pendopo.akun.luar.LuarQueries;
import id.pendopo.akun.orang.IzinOrang;
import id.pendopo.akun.orang.Keadaan;
import id.pendopo.akun.orang.KirimanQueries;
import id.pendopo.akun.orang.OrangQueries;
import id.pendopo.akun.orang.OrangQueries.Saringan;
import id.pendopo.akun.orang.OrangService;
import id.pendopo.akun.orang.OrangTerdaftar;
import id.pendopo.akun.orang.SandiBaruService;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People and their accounts: the list, one person, and what may be done with his account. */
@Controller
@RequestMapping("/akun")
@Izinkan(IzinOrang.KODE_KELOLA)
class OrangController {

    private static final int JEJAK = 15;

    private final OrangQueries orang;
    private final OrangService akun;
    private final LuarQueries luar;
    private final KirimanQueries kiriman;
    private final SandiBaruService sandi;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final Waktu waktu;

    OrangController(
            OrangQueries orang,
            OrangService akun,
            LuarQueries luar,
            KirimanQueries kiriman,
            SandiBaruService sandi,
            OrganisasiQueries organisasi,
            Jejak jejak,
            Waktu waktu) {
        this.orang = orang;
        this.akun = akun;
        this.luar = luar;
        this.kiriman = kiriman;
        this.sandi = sandi;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(required = false) @Nullable UUID sesudah,
            Pengguna oleh) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        List<PerangkatDaerah> semuaOpd =
                organisasi.opd(hari).stream()
                        .filter(o -> oleh.boleh(IzinOrang.KELOLA, o.id()))
                        .toList();
        var saringan =
                new Saringan(
                        q,
                        semuaOpd.stream()
                                .filter(o -> o.slug().equals(opd))
                                .map(PerangkatDaerah::id)
                                .findFirst()
                                .orElse(null),
                        Keadaan.dari(keadaan).orElse(null));
        var semua = orang.cari(oleh, saringan, sesudah);
        return new ModelAndView("akun/orang/daftar")
                .addObject(
                        "orang", semua.subList(0, Math.min(OrangQueries.SEHALAMAN, semua.size())))
                .addObject("adaLagi", semua.size() > OrangQueries.SEHALAMAN)
                .addObject("lanjutan", sesudah != null)
                .addObject("saringan", saringan)
                .addObject("opd", opd)
                .addObject("kiriman", kiriman.belumSampai(oleh))
                .addObject(
                        "luar",
                        oleh.boleh(IzinLuar.KELOLA) ? luar.jumlah(hari) : Integer.valueOf(-1))
                .addObject("semuaOpd", semuaOpd);
    }

    @GetMapping("/pegawai/{id}")
    ModelAndView tanpaAkun(@PathVariable UUID id, Pengguna oleh) {
        var siapa = orang.dengan(oleh, id);
        return siapa.namaPengguna() == null
                ? halaman(oleh, siapa, "", List.of())
                : Pindah.ke(siapa.alamat());
    }

    @PostMapping("/pegawai/{id}")
    ModelAndView buat(@PathVariable UUID id, Pengguna oleh) {
        return Pindah.ke(akun.buat(oleh, id).alamat() + "?kabar=dibuat");
    }

    @GetMapping("/{nama}")
    ModelAndView lihat(
            @PathVariable String nama,
            @RequestParam(defaultValue = "") String kabar,
            Pengguna oleh) {
        return halaman(oleh, orang.dengan(oleh, nama), kabar, List.of());
    }

    @PostMapping("/{nama}/penonaktifan")
    ModelAndView nonaktifkan(
            @PathVariable String nama,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh,
            Bingkai b) {
        return kerjakan(oleh, nama, b, "dinonaktifkan", () -> akun.nonaktifkan(oleh, nama, alasan));
    }

    @PostMapping("/{nama}/pengaktifan")
    ModelAndView aktifkan(
            @PathVariable String nama,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh,
            Bingkai b) {
        return kerjakan(oleh, nama, b, "diaktifkan", () -> akun.aktifkan(oleh, nama, alasan));
    }

    @PostMapping("/{nama}/tautan")
    ModelAndView kirimTautan(@PathVariable String nama, Pengguna oleh, Bingkai b) {
        return kerjakan(oleh, nama, b, "tautan", () -> sandi.kirimTautan(oleh, nama));
    }

    private ModelAndView kerjakan(
            Pengguna oleh, String nama, Bingkai b, String kabar, Runnable langkah) {
        try {
            langkah.run();
            return Pindah.ke("/akun/" + nama + "?kabar=" + kabar);
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            var hasil =
                    halaman(
                            oleh,
                            orang.dengan(oleh, nama),
                            "",
                            List.of(
                                    new Galat(
                                            e.kode().equals("akun.orang.alasan") ? "alasan" : null,
                                            b.s(e.kode(), e.argumen()))));
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return hasil;
        }
    }

    private ModelAndView halaman(
            Pengguna oleh, OrangTerdaftar siapa, String kabar, List<Galat> galat) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        UUID id = siapa.akunId();
        return new ModelAndView("akun/orang/orang")
                .addObject("siapa", siapa)
                .addObject("penugasan", organisasi.penugasan(siapa.pegawaiId(), hari))
                .addObject("sesi", id == null ? 0 : orang.sesiTerbuka(id, waktu.sekarang()))
                .addObject(
                        "jejak",
                        id == null ? List.of() : jejak.tentang("akun", id.toString(), JEJAK))
                .addObject("boleh", akun.bolehMengurus(oleh, siapa))
                .addObject("sendiri", oleh.akunId().equals(id))
                .addObject("kabar", kabar)
                .addObject("galat", galat);
    }
}
