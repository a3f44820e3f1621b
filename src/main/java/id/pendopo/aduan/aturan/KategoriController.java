package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriBawaan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.FormIsian;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Categories and their questions. */
@Controller
@RequestMapping("/aduan/aturan")
@Izinkan(IzinAduan.KODE_ATUR)
class KategoriController {

    private static final String AWAL = "/aduan/aturan";

    private final AturanQueries aturan;
    private final KategoriQueries kategori;
    private final KategoriService layanan;
    private final KategoriBawaan bawaan;

    KategoriController(
            AturanQueries aturan,
            KategoriQueries kategori,
            KategoriService layanan,
            KategoriBawaan bawaan) {
        this.aturan = aturan;
        this.kategori = kategori;
        this.layanan = layanan;
        this.bawaan = bawaan;
    }

    @GetMapping
    ModelAndView daftar() {
        return new ModelAndView("aduan/aturan/daftar").addObject("kategori", aturan.kategori());
    }

    @PostMapping("/bawaan")
    ModelAndView bawaan(Pengguna orang) {
        IzinAduan.ATUR.harusSemua(orang);
        bawaan.pasang(orang.pelaku());
        return Pindah.ke(AWAL);
    }

    @GetMapping("/kategori/baru")
    ModelAndView baru(Bingkai b) {
        return halaman(
                new FormIsian(b)
                        .awal("jenis", JenisAduan.PENGADUAN.name())
                        .awal("ikon", "aduan")
                        .awal("urutan", 100),
                null);
    }

    @PostMapping("/kategori/baru")
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new FormIsian(b, isi);
        var i = isian(f, f.n("kode").strip());
        return f.kerjakan(
                        null,
                        () -> {
                            layanan.tambah(orang, i);
                            return i.kode();
                        })
                .map(kode -> Pindah.ke(AWAL + "/kategori/" + kode))
                .orElseGet(() -> halaman(f, null));
    }

    @GetMapping("/kategori/{kode}")
    ModelAndView ubah(@PathVariable String kode, Bingkai b) {
        var k = kategori.denganKode(kode);
        return halaman(form(new FormIsian(b), k), k);
    }

    private static FormIsian form(FormIsian f, KategoriQueries.Kategori k) {
        return f.awal("induk", k.indukId())
                .awal("kode", k.kode())
                .awal("namaId", k.namaId())
                .awal("namaEn", k.namaEn())
                .awal("petunjukId", k.petunjukId())
                .awal("petunjukEn", k.petunjukEn())
                .awal("kataKunci", k.kataKunci())
                .awal("ikon", k.ikon())
                .awal("jenis", k.jenis().name())
                .awal("darurat", k.darurat() ? "ya" : "")
                .awal("hari", k.hariTindak())
                .awal("topik", k.topikLapor())
                .awal("urutan", k.urutan())
                .awal("versi", k.versi());
    }

    @PostMapping("/kategori/{kode}")
    ModelAndView simpan(
            @PathVariable String kode,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var k = kategori.denganKode(kode);
        var f = new FormIsian(b, isi);
        var i = isian(f, kode);
        int versi = f.angka("versi", -1);
        return f.kerjakan(
                        null,
                        () -> {
                            layanan.ubah(orang, kode, i, versi);
                            return AWAL;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(f, k));
    }

    private static KategoriService.Isian isian(FormIsian f, String kode) {
        UUID induk = f.id("induk");
        String hari = f.n("hari");
        return new KategoriService.Isian(
                kode,
                induk,
                f.n("namaId"),
                f.n("namaEn"),
                f.n("petunjukId"),
                f.n("petunjukEn"),
                f.n("kataKunci"),
                f.n("ikon").isBlank() ? "aduan" : f.n("ikon").strip(),
                Arrays.stream(JenisAduan.values())
                        .filter(j -> j.name().equals(f.n("jenis")))
                        .findFirst()
                        .orElse(JenisAduan.PENGADUAN),
                !f.n("darurat").isEmpty(),
                hari.isBlank() ? null : Integer.valueOf(f.angka("hari", 0)),
                f.n("topik"),
                f.angka("urutan", 100));
    }

    @PostMapping("/kategori/{kode}/keadaan")
    ModelAndView keadaan(@PathVariable String kode, @RequestParam boolean aktif, Pengguna orang) {
        layanan.nyalakan(orang, kode, aktif);
        return Pindah.ke(AWAL + "/kategori/" + kode);
    }

    @PostMapping("/kategori/{kode}/pertanyaan")
    ModelAndView tanya(
            @PathVariable String kode,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var k = kategori.denganKode(kode);
        var f = new FormIsian(b, isi);
        int urutan = f.angka("tanyaUrutan", 100);
        return f.kerjakan(
                        "tanyaKode",
                        () -> {
                            layanan.tanya(
                                    orang,
                                    kode,
                                    new AturanQueries.Pertanyaan(
                                            f.n("tanyaKode").strip(),
                                            f.n("tanyaJenis"),
                                            !f.n("tanyaWajib").isEmpty(),
                                            urutan,
                                            f.n("tanyaId"),
                                            f.n("tanyaEn"),
                                            f.n("tanyaPilihan")));
                            return AWAL + "/kategori/" + kode;
                        })
                .map(Pindah::ke)
                .orElseGet(() -> halaman(form(f, k), k));
    }

    @PostMapping("/kategori/{kode}/pertanyaan/penghapusan")
    ModelAndView hapusTanya(@PathVariable String kode, @RequestParam String tanya, Pengguna orang) {
        layanan.hapusTanya(orang, kode, tanya);
        return Pindah.ke(AWAL + "/kategori/" + kode);
    }

    private ModelAndView halaman(FormIsian f, KategoriQueries.@Nullable Kategori k) {
        return f.halaman("aduan/aturan/kategori")
                .addObject("kategori", k)
                .addObject(
                        "atas",
                        aturan.kategori().stream()
                                .filter(x -> x.indukId() == null)
                                .filter(x -> k == null || !x.id().equals(k.id()))
                                .toList())
                .addObject("tanya", k == null ? java.util.List.of() : aturan.pertanyaan(k.id()));
    }
}
