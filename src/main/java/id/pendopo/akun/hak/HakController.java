package id.pendopo.akun.hak;

import id.pendopo.akun.hak.HakPadaHari.Saringan;
import id.pendopo.audit.web.KataJejak;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Izin;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who could do what on which day, as a page, as a file, and each with where it comes from. */
@Controller
@Izinkan(IzinHak.KODE_LIHAT)
class HakController {

    private static final int SEHALAMAN = 50;

    private final HakPadaHari hak;
    private final AsalHakQueries asal;
    private final LembarHak lembar;
    private final KataJejak kata;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    HakController(
            HakPadaHari hak,
            AsalHakQueries asal,
            LembarHak lembar,
            KataJejak kata,
            OrganisasiQueries organisasi,
            Waktu waktu) {
        this.hak = hak;
        this.asal = asal;
        this.lembar = lembar;
        this.kata = kata;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    /** What is asked for, as it came in the address. */
    private record Tanya(String hari, String opd, String izin, String orang) {}

    @GetMapping("/akun/hak")
    ModelAndView lihat(
            @RequestParam(defaultValue = "") String hari,
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "") String izin,
            @RequestParam(defaultValue = "") String orang,
            @RequestParam(defaultValue = "1") int halaman,
            Pengguna siapa,
            Bingkai b) {
        var tanya = new Tanya(hari.strip(), opd.strip(), izin.strip(), orang.strip());
        LocalDate pada = hari(tanya).orElse(hariIni());
        boolean salah = !tanya.hari().isEmpty() && hari(tanya).isEmpty();
        var saringan = saringan(tanya);
        int jumlah = hak.jumlah(saringan, pada);
        int kini = Math.clamp(halaman, 1, Math.max(1, (jumlah + SEHALAMAN - 1) / SEHALAMAN));
        var hasil =
                new ModelAndView("akun/hak/daftar")
                        .addObject("pada", pada)
                        .addObject("statistik", siapa.boleh(IzinHak.STATISTIK))
                        .addObject("hari", salah ? tanya.hari() : HariPilihan.tulis(pada))
                        .addObject("opd", tanya.opd())
                        .addObject("izin", tanya.izin())
                        .addObject("orang", tanya.orang())
                        .addObject("baris", baris(saringan, pada, kini))
                        .addObject("jumlah", jumlah)
                        .addObject("halaman", kini)
                        .addObject("banyakHalaman", (jumlah + SEHALAMAN - 1) / SEHALAMAN)
                        .addObject("pilihanOpd", pilihanOpd(pada))
                        .addObject("pilihanIzin", pilihanIzin(b))
                        .addObject(
                                "galat",
                                salah
                                        ? List.of(new Galat("hari", b.s("akun.hak.hari-salah")))
                                        : List.of());
        hasil.setStatus(salah ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return hasil;
    }

    private List<BarisHak> baris(Saringan saringan, LocalDate pada, int halaman) {
        return hak.cari(saringan, pada, (halaman - 1) * SEHALAMAN, SEHALAMAN).stream()
                .map(p -> new BarisHak(p, lembar.izin(p, saringan.izin())))
                .toList();
    }

    @GetMapping("/akun/hak/ekspor.{bentuk:csv|xlsx}")
    void ekspor(
            @PathVariable String bentuk,
            @RequestParam(defaultValue = "") String hari,
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "") String izin,
            @RequestParam(defaultValue = "") String orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var tanya = new Tanya(hari.strip(), opd.strip(), izin.strip(), orang.strip());
        LocalDate pada = hari(tanya).orElse(hariIni());
        Unduhan.kirim(
                "hak-" + pada + "." + bentuk,
                jawab,
                ke -> lembar.tulis(bentuk, b, saringan(tanya), pada, ke));
    }

    @GetMapping("/akun/hak/{penugasan}")
    ModelAndView asal(@PathVariable UUID penugasan, Bingkai b) {
        var p = hak.satu(penugasan).orElseThrow(() -> new TidakDitemukan("penugasan " + penugasan));
        return new ModelAndView("akun/hak/asal")
                .addObject("p", p)
                .addObject("izin", lembar.izin(p, null))
                .addObject("jejak", asal.jejak(p).stream().map(e -> kata.baris(b, e)).toList())
                .addObject("sendiri", false);
    }

    private Saringan saringan(Tanya t) {
        return new Saringan(id(t.opd()), izin(t.izin()), t.orang());
    }

    private static Optional<LocalDate> hari(Tanya t) {
        return HariPilihan.baca(t.hari());
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    private static @Nullable UUID id(String teks) {
        try {
            return teks.isEmpty() ? null : UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            throw new TidakDitemukan("opd " + teks);
        }
    }

    private @Nullable Izin izin(String kode) {
        return kode.isEmpty()
                ? null
                : hak.katalog().stream()
                        .filter(i -> i.kode().equals(kode))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("izin " + kode));
    }

    private List<Opsi> pilihanOpd(LocalDate pada) {
        return organisasi.opd(pada).stream()
                .map(o -> new Opsi(o.id().toString(), o.nama()))
                .toList();
    }

    private List<Opsi> pilihanIzin(Bingkai b) {
        return hak.katalog().stream()
                .map(i -> new Opsi(i.kode(), b.s(LembarHak.kunci(i.kode()))))
                .toList();
    }
}
