package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.platform.grafik.peta.PetaPin;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.Bentuk;
import id.pendopo.presensi.atur.DaftarTempatQueries;
import id.pendopo.presensi.atur.Impor;
import id.pendopo.presensi.atur.ImporAturQueries;
import id.pendopo.presensi.atur.ImporAturService;
import id.pendopo.presensi.atur.PembagianTempatService;
import id.pendopo.presensi.atur.PeringatanTempatQueries;
import id.pendopo.presensi.atur.TempatService;
import id.pendopo.presensi.atur.UnitQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Places: drawn on a map or typed as coordinates, and for whom they are. */
@Controller
@RequestMapping("/presensi/aturan/tempat")
@Izinkan({IzinPresensi.KODE_ATUR, IzinPresensi.KODE_GILIRAN})
class TempatController {

    private static final String TANPA_BERKAS = "presensi.atur.impor.tanpa-berkas";

    private static final String AWAL = "/presensi/aturan/tempat";
    private static final List<String> SEPEKAN = List.of("1", "2", "3", "4", "5", "6", "7");

    private final DaftarTempatQueries tempat;
    private final TempatService layanan;
    private final PembagianTempatService pembagian;
    private final PeringatanTempatQueries peringatan;
    private final UnitQueries unit;
    private final ImporAturService impor;
    private final ImporAturQueries unggahan;
    private final BatasWilayahQueries batas;
    private final Waktu waktu;

    TempatController(
            DaftarTempatQueries tempat,
            TempatService layanan,
            PembagianTempatService pembagian,
            PeringatanTempatQueries peringatan,
            UnitQueries unit,
            ImporAturService impor,
            ImporAturQueries unggahan,
            BatasWilayahQueries batas,
            Waktu waktu) {
        this.tempat = tempat;
        this.layanan = layanan;
        this.pembagian = pembagian;
        this.peringatan = peringatan;
        this.unit = unit;
        this.impor = impor;
        this.unggahan = unggahan;
        this.batas = batas;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int halaman,
            Pengguna orang,
            Bingkai b) {
        return daftar(new FormIsian(b).awal("radius", 100), q, Math.max(1, halaman), orang);
    }

    private ModelAndView daftar(FormIsian f, String q, int halaman, Pengguna orang) {
        List<UUID> milik =
                orang.bolehSemuaOpd(IzinPresensi.ATUR)
                        ? null
                        : unit.untuk(orang).stream().map(UnitQueries.Unit::id).toList();
        var isi = tempat.daftar(milik, q.strip(), halaman, hari());
        return f.halaman("presensi/atur/tempat")
                .addObject("orang", orang)
                .addObject("q", q.strip())
                .addObject("halaman", halaman)
                .addObject("lagi", isi.size() > DaftarTempatQueries.SEHALAMAN)
                .addObject("tempat", isi.stream().limit(DaftarTempatQueries.SEHALAMAN).toList())
                .addObject("impor", unggahan.terakhir(orang, Impor.Jenis.TEMPAT))
                .addObject("unit", unit.untuk(orang))
                .addObject("semua", orang.bolehSemuaOpd(IzinPresensi.ATUR))
                .addObject("hariIni", hari());
    }

