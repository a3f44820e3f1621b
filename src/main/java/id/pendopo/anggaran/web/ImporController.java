package id.pendopo.anggaran.web;

import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.Tahap;
import id.pendopo.anggaran.impor.BarisQueries;
import id.pendopo.anggaran.impor.BarisQueries.Hilang;
import id.pendopo.anggaran.impor.BarisQueries.Saring;
import id.pendopo.anggaran.impor.Impor;
import id.pendopo.anggaran.impor.ImporQueries;
import id.pendopo.anggaran.impor.ImporService;
import id.pendopo.anggaran.impor.LembarBergalat;
import id.pendopo.anggaran.impor.Unggahan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Uploads of budgets: upload and dry run, apply, undo, lay aside. */
@Controller
@Izinkan(IzinAnggaran.KODE_IMPOR)
class ImporController {

    private static final int SEHALAMAN = 50;
    private static final int DAFTAR = 100;
    private static final int SELISIH = 1_000;

    private final ImporService impor;
    private final ImporQueries queries;
    private final BarisQueries baris;
    private final LembarBergalat lembarGalat;
    private final Waktu waktu;

    ImporController(
            ImporService impor,
            ImporQueries queries,
            BarisQueries baris,
            LembarBergalat lembarGalat,
            Waktu waktu) {
        this.impor = impor;
        this.queries = queries;
        this.baris = baris;
        this.lembarGalat = lembarGalat;
        this.waktu = waktu;
    }

    @GetMapping("/anggaran/impor")
    ModelAndView daftar(Bingkai b) {
        return daftar(new UnggahForm(b.tahun(), Tahap.MURNI, null, List.of()), null);
    }

    private ModelAndView daftar(UnggahForm isian, @Nullable AturanDilanggar galat) {
        var halaman =
                new ModelAndView("anggaran/impor")
                        .addObject("isian", isian)
                        .addObject("galat", galat)
                        .addObject("impor", queries.daftar(DAFTAR));
        halaman.setStatus(galat == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return halaman;
    }

    @PostMapping("/anggaran/impor")
    ModelAndView unggah(UnggahForm isian, Pengguna orang) {
        try {
            return pindah(isian.dengan((utama, lain) -> periksa(isian, orang, utama, lain)));
        } catch (AturanDilanggar e) {
            return daftar(isian, e);
        }
    }

    private String periksa(UnggahForm isian, Pengguna orang, Unggahan utama, List<Unggahan> lain) {
        return impor.periksa(orang, utama, lain, isian.tahun(), isian.tahap());
    }

    @GetMapping("/anggaran/impor/{nomor}")
    ModelAndView satu(@PathVariable String nomor, SaringForm saring) {
        return halaman(queries.satu(nomor), saring, null);
    }

    private ModelAndView halaman(Impor i, SaringForm isian, @Nullable AturanDilanggar galat) {
        Saring saring = isian.saring();
        var halaman =
                new ModelAndView("anggaran/periksa")
                        .addObject("i", i)
                        .addObject("isian", isian)
                        .addObject("galat", galat)
                        .addObject("baris", baris.baris(i.id(), saring, isian.sesudah(), SEHALAMAN))
                        .addObject("jumlah", baris.jumlah(i.id(), saring))
                        .addObject("selisih", baris.selisih(i.id(), SELISIH))
                        .addObject("hilang", hilang(i))
                        .addObject("opdBaru", baris.opdBelumAda(i.id()))
                        .addObject("bolehBatal", i.bolehDibatalkan(waktu.sekarang()));
        if (galat != null) {
            halaman.setStatus(
                    galat.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return halaman;
    }

    private List<Hilang> hilang(Impor i) {
        return i.ringkasan().hilang() == 0 ? List.of() : baris.hilang(i.id(), SELISIH);
    }

    @PostMapping("/anggaran/impor/{nomor}/penerapan")
    ModelAndView terapkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") Set<String> opd,
            @RequestParam(defaultValue = "false") boolean sah,
            Pengguna orang) {
        return coba(nomor, () -> impor.terapkan(orang, nomor, opd, sah));
    }

    @PostMapping("/anggaran/impor/{nomor}/pembatalan")
    ModelAndView batalkan(@PathVariable String nomor, Pengguna orang) {
        return coba(nomor, () -> impor.batalkan(orang, nomor));
    }

    @PostMapping("/anggaran/impor/{nomor}/penolakan")
    ModelAndView tinggalkan(@PathVariable String nomor, Pengguna orang) {
        return coba(nomor, () -> impor.tinggalkan(orang, nomor));
    }

    @PostMapping("/anggaran/impor/{nomor}/pemeriksaan")
    ModelAndView periksaUlang(@PathVariable String nomor, Pengguna orang) {
        return pindah(impor.periksaUlang(orang, nomor));
    }

    private ModelAndView coba(String nomor, Runnable langkah) {
        try {
            langkah.run();
            return pindah(nomor);
        } catch (AturanDilanggar e) {
            return halaman(queries.satu(nomor), SaringForm.SEMUA, e);
        }
    }

    private static ModelAndView pindah(String nomor) {
        return Pindah.ke("/anggaran/impor/" + nomor);
    }

    @GetMapping("/anggaran/impor/{nomor}/galat.xlsx")
    void galat(@PathVariable String nomor, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        var i = queries.satu(nomor);
        Unduhan.kirim(
                "galat-" + i.nomor() + ".xlsx",
                jawab,
                ke ->
                        lembarGalat.tulis(
                                i,
                                c -> b.s(c.kode(), c.ditemukan(), c.diharapkan()),
                                b.s("anggaran.galat"),
                                ke));
    }

    @GetMapping("/anggaran/impor/contoh.xlsx")
    void contoh(Bingkai b, HttpServletResponse jawab) throws IOException {
        Unduhan.kirim("contoh-anggaran.xlsx", jawab, ke -> contoh(b, ke));
    }

    private static void contoh(Bingkai b, OutputStream ke) {
        try (var buku = PenulisLembar.ke(ke)) {
            buku.lembar("Anggaran")
                    .kolom(
                            KolomTulis.bilangan("Tahun"),
                            KolomTulis.kode("Kode SKPD").denganCatatan(b.s("anggaran.contoh.skpd")),
                            KolomTulis.teks("Nama SKPD"),
                            KolomTulis.teks("Nama Program"),
                            KolomTulis.teks("Nama Kegiatan"),
                            KolomTulis.kode("Kode Sub Kegiatan")
                                    .denganCatatan(b.s("anggaran.contoh.sub")),
                            KolomTulis.teks("Nama Sub Kegiatan").denganLebar(60),
                            KolomTulis.rupiah("Pagu"),
                            KolomTulis.kode("ID Baris").denganCatatan(b.s("anggaran.contoh.id")))
                    .baris(
                            b.tahun(),
                            "1.02.0.00.0.00.02.0000",
                            "Dinas Kesehatan",
                            "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
                            "Administrasi Keuangan Perangkat Daerah",
                            "X.XX.01.2.02.0001",
                            "Penyediaan Gaji dan Tunjangan ASN",
                            new BigDecimal("1500000000"),
                            "1");
        }
    }
}
