package id.pendopo.organisasi.web;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.JabatanService;
import id.pendopo.organisasi.JabatanService.Jabatan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PemegangQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
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

/** One post: what it carries, who holds and held it. */
@Controller
@RequestMapping("/organisasi/jabatan")
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class JabatanController {

    private static final int RIWAYAT = 100;
    private static final int JEJAK = 10;

    private final JabatanService jabatan;
    private final PemegangQueries pemegang;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final HariIni hari;

    JabatanController(
            JabatanService jabatan,
            PemegangQueries pemegang,
            OrganisasiQueries organisasi,
            Jejak jejak,
            HariIni hari) {
        this.jabatan = jabatan;
        this.pemegang = pemegang;
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
                .addObject("pemegang", pemegang.dari(id, RIWAYAT))
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
                .map(id -> Pindah.ke(alamat(id)))
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
        return f.kirim(
                () -> isian(f),
                i -> jabatan.ubah(orang, id, f.versi(), i),
                alamat(id),
                () -> form(f, jabatan.dengan(id)));
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
        return akhir(j).halaman(new Formulir(b).awal("versi", j.versi()));
    }

    @PostMapping("/{id}/akhir")
    @Izinkan(IzinOrganisasi.KODE_KELOLA)
    ModelAndView akhiri(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return akhir(jabatan.dengan(id))
                .kirim(f, (h, alasan) -> jabatan.akhiri(orang, id, f.versi(), h, alasan));
    }

    private static FormAkhir akhir(Jabatan j) {
        return new FormAkhir("jabatan", j.nama(), alamat(j.id()));
    }

    static String alamat(UUID id) {
        return "/organisasi/jabatan/" + id;
    }
}
