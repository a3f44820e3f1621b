package id.pendopo.akun.luar;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People from outside: who is here, one of them, and a new one. */
@Controller
@RequestMapping("/akun/luar")
@Izinkan(IzinLuar.KODE_KELOLA)
class LuarController {

    private static final int JEJAK = 15;

    private final LuarQueries luar;
    private final LuarService layanan;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final Waktu waktu;

    LuarController(
            LuarQueries luar,
            LuarService layanan,
            OrganisasiQueries organisasi,
            Jejak jejak,
            Waktu waktu) {
        this.luar = luar;
        this.layanan = layanan;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar() {
        return new ModelAndView("akun/luar/daftar")
                .addObject("orang", luar.semua(hariIni()))
                .addObject("hari", hariIni());
    }

    @GetMapping("/baru")
    ModelAndView formulir(Pengguna oleh, Bingkai b) {
        return formulir(oleh, b, Map.of("mulai", hariIni().toString()), List.of(), HttpStatus.OK);
    }

    @PostMapping("/baru")
    ModelAndView buat(@RequestParam Map<String, String> isi, Pengguna oleh, Bingkai b) {
        var kosong = FormLuar.kosong(b, isi);
        if (!kosong.isEmpty()) {
            return formulir(oleh, b, isi, kosong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return Pindah.ke(alamat(layanan.buat(oleh, FormLuar.orang(isi)), "dibuat"));
        } catch (AturanDilanggar e) {
            return formulir(
                    oleh, b, isi, List.of(FormLuar.galat(b, e)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{nama}")
    ModelAndView lihat(
            @PathVariable String nama,
            @RequestParam(defaultValue = "") String kabar,
            Pengguna oleh,
            Bingkai b) {
        return halaman(oleh, b, nama, kabar, Map.of(), List.of());
    }

    @PostMapping("/{nama}/tugas")
    ModelAndView tugaskan(
            @PathVariable String nama,
            @RequestParam Map<String, String> isi,
            Pengguna oleh,
            Bingkai b) {
        return kerjakan(
                oleh,
                b,
                nama,
                isi,
                "ditugaskan",
                () -> layanan.tugaskan(oleh, nama, FormLuar.tugas(isi, "opd")));
    }

    @PostMapping("/{nama}/perpanjangan")
    ModelAndView perpanjang(
            @PathVariable String nama,
            @RequestParam Map<String, String> isi,
            Pengguna oleh,
            Bingkai b) {
        return kerjakan(
                oleh,
                b,
                nama,
                isi,
                "diperpanjang",
                () ->
                        layanan.perpanjang(
                                oleh,
                                nama,
                                FormLuar.hari(isi, "sampai"),
                                isi.getOrDefault("alasan", "")));
    }

    @PostMapping("/{nama}/pengakhiran")
    ModelAndView akhiri(
            @PathVariable String nama,
            @RequestParam Map<String, String> isi,
            Pengguna oleh,
            Bingkai b) {
        return kerjakan(
                oleh,
                b,
                nama,
                isi,
                "diakhiri",
                () -> layanan.akhiri(oleh, nama, isi.getOrDefault("sebab", "")));
    }

    @PostMapping("/{nama}/tautan")
    ModelAndView tautan(@PathVariable String nama, Pengguna oleh, Bingkai b) {
        return kerjakan(oleh, b, nama, Map.of(), "tautan", () -> layanan.kirimTautan(oleh, nama));
    }

    private ModelAndView kerjakan(
            Pengguna oleh,
            Bingkai b,
            String nama,
            Map<String, String> isi,
            String kabar,
            Runnable langkah) {
        try {
            langkah.run();
            return Pindah.ke(alamat(nama, kabar));
        } catch (AturanDilanggar e) {
            var hasil = halaman(oleh, b, nama, "", isi, List.of(FormLuar.galat(b, e)));
            hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return hasil;
        }
    }

    private static String alamat(String nama, String kabar) {
        return "/akun/luar/" + nama + "?kabar=" + kabar;
    }

    private ModelAndView formulir(
            Pengguna oleh, Bingkai b, Map<String, String> isi, List<Galat> galat, HttpStatus s) {
        var hasil =
                new ModelAndView("akun/luar/baru")
                        .addObject("isi", isi)
                        .addObject("peran", peran(oleh, b))
                        .addObject("opd", opd())
                        .addObject("palingLambat", layanan.palingLambat())
                        .addObject("galat", galat);
        hasil.setStatus(s);
        return hasil;
    }

    private ModelAndView halaman(
            Pengguna oleh,
            Bingkai b,
            String nama,
            String kabar,
            Map<String, String> isi,
            List<Galat> galat) {
        var siapa = luar.dengan(nama);
        return new ModelAndView("akun/luar/orang")
                .addObject("siapa", siapa)
                .addObject("tugas", luar.tugas(siapa.akunId()))
                .addObject("jejak", jejak.tentang("akun", siapa.akunId().toString(), JEJAK))
                .addObject("sendiri", siapa.akunId().equals(oleh.akunId()))
                .addObject("hari", hariIni())
                .addObject("palingLambat", layanan.palingLambat())
                .addObject("peran", peran(oleh, b))
                .addObject("opd", opd())
                .addObject("kabar", kabar)
                .addObject("isi", isi)
                .addObject("galat", galat);
    }

    private List<Opsi> peran(Pengguna oleh, Bingkai b) {
        return layanan.bolehMemberi(oleh, null).stream().map(p -> opsi(b, p)).toList();
    }

    private static Opsi opsi(Bingkai b, Peran p) {
        String kunci = "akun.luar.peran." + p.name().toLowerCase(java.util.Locale.ROOT);
        return new Opsi(p.name(), b.s(kunci), b.s(kunci + ".petunjuk"), null);
    }

    private List<Opsi> opd() {
        return organisasi.opd(hariIni()).stream()
                .map(o -> new Opsi(o.id().toString(), o.nama()))
                .toList();
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
