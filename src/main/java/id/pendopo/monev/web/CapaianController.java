package id.pendopo.monev.web;

import id.pendopo.monev.DaftarCapaian;
import id.pendopo.monev.DaftarCapaianQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Potret;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.Saringan;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import id.pendopo.platform.web.UnduhanTabel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same truth for everyone, without a password. */
@Controller
@Publik
class CapaianController {

    private final MonevQueries monev;
    private final DaftarCapaianQueries daftar;
    private final WilayahQueries wilayah;
    private final BatasWilayahQueries batas;

    CapaianController(
            MonevQueries monev,
            DaftarCapaianQueries daftar,
            WilayahQueries wilayah,
            BatasWilayahQueries batas) {
        this.monev = monev;
        this.daftar = daftar;
        this.wilayah = wilayah;
        this.batas = batas;
    }

    @GetMapping("/capaian")
    @Tersimpan(RekapService.TOPIK)
    ModelAndView halaman(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            @RequestParam(required = false) String peta,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        Potret potret = monev.potret(bulan);
        DaftarCapaian isi = isi(potret, Saringan.dari(per, q, status, urut), b);
        var ukuran = monev.penilaian(bulan);
        var keadaan = ukuran.keadaan(isi.total(), potret.selesai(bulan.getMonthValue()));
        var hasil =
                new ModelAndView(
                        "monev/capaian", Map.of("p", new CapaianPage(potret, isi, keadaan)));
        if (isi.saringan().per() == Saringan.Tingkat.WILAYAH) {
            hasil.addObject(
                    "peta",
                    new PetaPage(
                            wilayah.perWilayah(potret),
                            batas.kecamatan(),
                            potret,
                            ukuran,
                            PetaPage.Ukur.dari(peta)));
        }
        return hasil;
    }

    @GetMapping("/capaian.csv")
    void csv(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        unduhan(b, per, q, status, urut).csv(jawab);
    }

    @GetMapping("/capaian.xlsx")
    void xlsx(
            @RequestParam(required = false) String per,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String urut,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        unduhan(b, per, q, status, urut).xlsx(jawab);
    }

    private UnduhanTabel unduhan(Bingkai b, String per, String q, String status, String urut) {
        Potret potret = monev.potret(YearMonth.of(b.tahun(), b.bulan()));
        return new UnduhanCapaian(b, potret, isi(potret, Saringan.dari(per, q, status, urut), b))
                .tabel();
    }

    private DaftarCapaian isi(Potret potret, Saringan saringan, Bingkai b) {
        return daftar.daftar(potret, saringan, b.s("monev.tanpa-lokasi"));
    }
}
