package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.DaftarUmumQueries;
import id.pendopo.aduan.umum.HitunganService;
import id.pendopo.aduan.umum.Masa;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries;
import id.pendopo.aduan.umum.SebaranQueries.Tempat;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the reports are: drawn here, so that it needs neither a script nor tiles of others. */
@Controller
@Publik
class PetaController {

    private static final int BULAN_BAWAAN = 12;
    private static final int TERBARU = 10;

    private final SebaranQueries sebaran;
    private final BatasWilayahQueries batas;
    private final DaftarUmumQueries daftar;
    private final DaftarController depan;
    private final Waktu waktu;

    PetaController(
            SebaranQueries sebaran,
            BatasWilayahQueries batas,
            DaftarUmumQueries daftar,
            DaftarController depan,
            Waktu waktu) {
        this.sebaran = sebaran;
        this.batas = batas;
        this.daftar = daftar;
        this.depan = depan;
        this.waktu = waktu;
    }

    @GetMapping("/aduan/peta")
    @Tersimpan(HitunganService.TOPIK)
    ModelAndView peta(@RequestParam Map<String, String> kueri) {
        var pilihan = depan.pilihan();
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var diminta = Saringan.dari(kueri, hari);
        var s =
                diminta.masa() == null
                        ? diminta.selama(Masa.terakhir(BULAN_BAWAAN, hari))
                        : diminta;
        return new ModelAndView(
                "aduan/umum/peta",
                Map.of(
                        "p",
                        new PetaPage(
                                s,
                                pilihan,
                                batas.kecamatan(),
                                pilihan.wilayah(),
                                tempat(s),
                                s.kotak() == null
                                        ? List.of()
                                        : ButirUmum.dari(daftar.lembar(s, null, TERBARU)),
                                diminta.menyaringLain()),
                        "kini",
                        waktu.sekarangUrusan()));
    }

    private List<Tempat> tempat(Saringan s) {
        if (!s.kata().isEmpty()) {
            return sebaran.denganKata(s);
        }
        boolean dekat = s.kotak() != null && s.kotak().sisi() < PetaPage.SISI_HITUNGAN;
        boolean kelurahan = s.wilayah() != null && s.wilayah().length() > 8;
        return dekat || kelurahan ? sebaran.perSel(s) : sebaran.perPetak(s);
    }
}
