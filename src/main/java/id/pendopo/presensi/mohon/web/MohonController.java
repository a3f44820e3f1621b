package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mohon.IsianMohon;
import id.pendopo.presensi.mohon.JenisMohon;
import id.pendopo.presensi.mohon.KonsepMohonService;
import id.pendopo.presensi.mohon.MohonQueries;
import id.pendopo.presensi.mohon.MohonService;
import id.pendopo.presensi.mohon.PemeriksaMohon;
import id.pendopo.presensi.mohon.PemeriksaMohon.Hitungan;
import id.pendopo.presensi.mohon.Permohonan;
import id.pendopo.presensi.mohon.SaldoQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One's own requests. */
@Controller
@RequestMapping("/presensi/mohon")
@Izinkan({IzinPresensi.KODE_HADIR, IzinPresensi.KODE_TERBIT})
class MohonController {

    static final String NOMOR = "{nomor:[A-Z]{2}-\\d{4}-\\d{5,9}}";

    private final MohonService layanan;
    private final MohonQueries permohonan;
    private final SaldoQueries saldo;
    private final PemeriksaMohon pemeriksa;
    private final KonsepMohonService konsep;
    private final PenerimaBerkas penerima;
    private final PenyimpananBerkas berkas;
    private final HalamanMohon halaman;

    MohonController(
            MohonService layanan,
            MohonQueries permohonan,
            SaldoQueries saldo,
            PemeriksaMohon pemeriksa,
            KonsepMohonService konsep,
            PenerimaBerkas penerima,
            PenyimpananBerkas berkas,
            HalamanMohon halaman) {
        this.layanan = layanan;
        this.permohonan = permohonan;
        this.saldo = saldo;
        this.pemeriksa = pemeriksa;
        this.konsep = konsep;
        this.penerima = penerima;
        this.berkas = berkas;
        this.halaman = halaman;
    }

    @GetMapping
    ModelAndView daftar(Pengguna orang) {
        var pegawai = HalamanMohon.pegawai(orang);
        int tahun = halaman.hariIni().getYear();
        return new ModelAndView("presensi/mohon/daftar")
                .addObject("orang", orang)
                .addObject("tahunIni", tahun)
                .addObject("saldo", saldo.satu(pegawai, tahun, null))
                .addObject("mutasi", saldo.mutasi(pegawai, tahun))
                .addObject("semua", permohonan.milik(orang));
    }

    @GetMapping("/baru")
    ModelAndView baru(@RequestParam(defaultValue = "") String jenis, Pengguna orang, Bingkai b) {
        HalamanMohon.pegawai(orang);
        if (jenis.isEmpty()) {
            return new ModelAndView("presensi/mohon/jenis").addObject("orang", orang);
        }
        var j = jenis(jenis);
        return halaman.formulir(j, new FormMohon(b, konsep.baca(orang, j)), orang, null, null);
    }

    private static JenisMohon jenis(String kunci) {
        return JenisMohon.dari(kunci)
                .filter(j -> j != JenisMohon.KOREKSI)
                .orElseThrow(() -> new TidakDitemukan("jenis " + kunci));
    }

    @PostMapping("/baru")
    ModelAndView ajukan(
            @RequestParam Map<String, String> isian,
            @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> unggahan,
            Pengguna orang,
            Bingkai b) {
        var f = new FormMohon(b, isian);
        var j = jenis(f.n("jenis"));
        if (!f.n("hitung").isEmpty()) {
            return halaman.formulir(j, f, orang, null, hitung(f, j, orang));
        }
        try {
            var i = baca(f, j, orang, unggahan);
            if (f.galat().isEmpty()) {
                return Pindah.ke("/presensi/mohon/" + layanan.ajukan(orang, i));
            }
        } catch (AturanDilanggar | MasukanSalah e) {
            f.tolak((Berkode) e);
        }
        return halaman.formulir(j, f, orang, null, null);
    }

    private IsianMohon baca(
            FormMohon f, JenisMohon j, Pengguna orang, @Nullable List<MultipartFile> unggahan) {
        var dari = f.tanggal("dari");
        var sampai = f.tanggal("sampai");
        var isi = f.isi(j);
        var peserta =
                j.surat() && !f.n("peserta").isBlank()
                        ? layanan.peserta(orang, f.n("peserta"))
                        : List.of(HalamanMohon.pegawai(orang));
        return new IsianMohon(
                j,
                peserta,
                dari,
                sampai,
                isi,
                f.galat().isEmpty() ? penerima.terima(unggahan) : List.of());
    }

