package id.pendopo.monev.web;

import gg.jte.Content;
import id.pendopo.kernel.Waktu;
import id.pendopo.monev.IzinMonev;
import id.pendopo.monev.Keputusan;
import id.pendopo.monev.KeputusanQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.MonevQueries.Penanggung;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.RekapService;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.simpanan.BacaanTersimpan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Jte;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final BatasWilayahQueries batas;
    private final BacaanTersimpan bacaan;
    private final Jte jte;
    private final Waktu waktu;

    PimpinanController(
            MonevQueries monev,
            KeputusanQueries keputusan,
            WilayahQueries wilayah,
            BatasWilayahQueries batas,
            BacaanTersimpan bacaan,
            Jte jte,
            Waktu waktu) {
        this.monev = monev;
        this.keputusan = keputusan;
        this.wilayah = wilayah;
        this.batas = batas;
        this.bacaan = bacaan;
        this.jte = jte;
        this.waktu = waktu;
    }

    /** All that the figures depend on beside the reports themselves. */
    private record Kunci(YearMonth bulan, LocalDate hari, Penilaian ukuran) {}

    /** Who stands for an OPD changes by the day, and by what is decided about posts. */
    private record Hari(LocalDate hari) {}

    /** All that the drawn figures depend on beside the reports themselves. */
    private record KunciLukisan(
            Kunci angka, Map<UUID, Penanggung> penanggung, PetaPage.Ukur peta, Bingkai.Rupa rupa) {}

    private record Isi(
            Potret potret, List<Keputusan> keputusan, WilayahQueries.PerWilayah perWilayah) {}

    @GetMapping("/pimpinan")
    ModelAndView pimpinan(
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(required = false) String peta,
            Bingkai b) {
        var bulan = YearMonth.of(b.tahun(), b.bulan());
        var kunci = new Kunci(bulan, monev.hariIni(), monev.penilaian(bulan));
        var penanggung =
                bacaan.ambil(OrganisasiQueries.TOPIK, new Hari(monev.hariIni()), monev::penanggung);
        var ukur = PetaPage.Ukur.dari(peta);
        if (mode.equals("dinding")) {
            return new ModelAndView(
                    "monev/dinding", Map.of("p", page(kunci, penanggung, ukur, b.zona())));
        }
        // every leader sees the same figures: the charts are drawn once for all of them
        Content angka =
                bacaan.ambil(
                        RekapService.TOPIK,
                        new KunciLukisan(kunci, penanggung, ukur, b.rupa()),
                        () ->
                                jte.lukis(
                                        "monev/angkaPimpinan",
                                        b,
                                        Map.of("p", page(kunci, penanggung, ukur, b.zona()))));
        return new ModelAndView(
                "monev/pimpinan",
                Map.of("p", page(kunci, penanggung, ukur, b.zona()), "angka", angka));
    }

    private PimpinanPage page(
            Kunci kunci, Map<UUID, Penanggung> penanggung, PetaPage.Ukur ukur, ZoneId zona) {
        Isi isi =
                bacaan.ambil(RekapService.TOPIK, kunci, () -> baca(kunci.bulan(), kunci.ukuran()));
        var kini = waktu.sekarangUrusan();
        return new PimpinanPage(
                isi.potret(),
                kunci.ukuran(),
                isi.keputusan(),
                penanggung,
                new PetaPage(
                        isi.perWilayah(), batas.kecamatan(), isi.potret(), kunci.ukuran(), ukur),
                kini,
                LocalTime.ofInstant(kini, zona));
    }

    private Isi baca(YearMonth bulan, Penilaian ukuran) {
        var potret = monev.potret(bulan);
        return new Isi(potret, keputusan.untuk(potret, ukuran), wilayah.perWilayah(potret));
    }
}
