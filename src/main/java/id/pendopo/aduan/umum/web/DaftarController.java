package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.AturanKini;
import id.pendopo.aduan.umum.AcuanSaring;
import id.pendopo.aduan.umum.DaftarUmumQueries;
import id.pendopo.aduan.umum.DaftarUmumQueries.Sesudah;
import id.pendopo.aduan.umum.HitunganService;
import id.pendopo.aduan.umum.Masa;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.simpanan.BacaanTersimpan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public front: what came in, what became of it, for everybody. */
@Controller
@Publik
class DaftarController {

    static final int SEHALAMAN = 20;
    private static final int BULAN_ANGKA = 12;

    private final DaftarUmumQueries daftar;
    private final SebaranQueries sebaran;
    private final AcuanSaring acuan;
    private final BacaanTersimpan bacaan;
    private final UnduhanDaftar unduhan;
    private final Waktu waktu;

    DaftarController(
            DaftarUmumQueries daftar,
            SebaranQueries sebaran,
            AcuanSaring acuan,
            BacaanTersimpan bacaan,
            UnduhanDaftar unduhan,
            Waktu waktu) {
        this.daftar = daftar;
        this.sebaran = sebaran;
        this.acuan = acuan;
        this.bacaan = bacaan;
        this.unduhan = unduhan;
        this.waktu = waktu;
    }

    private record Daerah(String apa) {}

    @GetMapping("/aduan")
    @Tersimpan(HitunganService.TOPIK)
    ModelAndView depan(@RequestParam Map<String, String> kueri) {
        var s = Saringan.dari(kueri, hariIni());
        var sesudah = Sesudah.baca(kueri.get("setelah")).orElse(null);
        var lembar = daftar.lembar(s, sesudah, SEHALAMAN);
        return new ModelAndView(
                "aduan/umum/depan",
                Map.of(
                        "p",
                        new DepanPage(
                                s,
                                pilihan(),
                                angka(Masa.terakhir(BULAN_ANGKA, hariIni())),
                                ButirUmum.dari(lembar),
                                sesudah,
                                lembar.lagi(),
                                waktu.sekarangUrusan())));
    }

    /** The figures of the year are the same under every filter. */
    private SebaranQueries.Angka angka(Masa masa) {
        return bacaan.ambil(HitunganService.TOPIK_ANGKA, masa, () -> sebaran.angka(masa));
    }

    PilihanSaring pilihan() {
        return new PilihanSaring(
                acuan.kategori(),
                bacaan.ambil(AturanKini.TOPIK, new Daerah("daerah aduan"), sebaran::wilayah),
                acuan.opd(hariIni()),
                hariIni());
    }

    @GetMapping("/aduan.csv")
    void csv(@RequestParam Map<String, String> kueri, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        unduhan.kirim(Saringan.dari(kueri, hariIni()), b, jawab);
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
