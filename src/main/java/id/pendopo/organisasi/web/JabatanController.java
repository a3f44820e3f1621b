package id.pendopo.organisasi.web;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.JabatanService;
import id.pendopo.organisasi.JabatanService.Jabatan;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PenugasanService;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.organisasi.StrukturQueries;
import id.pendopo.organisasi.StrukturQueries.Orang;
import id.pendopo.organisasi.StrukturQueries.Pemegang;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.util.List;
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

/** One post: what it carries, who holds and held it, and who shall hold it. */
@Controller
@RequestMapping("/organisasi/jabatan")
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class JabatanController {

    private static final int RIWAYAT = 100;
    private static final int CALON = 20;
    private static final int JEJAK = 10;

    private final JabatanService jabatan;
    private final PenugasanService penugasan;
    private final StrukturQueries struktur;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final HariIni hari;

    JabatanController(
            JabatanService jabatan,
            PenugasanService penugasan,
            StrukturQueries struktur,
            OrganisasiQueries organisasi,
            Jejak jejak,
            HariIni hari) {
        this.jabatan = jabatan;
        this.penugasan = penugasan;
        this.struktur = struktur;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.hari = hari;
    }

    @GetMapping("/{id}")
    ModelAndView lihat(@PathVariable UUID id, Pengguna orang) {
        var j = jabatan.dengan(id);
        boolean urus = orang.boleh(IzinOrganisasi.PEGAWAI);
        return new ModelAndView("organisasi/jabatan")
                .addObject("jabatan", j)
                .addObject("opd", opd(j))
                .addObject("pemegang", struktur.pemegang(id, RIWAYAT))
                .addObject("orang", orang)
                .addObject("hariIni", hari.kini())
                .addObject(
                        "jejak", urus ? jejak.tentang("jabatan", id.toString(), JEJAK) : List.of());
    }

    private @Nullable PerangkatDaerah opd(Jabatan j) {
        return j.opdId() == null ? null : organisasi.opd(j.opdId()).orElse(null);
    }

    @GetMapping("/baru")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formBaru(@RequestParam(defaultValue = "") String opd, Bingkai b) {
        var f =
                new Formulir(b)
                        .awal("opd", opd)
                        .awal("peran", Peran.PEGAWAI.name())
                        .awal("tunggal", "ya")
                        .awal("sejak", hari.kini());
        return form(f, null);
    }

    @PostMapping("/baru")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Formulir(b, isi);
        var opd = f.teks("opd").isEmpty() ? null : organisasi.opdDenganSlug(f.teks("opd"));
        return f.kerjakan(
                        () -> isian(f),
                        i -> jabatan.tambah(orang, opd == null ? null : opd.id(), i))
                .map(JabatanController::ke)
                .orElseGet(() -> form(f, null));
    }

    @GetMapping("/{id}/ubah")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formUbah(@PathVariable UUID id, Bingkai b) {
        var j = jabatan.dengan(id);
        return form(isi(new Formulir(b), j), j);
    }

    private static Formulir isi(Formulir f, Jabatan j) {
        return f.awal("versi", j.versi())
                .awal("nama", j.nama())
                .awal("peran", j.peran().name())
                .awal("tunggal", j.tunggal() ? "ya" : "")
                .awal("sejak", j.sejak());
    }

    @PostMapping("/{id}/ubah")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView ubah(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () -> isian(f),
                        i -> {
                            jabatan.ubah(orang, id, f.versi(), i);
                            return id;
                        })
                .map(JabatanController::ke)
                .orElseGet(() -> form(f, jabatan.dengan(id)));
    }

    private static JabatanService.Isian isian(Formulir f) {
        return new JabatanService.Isian(
                f.teks("nama"),
                f.pilihan(Peran.class, "peran"),
                f.centang("tunggal"),
                f.tanggalWajib("sejak"));
    }

    private ModelAndView form(Formulir f, @Nullable Jabatan j) {
        var opd =
                j != null
                        ? opd(j)
                        : f.teks("opd").isEmpty() ? null : organisasi.opdDenganSlug(f.teks("opd"));
        if (j != null) {
            f.bandingkan(kini -> isi(kini, j));
        }
        return f.halaman("organisasi/form_jabatan").addObject("jabatan", j).addObject("opd", opd);
    }

    @GetMapping("/{id}/akhir")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView formAkhir(@PathVariable UUID id, Bingkai b) {
        var j = jabatan.dengan(id);
        return formAkhir(new Formulir(b).awal("versi", j.versi()), j);
    }

    @PostMapping("/{id}/akhir")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView akhiri(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () -> f.tanggalWajib("akhir"),
                        h -> {
                            jabatan.akhiri(orang, id, f.versi(), h, f.teks("alasan"));
                            return id;
                        })
                .map(JabatanController::ke)
                .orElseGet(() -> formAkhir(f, jabatan.dengan(id)));
    }

    private static ModelAndView formAkhir(Formulir f, Jabatan j) {
        return f.halaman("organisasi/akhir")
                .addObject("nama", j.nama())
                .addObject("tujuan", "/organisasi/jabatan/" + j.id() + "/akhir")
                .addObject("kembali", "/organisasi/jabatan/" + j.id())
                .addObject("apa", "jabatan");
    }

    /**
     * Who shall hold it: the people to choose from are those of the agency, or those looked for.
     */
    @GetMapping("/{id}/penugasan")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView formTugas(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Bingkai b) {
        var f =
                new Formulir(b)
                        .awal("jenis", JenisPenugasan.DEFINITIF.name())
                        .awal("gantikan", "ya")
                        .awal("mulai", hari.kini());
        return formTugas(f, jabatan.dengan(id), q.strip());
    }

    @PostMapping("/{id}/penugasan")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView tugaskan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () ->
                                new PenugasanService.Isian(
                                        f.idWajib("pegawai"),
                                        f.pilihan(JenisPenugasan.class, "jenis"),
                                        f.tanggalWajib("mulai"),
                                        f.tanggal("akhir"),
                                        f.teks("dasarSk"),
                                        f.centang("gantikan")),
                        i -> penugasan.tugaskan(orang, id, i))
                .map(t -> ke(id))
                .orElseGet(() -> formTugas(f, jabatan.dengan(id), f.teks("q")));
    }

    private ModelAndView formTugas(Formulir f, Jabatan j, String kata) {
        return f.halaman("organisasi/form_penugasan")
                .addObject("jabatan", j)
                .addObject("opd", opd(j))
                .addObject("kata", kata)
                .addObject("calon", calon(j, kata))
                .addObject(
                        "pemegang",
                        struktur.pemegang(j.id(), RIWAYAT).stream()
                                .filter(p -> p.terbuka(hari.kini()))
                                .toList());
    }

    private List<Orang> calon(Jabatan j, String kata) {
        if (kata.length() >= 2) {
            return struktur.cari(kata, kata.replaceAll("\\s", ""), hari.kini(), CALON);
        }
        return j.opdId() == null
                ? List.of()
                : struktur.pegawai(j.opdId(), "", null, hari.kini(), CALON);
    }

    @GetMapping("/{id}/penugasan/{tugas}/akhir")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView formAkhirTugas(@PathVariable UUID id, @PathVariable UUID tugas, Bingkai b) {
        var p = tugas(id, tugas);
        return formAkhirTugas(new Formulir(b).awal("versi", p.versi()), id, p);
    }

    @PostMapping("/{id}/penugasan/{tugas}/akhir")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView akhiriTugas(
            @PathVariable UUID id,
            @PathVariable UUID tugas,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var p = tugas(id, tugas);
        var f = new Formulir(b, isi);
        return f.kerjakan(
                        () -> f.tanggalWajib("akhir"),
                        h -> {
                            penugasan.akhiri(orang, tugas, f.versi(), h, f.teks("alasan"));
                            return id;
                        })
                .map(JabatanController::ke)
                .orElseGet(() -> formAkhirTugas(f, id, p));
    }

    private Pemegang tugas(UUID jabatanId, UUID tugas) {
        return struktur.pemegang(jabatanId, RIWAYAT).stream()
                .filter(p -> p.id().equals(tugas))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("penugasan " + tugas));
    }

    private static ModelAndView formAkhirTugas(Formulir f, UUID id, Pemegang p) {
        return f.halaman("organisasi/akhir")
                .addObject("nama", p.namaPegawai() + ", " + p.jenis().awalan() + p.namaJabatan())
                .addObject(
                        "tujuan", "/organisasi/jabatan/%s/penugasan/%s/akhir".formatted(id, p.id()))
                .addObject("kembali", "/organisasi/jabatan/" + id)
                .addObject("apa", "penugasan");
    }

    private static ModelAndView ke(UUID id) {
        return Formulir.pindah("/organisasi/jabatan/" + id);
    }
}
