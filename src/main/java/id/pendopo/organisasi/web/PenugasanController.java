package id.pendopo.organisasi.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.DaftarPegawaiQueries;
import id.pendopo.organisasi.DaftarPegawaiQueries.Orang;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.JabatanService;
import id.pendopo.organisasi.JabatanService.Jabatan;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PemegangQueries;
import id.pendopo.organisasi.PemegangQueries.Pemegang;
import id.pendopo.organisasi.PenugasanService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who shall hold a post, and until when. */
@Controller
@RequestMapping("/organisasi/jabatan/{id}/penugasan")
@Izinkan(IzinOrganisasi.KODE_PEGAWAI)
class PenugasanController {

    private static final int RIWAYAT = 100;
    private static final int CALON = 20;

    private final JabatanService jabatan;
    private final PenugasanService penugasan;
    private final PemegangQueries pemegang;
    private final DaftarPegawaiQueries daftarPegawai;
    private final OrganisasiQueries organisasi;
    private final HariIni hari;

    PenugasanController(
            JabatanService jabatan,
            PenugasanService penugasan,
            PemegangQueries pemegang,
            DaftarPegawaiQueries daftarPegawai,
            OrganisasiQueries organisasi,
            HariIni hari) {
        this.jabatan = jabatan;
        this.penugasan = penugasan;
        this.pemegang = pemegang;
        this.daftarPegawai = daftarPegawai;
        this.organisasi = organisasi;
        this.hari = hari;
    }

    /**
     * Who shall hold it: the people to choose from are those of the agency, or those looked for.
     */
    @GetMapping
    ModelAndView form(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Bingkai b) {
        var f =
                new Formulir(b)
                        .awal("jenis", JenisPenugasan.DEFINITIF.name())
                        .awal("gantikan", "ya")
                        .awal("mulai", hari.kini());
        return form(f, jabatan.dengan(id), q.strip());
    }

    @PostMapping
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
                .map(t -> Pindah.ke(JabatanController.alamat(id)))
                .orElseGet(() -> form(f, jabatan.dengan(id), f.teks("q")));
    }

    private ModelAndView form(Formulir f, Jabatan j, String kata) {
        return f.halaman("organisasi/form_penugasan")
                .addObject("jabatan", j)
                .addObject("opd", j.opdId() == null ? null : organisasi.opd(j.opdId()).orElse(null))
                .addObject("kata", kata)
                .addObject("calon", calon(j, kata))
                .addObject(
                        "pemegang",
                        pemegang.dari(j.id(), RIWAYAT).stream()
                                .filter(p -> p.terbuka(hari.kini()))
                                .toList());
    }

    private List<Orang> calon(Jabatan j, String kata) {
        if (kata.length() >= 2) {
            return daftarPegawai.cari(kata, kata.replaceAll("\\s", ""), hari.kini(), CALON);
        }
        return j.opdId() == null
                ? List.of()
                : daftarPegawai.dari(j.opdId(), "", null, hari.kini(), CALON);
    }

    @GetMapping("/{tugas}/akhir")
    ModelAndView formAkhir(@PathVariable UUID id, @PathVariable UUID tugas, Bingkai b) {
        var p = tugas(id, tugas);
        return akhir(id, p).halaman(new Formulir(b).awal("versi", p.versi()));
    }

    @PostMapping("/{tugas}/akhir")
    ModelAndView akhiri(
            @PathVariable UUID id,
            @PathVariable UUID tugas,
            @RequestParam Map<String, String> isi,
            Pengguna orang,
            Bingkai b) {
        var p = tugas(id, tugas);
        var f = new Formulir(b, isi);
        return akhir(id, p)
                .kirim(f, (h, alasan) -> penugasan.akhiri(orang, tugas, f.versi(), h, alasan));
    }

    private Pemegang tugas(UUID jabatanId, UUID tugas) {
        return pemegang.dari(jabatanId, RIWAYAT).stream()
                .filter(p -> p.id().equals(tugas))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("penugasan " + tugas));
    }

    private static FormAkhir akhir(UUID id, Pemegang p) {
        String jabatan = JabatanController.alamat(id);
        return new FormAkhir(
                "penugasan",
                p.namaPegawai() + ", " + p.jenis().awalan() + p.namaJabatan(),
                jabatan + "/penugasan/" + p.id() + "/akhir",
                jabatan);
    }
}
