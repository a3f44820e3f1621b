package id.pendopo.monev.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.monev.IzinMonev;
import id.pendopo.monev.Keputusan;
import id.pendopo.monev.KeputusanQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.simpanan.BacaanTersimpan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the pemda is: on a desk, on a phone, on paper, on the wall. */
@Controller
@Izinkan(IzinMonev.KODE_PIMPINAN)
class PimpinanController {

    private final MonevQueries monev;
    private final KeputusanQueries keputusan;
    private final WilayahQueries wilayah;
    private final BacaanTersimpan bacaan;
    private final Waktu waktu;

    PimpinanController(
            MonevQueries monev,
            KeputusanQueries keputusan,
            WilayahQueries wilayah,
            BacaanTersimpan bacaan,
            Waktu waktu) {
        this.monev = monev;
        this.keputusan = keputusan;
        this.wilayah = wilayah;
        this.bacaan = bacaan;
        this.waktu = waktu;
    }

    /** All that the figures depend on beside the reports themselves. */
    private record Kunci(YearMonth bulan, LocalDate hari, Penilaian ukuran) {}

    /** Who stands for an OPD changes by the day, and by what is decided about posts. */
    private record Hari(LocalDate hari) {}

    private record Isi(
            Potret potret, List<Keputusan> keputusan, WilayahQueries.PerWilayah perWilayah) {}

    @GetMapping("/pimpinan")
    ModelAndView pimpinan(
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(required = false) String peta,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var ukuran = monev.penilaian(bulan);
        var kini = waktu.sekarangUrusan();
        Isi isi =
                bacaan.ambil(
                        RekapService.TOPIK,
                        new Kunci(bulan, monev.hariIni(), ukuran),
                        () -> baca(bulan, ukuran));
        var page =
                new PimpinanPage(
                        isi.potret(),
                        ukuran,
                        isi.keputusan(),
                        bacaan.ambil(
                                OrganisasiQueries.TOPIK,
                                new Hari(monev.hariIni()),
                                monev::penanggung),
                        new PetaPage(
                                isi.perWilayah(),
                                wilayah.batas(),
                                isi.potret(),
                                ukuran,
                                PetaPage.Ukur.dari(peta)),
                        kini,
                        LocalTime.ofInstant(kini, b.zona()));
        String templat = mode.equals("dinding") ? "monev/dinding" : "monev/pimpinan";
        return new ModelAndView(templat, Map.of("p", page));
    }

    private Isi baca(YearMonth bulan, Penilaian ukuran) {
        var potret = monev.potret(bulan);
        return new Isi(potret, keputusan.untuk(potret, ukuran), wilayah.perWilayah(potret));
    }
}
