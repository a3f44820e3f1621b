package id.pendopo.organisasi.web;

import id.pendopo.audit.Jejak;
import id.pendopo.organisasi.DaftarPegawaiQueries;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.JenisPerangkat;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerahService;
import id.pendopo.organisasi.PerangkatDaerahService.Perangkat;
import id.pendopo.organisasi.StrukturQueries;
import id.pendopo.organisasi.StrukturQueries.Saringan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of agencies and each agency's own page, with the forms that change them. */
@Controller
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class PerangkatController {

    private static final int JEJAK = 10;

    private final PerangkatDaerahService perangkat;
    private final StrukturQueries struktur;
    private final DaftarPegawaiQueries daftarPegawai;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final HariIni hari;

    PerangkatController(
            PerangkatDaerahService perangkat,
            StrukturQueries struktur,
            DaftarPegawaiQueries daftarPegawai,
            OrganisasiQueries organisasi,
            Jejak jejak,
            HariIni hari) {
        this.perangkat = perangkat;
        this.struktur = struktur;
        this.daftarPegawai = daftarPegawai;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.hari = hari;
    }

    static Saringan saringan(String q, String jenis, String berakhir) {
        return new Saringan(
                q.strip(),
                jenis.isEmpty() ? null : JenisPerangkat.dari(jenis),
                !berakhir.isEmpty());
    }

    @GetMapping("/organisasi")
    ModelAndView pohon(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String berakhir,
            Pengguna orang) {
        var saringan = saringan(q, jenis, berakhir);
        LocalDate kini = hari.kini();
        return new ModelAndView("organisasi/pohon")
                .addObject("simpul", struktur.pohon(kini, saringan))
                .addObject("pimpinan", struktur.kursi(null, kini))
                .addObject("saringan", saringan)
                .addObject("orang", orang)
                .addObject("hariIni", kini);
    }

    @GetMapping("/organisasi/{slug}")
    ModelAndView kartu(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID sesudah,
            Pengguna orang) {
        var opd = perangkat.denganSlug(slug);
        LocalDate kini = hari.kini();
        var pegawai =
                daftarPegawai.dari(
                        opd.id(), q.strip(), sesudah, kini, DaftarPegawaiQueries.SEHALAMAN + 1);
        boolean kelola = orang.boleh(IzinOrganisasi.KELOLA);
        return new ModelAndView("organisasi/opd")
                .addObject("opd", opd)
                .addObject("induk", induk(opd))
                .addObject("kursi", struktur.kursi(opd.id(), kini))
                .addObject(
                        "pegawai",
                        pegawai.subList(
                                0, Math.min(pegawai.size(), DaftarPegawaiQueries.SEHALAMAN)))
                .addObject("adaLagi", pegawai.size() > DaftarPegawaiQueries.SEHALAMAN)
                .addObject("jumlah", daftarPegawai.jumlah(opd.id(), q.strip()))
                .addObject("kata", q.strip())
                .addObject("lanjutan", sesudah != null)
                .addObject("orang", orang)
                .addObject("hariIni", kini)
                .addObject(
                        "jejak",
                        kelola ? jejak.tentang("opd", opd.id().toString(), JEJAK) : List.of());
    }

    private id.pendopo.organisasi.@Nullable PerangkatDaerah induk(Perangkat opd) {
        return opd.induk() == null ? null : organisasi.opd(opd.induk()).orElse(null);
    }

    @GetMapping("/organisasi/baru")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formBaru(Bingkai b) {
        return form(new Formulir(b).awal("jenis", "DINAS").awal("sejak", hari.kini()), null);
    }

    @PostMapping("/organisasi/baru")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(() -> isian(f), i -> perangkat.tambah(orang, i))
                .map(slug -> Pindah.ke("/organisasi/" + slug))
                .orElseGet(() -> form(f, null));
    }

    @GetMapping("/organisasi/{slug}/ubah")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formUbah(@PathVariable String slug, Bingkai b) {
        var opd = perangkat.denganSlug(slug);
        return form(isi(new Formulir(b), opd), opd);
    }

    private static Formulir isi(Formulir f, Perangkat opd) {
        return f.awal("versi", opd.versi())
                .awal("kode", opd.kode())
                .awal("nama", opd.nama())
                .awal("singkatan", opd.singkatan())
                .awal("jenis", opd.jenis().name())
                .awal("induk", opd.induk())
                .awal("alamat", opd.alamat())
                .awal("telepon", opd.telepon())
                .awal("surel", opd.surel())
                .awal("sejak", opd.sejak());
    }

    @PostMapping("/organisasi/{slug}/ubah")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView ubah(
            @PathVariable String slug,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var opd = perangkat.denganSlug(slug);
        var f = new Formulir(b, isi);
        return f.kirim(
                () -> isian(f),
                i -> perangkat.ubah(orang, opd.id(), f.versi(), i),
                "/organisasi/" + slug,
                () -> form(f, perangkat.denganSlug(slug)));
    }

    @PostMapping("/organisasi/{slug}/akhir")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView akhiri(
            @PathVariable String slug,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var opd = perangkat.denganSlug(slug);
        var f = new Formulir(b, isi);
        return akhir(opd)
                .kirim(f, (h, alasan) -> perangkat.akhiri(orang, opd.id(), f.versi(), h, alasan));
    }

    @GetMapping("/organisasi/{slug}/akhir")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formAkhir(@PathVariable String slug, Bingkai b) {
        var opd = perangkat.denganSlug(slug);
        return akhir(opd).halaman(new Formulir(b).awal("versi", opd.versi()));
    }

    private static FormAkhir akhir(Perangkat opd) {
        return new FormAkhir("opd", opd.nama(), "/organisasi/" + opd.slug());
    }

    private static PerangkatDaerahService.Isian isian(Formulir f) {
        return new PerangkatDaerahService.Isian(
                f.teks("kode"),
                f.teks("nama"),
                f.teks("singkatan"),
                f.pilihan(JenisPerangkat.class, "jenis"),
                f.id("induk"),
                f.teks("alamat"),
                f.teks("telepon"),
                f.teks("surel"),
                f.tanggalWajib("sejak"));
    }

    private ModelAndView form(Formulir f, @Nullable Perangkat opd) {
        var calonInduk =
                organisasi.opd(hari.kini()).stream()
                        .filter(o -> o.indukId() == null)
                        .filter(o -> opd == null || !o.id().equals(opd.id()))
                        .toList();
        if (opd != null) {
            f.bandingkan(kini -> isi(kini, opd));
        }
        return f.halaman("organisasi/form_opd")
                .addObject("opd", opd)
                .addObject("calonInduk", calonInduk);
    }
}
