package id.pendopo.organisasi.web;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Nip;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PegawaiService;
import id.pendopo.organisasi.PegawaiService.Pegawai;
import id.pendopo.organisasi.PemegangQueries;
import id.pendopo.organisasi.PenggabunganQueries;
import id.pendopo.organisasi.StatusKepegawaian;
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

/** One person: card, posts held, and the forms of the staff office. */
@Controller
@RequestMapping("/organisasi/pegawai")
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class PegawaiController {

    private static final int JEJAK = 10;

    private final PegawaiService pegawai;
    private final PemegangQueries pemegang;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final HariIni hari;
    private final PenggabunganQueries penggabungan;

    PegawaiController(
            PegawaiService pegawai,
            PemegangQueries pemegang,
            OrganisasiQueries organisasi,
            Jejak jejak,
            HariIni hari,
            PenggabunganQueries penggabungan) {
        this.pegawai = pegawai;
        this.pemegang = pemegang;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.hari = hari;
        this.penggabungan = penggabungan;
    }

    @GetMapping("/{id}")
    ModelAndView lihat(@PathVariable UUID id, Pengguna orang) {
        var p = pegawai.dengan(id);
        boolean urus = orang.boleh(IzinOrganisasi.PEGAWAI);
        return new ModelAndView("organisasi/pegawai")
                .addObject("pegawai", p)
                .addObject("opd", organisasi.opd(p.opd()).orElseThrow())
                .addObject("riwayat", pemegang.riwayat(id))
                .addObject("urus", urus)
                .addObject("hariIni", hari.kini())
                .addObject("penggabungan", penggabungan.menutup(id).orElse(null))
                .addObject(
                        "jejak", urus ? jejak.tentang("pegawai", id.toString(), JEJAK) : List.of());
    }

    @GetMapping("/baru")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView formBaru(@RequestParam(defaultValue = "") String opd, Bingkai b) {
        var f = new Formulir(b).awal("status", StatusKepegawaian.PNS.name());
        if (!opd.isEmpty()) {
            f.awal("opd", organisasi.opdDenganSlug(opd).id());
        }
        return form(f, null);
    }

    @PostMapping("/baru")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView tambah(@RequestParam Map<String, String> isi, Pengguna orang, Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kerjakan(() -> isian(f), i -> pegawai.tambah(orang, i))
                .map(id -> Pindah.ke(alamat(id)))
                .orElseGet(() -> form(f, null));
    }

    @GetMapping("/{id}/ubah")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView formUbah(@PathVariable UUID id, Bingkai b) {
        var p = pegawai.dengan(id);
        return form(isi(new Formulir(b), p), p);
    }

    private static Formulir isi(Formulir f, Pegawai p) {
        return f.awal("versi", p.versi())
                .awal("nip", p.nip().nilai())
                .awal("nama", p.nama())
                .awal("opd", p.opd())
                .awal("status", p.status().name())
                .awal("golongan", p.golongan())
                .awal("surel", p.surel())
                .awal("telepon", p.telepon());
    }

    @PostMapping("/{id}/ubah")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView ubah(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return f.kirim(
                () -> isian(f),
                i -> pegawai.ubah(orang, id, f.versi(), i),
                alamat(id),
                () -> form(f, pegawai.dengan(id)));
    }

    private static PegawaiService.@Nullable Isian isian(Formulir f) {
        Nip nip = f.baca("nip", Nip::new);
        UUID opd = f.idWajib("opd");
        var status = f.pilihan(StatusKepegawaian.class, "status");
        return nip == null
                ? null
                : new PegawaiService.Isian(
                        nip,
                        f.teks("nama"),
                        opd,
                        status,
                        f.teks("golongan"),
                        f.teks("surel"),
                        f.teks("telepon"));
    }

    private ModelAndView form(Formulir f, @Nullable Pegawai p) {
        if (p != null) {
            f.bandingkan(kini -> isi(kini, p));
        }
        return f.halaman("organisasi/form_pegawai")
                .addObject("pegawai", p)
                .addObject("semuaOpd", organisasi.opd(hari.kini()));
    }

    @GetMapping("/{id}/akhir")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView formBerhenti(@PathVariable UUID id, Bingkai b) {
        var p = pegawai.dengan(id);
        return akhir(p).halaman(new Formulir(b).awal("versi", p.versi()));
    }

    @PostMapping("/{id}/akhir")
    @Izinkan(IzinOrganisasi.KODE_PEGAWAI)
    ModelAndView berhenti(
            @PathVariable UUID id,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var f = new Formulir(b, isi);
        return akhir(pegawai.dengan(id))
                .kirim(f, (h, alasan) -> pegawai.berhenti(orang, id, f.versi(), h, alasan));
    }

    private static FormAkhir akhir(Pegawai p) {
        return new FormAkhir("pegawai", p.nama(), alamat(p.id()));
    }

    private static String alamat(UUID id) {
        return "/organisasi/pegawai/" + id;
    }
}