    /** A part of the page: outlines to draw on. */
    @GetMapping("/peta")
    ModelAndView peta(HttpServletResponse jawab) {
        jawab.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().getHeaderValue());
        return new ModelAndView("presensi/atur/peta", Map.of("p", PetaPin.dari(batas.semua())));
    }

    @GetMapping("/baru")
    ModelAndView baru(Pengguna orang, Bingkai b) {
        var f =
                new FormIsian(b)
                        .awal("bentuk", "lingkaran")
                        .awal("radius", 100)
                        .awal("sejak", hari())
                        .awal("hari", SEPEKAN);
        return halaman(f, orang, null, List.of());
    }

    @PostMapping("/baru")
    ModelAndView tambah(
            @RequestParam MultiValueMap<String, String> isi, Pengguna orang, Bingkai b) {
        var f = FormIsian.banyak(b, isi);
        var i = isian(f);
        var bagi = bagi(f, orang, i == null ? hari() : i.sejak());
        if (i != null && bagi != null && f.galat().isEmpty()) {
            var periksa = peringatan.untuk(i.bentuk(), null);
            if (!periksa.isEmpty() && f.n("yakin").isEmpty()) {
                return halaman(f, orang, null, periksa);
            }
        }
        return f.kerjakan(null, () -> layanan.tambah(orang, i, bagi))
                .map(id -> Pindah.ke(AWAL + "/" + id))
                .orElseGet(() -> halaman(f, orang, null, List.of()));
    }

    private TempatService.@Nullable Isian isian(FormIsian f) {
        boolean poligon = f.n("bentuk").equals("poligon");
        int radius = f.angka("radius", poligon ? 10 : 100);
        LocalDate sejak = f.tanggal("sejak", hari());
        if (f.n("nama").isBlank()) {
            f.salah("nama", "presensi.atur.nama-tempat");
        }
        return f.kerjakan(
                        poligon ? "sudut" : "titik",
                        () ->
                                new TempatService.Isian(
                                        f.n("nama").strip(),
                                        poligon
                                                ? Bentuk.poligon(f.n("sudut"), radius)
                                                : Bentuk.lingkaran(f.n("titik"), radius),
                                        sejak))
                .orElse(null);
    }

    private PembagianTempatService.@Nullable Bagi bagi(
            FormIsian f, Pengguna orang, LocalDate sejak) {
        var hari = new TreeSet<Integer>();
        f.semua("hari").stream()
                .filter(SEPEKAN::contains)
                .forEach(h -> hari.add(Integer.valueOf(h)));
        if (hari.isEmpty()) {
            f.salah("hari", "presensi.atur.tanpa-hari");
        }
        UUID opd = f.n("opd").equals("*") ? null : f.id("opd");
        UUID pegawai = null;
        if (!f.n("nip").isBlank()) {
            pegawai = unit.orang(f.n("nip")).map(UnitQueries.Orang::id).orElse(null);
            if (pegawai == null) {
                f.salah("nip", "presensi.atur.nip", f.n("nip"));
            }
        }
        boolean semua = f.n("opd").equals("*") && orang.bolehSemuaOpd(IzinPresensi.ATUR);
        int dipilih = (opd == null ? 0 : 1) + (pegawai == null ? 0 : 1) + (semua ? 1 : 0);
        if (dipilih != 1 && f.g("nip") == null) {
            f.salah("opd", "presensi.atur.untuk-siapa");
        }
        return f.galat().isEmpty()
                ? new PembagianTempatService.Bagi(opd, pegawai, hari, sejak, f.tanggal("sampai"))
                : null;
    }

    @GetMapping("/{id}")
    ModelAndView lihat(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String uji,
            Pengguna orang,
            Bingkai b) {
        var t = layanan.milik(orang, id);
        var f = isi(new FormIsian(b).awal("uji", uji), t);
        var hasil = uji.isBlank() ? null : uji(f, t, uji);
        return halaman(f, orang, t, List.of()).addObject("hasilUji", hasil);
    }

    private static @Nullable HasilUji uji(FormIsian f, DaftarTempatQueries.Tempat t, String teks) {
        try {
            var titik = Bentuk.titik(teks);
            return new HasilUji(titik, t.pagar().jarak(titik));
        } catch (AturanDilanggar e) {
            f.salah("uji", e.kode(), e.argumen());
            return null;
        }
    }

    private static FormIsian isi(FormIsian f, DaftarTempatQueries.Tempat t) {
        var bentuk = t.bentuk();
        return f.awal("nama", t.nama())
                .awal("bentuk", bentuk.sudut() == null ? "lingkaran" : "poligon")
                .awal("titik", Bentuk.teks(bentuk.pusat()))
                .awal("radius", bentuk.radius())
                .awal("sudut", bentuk.teksSudut())
                .awal("sejak", t.sejak())
                .awal("versi", t.versi())
                .awal("hari", SEPEKAN);
    }

    @PostMapping("/{id}")
    ModelAndView simpan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var t = layanan.milik(orang, id);
        var f = FormIsian.banyak(b, isi).awal("hari", SEPEKAN);
        var i = isian(f);
        if (i != null && f.galat().isEmpty()) {
            var periksa = peringatan.untuk(i.bentuk(), id);
            if (!periksa.isEmpty() && f.n("yakin").isEmpty()) {
                return halaman(f, orang, t, periksa);
            }
        }
        return f.kerjakan(
                        null,
                        () -> {
                            layanan.ubah(orang, id, f.angka("versi", -1), i);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, t, List.of()));
    }

    @PostMapping("/{id}/untuk")
    ModelAndView bagikan(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var t = layanan.milik(orang, id);
        var ketikan = FormIsian.banyak(b, isi);
        var hari = ketikan.semua("hari");
        var f = isi(ketikan, t).awal("hari", hari);
        LocalDate mulai = f.tanggal("mulai", hari());
        var bagi = bagi(f, orang, mulai);
        return f.kerjakan(
                        "opd",
                        () -> {
                            pembagian.bagikan(orang, id, bagi);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, t, List.of()));
    }

    @PostMapping("/{id}/untuk/{untuk}/pencabutan")
    ModelAndView cabut(@PathVariable UUID id, @PathVariable UUID untuk, Pengguna orang, Bingkai b) {
        var t = layanan.milik(orang, id);
        var f = isi(new FormIsian(b), t);
        return f.kerjakan(
                        null,
                        () -> {
                            pembagian.cabut(orang, id, untuk);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, t, List.of()));
    }

    @PostMapping("/{id}/pengakhiran")
    ModelAndView akhiri(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var t = layanan.milik(orang, id);
        var f = isi(FormIsian.banyak(b, isi), t);
        LocalDate akhir = f.tanggal("akhir");
        return f.kerjakan(
                        "akhir",
                        () -> {
                            layanan.akhiri(orang, id, akhir);
                            return AWAL + "/" + id;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, orang, t, List.of()));
    }

    @PostMapping("/impor")
    ModelAndView periksa(
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            @RequestParam MultiValueMap<String, String> isi,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        var f = FormIsian.banyak(b, isi);
        int radius = f.angka("radius", 100);
        return f.baca(
                        "berkas",
                        berkas,
                        TANPA_BERKAS,
                        (j, nama) ->
                                impor.periksaTempat(orang, j, nama, radius, f.n("untukBawaan")))
                .map(id -> Pindah.ke("/presensi/aturan/impor/tempat/" + id))
                .orElseGet(() -> daftar(f, "", 1, orang));
    }

    private ModelAndView halaman(
            FormIsian f,
            Pengguna orang,
            DaftarTempatQueries.@Nullable Tempat t,
            List<PeringatanTempatQueries.Peringatan> periksa) {
        return f.halaman("presensi/atur/satu_tempat")
                .addObject("orang", orang)
                .addObject("tempat", t)
                .addObject("semua", orang.bolehSemuaOpd(IzinPresensi.ATUR))
                .addObject("untuk", t == null ? List.of() : tempat.untuk(t.id()))
                .addObject("periksa", periksa)
                .addObject("hasilUji", null)
                .addObject(
                        "denah",
                        t == null
                                ? null
                                : DenahTempat.dari(
                                        t.bentuk(),
                                        tempat.sekitar(
                                                t.bentuk().pusat(),
                                                3 * t.bentuk().jangkauan(),
                                                hari()),
                                        t.id()))
                .addObject("peta", !batas.kecamatan().wilayah().isEmpty())
                .addObject("unit", unit.untuk(orang))
                .addObject("hariIni", hari());
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