    private @Nullable Hitungan hitung(FormMohon f, JenisMohon j, Pengguna orang) {
        var dari = f.tanggal("dari");
        var sampai = f.tanggal("sampai");
        if (!f.galat().isEmpty()) {
            return null;
        }
        try {
            return pemeriksa.hitung(
                    new IsianMohon(
                            j,
                            List.of(HalamanMohon.pegawai(orang)),
                            dari,
                            sampai,
                            KOSONG,
                            List.of()));
        } catch (AturanDilanggar e) {
            f.tolak(e);
            return null;
        }
    }

    private static final Permohonan.Isi KOSONG =
            new Permohonan.Isi(
                    "", null, null, null, null, null, null, null, null, null, null, null);

    /** The counter beside the dates, as a part of the page. */
    @GetMapping("/hitung")
    ModelAndView hitung(@RequestParam Map<String, String> isian, Pengguna orang, Bingkai b) {
        var f = new FormMohon(b, isian);
        var j = jenis(f.n("jenis"));
        var h = hitung(f, j, orang);
        return new ModelAndView("presensi/mohon/hitungan")
                .addObject("hitungan", h)
                .addObject("tolak", f.galat().isEmpty() ? null : f.galat().getFirst().pesan())
                .addObject(
                        "saldo",
                        j.bersaldo() && h != null
                                ? saldo.satu(
                                        HalamanMohon.pegawai(orang),
                                        f.tanggal("dari").getYear(),
                                        null)
                                : null);
    }

    /** What is typed is kept while it is typed. */
    @PostMapping("/konsep")
    ResponseEntity<Void> konsep(
            @RequestParam Map<String, String> isian, Pengguna orang, Bingkai b) {
        var f = new FormMohon(b, isian);
        konsep.simpan(
                orang,
                JenisMohon.dari(f.n("jenis"))
                        .orElseThrow(() -> new TidakDitemukan("jenis " + f.n("jenis"))),
                f.untukKonsep());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/" + NOMOR)
    ModelAndView satu(@PathVariable String nomor, Pengguna orang) {
        return halaman.satu(orang, nomor, false, null);
    }

    @GetMapping("/" + NOMOR + "/cetak")
    ModelAndView cetak(@PathVariable String nomor, Pengguna orang) {
        return halaman.cetak(orang, nomor);
    }

    @GetMapping("/" + NOMOR + "/berkas/{sidik:[0-9a-f]{64}}")
    void berkas(
            @PathVariable String nomor,
            @PathVariable String sidik,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var f =
                permohonan
                        .berkas(permohonan.satu(orang, nomor), sidik)
                        .orElseThrow(() -> new TidakDitemukan("berkas " + sidik));
        BerkasJawaban.kirimSementara(berkas.buka(sidik), f.nama(), minta, jawab);
    }

    @GetMapping("/" + NOMOR + "/ubah")
    ModelAndView ubah(@PathVariable String nomor, Pengguna orang, Bingkai b) {
        var m = permohonan.satu(orang, nomor);
        var f = FormMohon.dari(b, m, halaman.peserta(m));
        return m.jenis() == JenisMohon.KOREKSI
                ? KoreksiController.formulir(f, orang, m)
                : halaman.formulir(m.jenis(), f, orang, m, null);
    }

    @PostMapping("/" + NOMOR + "/ubah")
    ModelAndView simpan(
            @PathVariable String nomor,
            @RequestParam Map<String, String> isian,
            @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> unggahan,
            Pengguna orang,
            Bingkai b) {
        var m = permohonan.satu(orang, nomor);
        var f = new FormMohon(b, isian);
        if (!f.n("hitung").isEmpty()) {
            return halaman.formulir(m.jenis(), f, orang, m, hitung(f, m.jenis(), orang));
        }
        try {
            var i = baca(f, m.jenis(), orang, unggahan);
            if (f.galat().isEmpty()) {
                layanan.ubah(orang, nomor, f.versi(), i);
                return Pindah.ke("/presensi/mohon/" + nomor);
            }
        } catch (AturanDilanggar | MasukanSalah e) {
            f.tolak((Berkode) e);
        }
        return halaman.formulir(m.jenis(), f, orang, m, null);
    }

    @PostMapping("/" + NOMOR + "/penarikan")
    ModelAndView tarik(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "-1") int versi,
            Pengguna orang,
            Bingkai b) {
        try {
            layanan.tarik(orang, nomor, versi);
            return Pindah.ke("/presensi/mohon/" + nomor);
        } catch (AturanDilanggar e) {
            return halaman.satu(orang, nomor, false, HalamanMohon.Tolak.dari(b, e, ""));
        }
    }
}
