package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.Sel;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.GiliranQueries;
import id.pendopo.presensi.atur.GiliranService;
import id.pendopo.presensi.atur.GiliranService.Alamat;
import id.pendopo.presensi.atur.GiliranService.Kunci;
import id.pendopo.presensi.atur.UnitQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Rosters: a sheet of people and days, filled by hand, by a row of codes, from a spreadsheet. */
@Controller
@RequestMapping(GiliranController.AWAL)
@Izinkan({IzinPresensi.KODE_GILIRAN, IzinPresensi.KODE_ATUR})
class GiliranController {

    private static final String TANPA_BERKAS = "presensi.atur.impor.tanpa-berkas";

    static final String AWAL = "/presensi/aturan/giliran";
    static final String BULAN = "{bulan:\\d{4}-\\d{2}}";

    /** Rows of a page: with the days of a month still fewer fields than a request may hold. */
    private static final int SEHALAMAN = 20;

    private final GiliranQueries giliran;
    private final GiliranService layanan;
    private final UnitQueries unit;
    private final Waktu waktu;

    GiliranController(
            GiliranQueries giliran, GiliranService layanan, UnitQueries unit, Waktu waktu) {
        this.giliran = giliran;
        this.layanan = layanan;
        this.unit = unit;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView unit(Pengguna orang) {
        YearMonth bulan = YearMonth.from(hari());
        return new ModelAndView("presensi/atur/giliran")
                .addObject("orang", orang)
                .addObject("unit", unit.untuk(orang))
                .addObject("bergiliran", giliran.unitBergiliran())
                .addObject("terisi", giliran.terisi(bulan))
                .addObject("bulan", bulan);
    }

    @GetMapping("/{slug}/" + BULAN)
    ModelAndView lembar(
            @PathVariable String slug,
            @PathVariable String bulan,
            @RequestParam(defaultValue = "1") int halaman,
            Pengguna orang,
            Bingkai b) {
        return lembar(new FormIsian(b), unit.denganSlug(orang, slug), bulan(bulan), halaman, orang);
    }

    static YearMonth bulan(String teks) {
        try {
            return YearMonth.parse(teks);
        } catch (DateTimeException e) {
            throw new TidakDitemukan("bulan " + teks);
        }
    }

    private ModelAndView lembar(
            FormIsian f, UnitQueries.Unit u, YearMonth bulan, int diminta, Pengguna orang) {
        var semua = unit.orangDari(u.id());
        int jumlah = Math.max(1, (semua.size() + SEHALAMAN - 1) / SEHALAMAN);
        int halaman = Math.clamp(diminta, 1, jumlah);
        var baris = semua.stream().skip((halaman - 1L) * SEHALAMAN).limit(SEHALAMAN).toList();
        var sel = sel(semua, bulan);
        var kurang = new ArrayList<GiliranQueries.KurangIstirahat>();
        semua.forEach(
                o ->
                        kurang.addAll(
                                GiliranQueries.istirahat(
                                        o.nama(),
                                        sel.getOrDefault(o.id(), new TreeMap<>()),
                                        bulan.atDay(1))));
        return f.halaman("presensi/atur/lembar_giliran")
                .addObject("orang", orang)
                .addObject("unit", u)
                .addObject("bulan", bulan)
                .addObject("halaman", halaman)
                .addObject("jumlah", jumlah)
                .addObject("semuaOrang", semua)
                .addObject("baris", baris)
                .addObject("sel", sel)
                .addObject("kurang", kurang)
                .addObject("jenis", giliran.jenis(u.id()))
                .addObject("lembar", giliran.lembar(u.id(), bulan))
                .addObject("beku", giliran.beku(bulan))
                .addObject("bentrok", f.bentrok());
    }

    private Map<UUID, TreeMap<LocalDate, GiliranQueries.Sel>> sel(
            List<UnitQueries.Orang> orang, YearMonth bulan) {
        return giliran.sel(
                orang.stream().map(UnitQueries.Orang::id).toList(),
                bulan.atDay(1).minusDays(1),
                bulan.atEndOfMonth());
    }

    @PostMapping("/{slug}/" + BULAN)
    ModelAndView simpan(
            @PathVariable String slug,
            @PathVariable String bulan,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var kini = bulan(bulan);
        return jalankan(
                f,
                slug,
                kini,
                null,
                orang,
                di -> {
                    var sel = new HashMap<Kunci, String>();
                    f.berawalan("g.").forEach((nama, kode) -> sel.put(kunci(nama, kini), kode));
                    return layanan.simpan(orang, di, sel);
                });
    }

    private static Kunci kunci(String nama, YearMonth bulan) {
        try {
            String[] bagian = nama.split("\\.");
            return new Kunci(UUID.fromString(bagian[1]), bulan.atDay(Integer.parseInt(bagian[2])));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new TidakDitemukan(nama);
        }
    }

    @PostMapping("/{slug}/" + BULAN + "/deret")
    ModelAndView deret(
            @PathVariable String slug,
            @PathVariable String bulan,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var kini = bulan(bulan);
        var siapa = f.semua("orang").stream().map(GiliranController::id).toList();
        int mulai = Math.clamp(f.angka("mulai", 1), 1, kini.lengthOfMonth());
        int geser = f.angka("geser", 0);
        return jalankan(
                f,
                slug,
                kini,
                "deret",
                orang,
                di -> layanan.isiDeret(orang, di, siapa, kini.atDay(mulai), f.n("deret"), geser));
    }

    private static UUID id(String teks) {
        try {
            return UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            throw new TidakDitemukan("pegawai");
        }
    }

    @PostMapping("/{slug}/" + BULAN + "/tukar")
    ModelAndView tukar(
            @PathVariable String slug,
            @PathVariable String bulan,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var kini = bulan(bulan);
        UUID satu = f.id("satu");
        UUID dua = f.id("dua");
        int hari = Math.clamp(f.angka("hari", 1), 1, kini.lengthOfMonth());
        if (satu == null || dua == null) {
            f.salah("satu", "bingkai.isian.pilih");
        }
        return jalankan(
                f,
                slug,
                kini,
                "satu",
                orang,
                di -> layanan.tukar(orang, di, satu, dua, kini.atDay(hari)));
    }

    @PostMapping("/{slug}/" + BULAN + "/tempel")
    ModelAndView tempel(
            @PathVariable String slug,
            @PathVariable String bulan,
            @RequestParam MultiValueMap<String, String> isi,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = FormIsian.banyak(b, isi);
        var kini = bulan(bulan);
        if (berkas != null && !berkas.isEmpty()) {
            var baris = f.baca("berkas", berkas, TANPA_BERKAS, GiliranController::baris);
            return jalankan(
                    f,
                    slug,
                    kini,
                    "berkas",
                    orang,
                    di -> layanan.tempel(orang, di, baris.orElse(List.of())));
        }
        var baris =
                f.n("tempel")
                        .lines()
                        .filter(l -> !l.isBlank())
                        .map(
                                l ->
                                        Arrays.asList(
                                                l.contains("\t")
                                                        ? l.split("\t", -1)
                                                        : l.split("[;,]", -1)))
                        .toList();
        return jalankan(f, slug, kini, "tempel", orang, di -> layanan.tempel(orang, di, baris));
    }

    private static List<List<String>> baris(Path berkas, String nama) {
        var hasil = new ArrayList<List<String>>();
        try (var lembar = PembacaLembar.buka(berkas, nama)) {
            for (Baris b : lembar) {
                hasil.add(b.sel().stream().map(Sel::tampil).toList());
            }
        }
        return hasil;
    }

    private ModelAndView jalankan(
            FormIsian f,
            String slug,
            YearMonth bulan,
            @Nullable String medan,
            Pengguna orang,
            java.util.function.Function<Alamat, Integer> kerja) {
        var u = unit.denganSlug(orang, slug);
        int versi = f.angka("versi", -1);
        int halaman = f.angka("halaman", 1);
        Supplier<String> langkah =
                () -> {
                    kerja.apply(new Alamat(u.id(), bulan, versi));
                    return AWAL + "/" + slug + "/" + bulan + "?halaman=" + halaman;
                };
        return f.kerjakan(medan, langkah)
                .map(Pindah::ke)
                .orElseGet(() -> lembar(f, u, bulan, halaman, orang));
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
