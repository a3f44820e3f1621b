package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.umum.DaftarUmumQueries;
import id.pendopo.aduan.umum.DaftarUmumQueries.Butir;
import id.pendopo.aduan.umum.DaftarUmumQueries.Foto;
import id.pendopo.aduan.umum.DaftarUmumQueries.Sesudah;
import id.pendopo.aduan.umum.HitunganService;
import id.pendopo.aduan.umum.Masa;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.SebaranQueries;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import id.pendopo.platform.web.Tersimpan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final KategoriQueries kategori;
    private final OrganisasiQueries organisasi;
    private final UnduhanDaftar unduhan;
    private final Waktu waktu;

    DaftarController(
            DaftarUmumQueries daftar,
            SebaranQueries sebaran,
            KategoriQueries kategori,
            OrganisasiQueries organisasi,
            UnduhanDaftar unduhan,
            Waktu waktu) {
        this.daftar = daftar;
        this.sebaran = sebaran;
        this.kategori = kategori;
        this.organisasi = organisasi;
        this.unduhan = unduhan;
        this.waktu = waktu;
    }

    @GetMapping("/aduan")
    @Tersimpan(HitunganService.TOPIK)
    ModelAndView depan(@RequestParam Map<String, String> kueri) {
        var s = Saringan.dari(kueri, hariIni());
        var sesudah = Sesudah.baca(kueri.get("setelah")).orElse(null);
        List<Butir> ada = daftar.daftar(s, sesudah, SEHALAMAN + 1);
        List<Butir> tampil = ada.subList(0, Math.min(SEHALAMAN, ada.size()));
        return new ModelAndView(
                "aduan/umum/depan",
                Map.of(
                        "p",
                        new DepanPage(
                                s,
                                pilihan(),
                                sebaran.angka(Masa.terakhir(BULAN_ANGKA, hariIni())),
                                denganFoto(tampil),
                                sesudah,
                                ada.size() > SEHALAMAN,
                                waktu.sekarangUrusan())));
    }

    List<ButirUmum> denganFoto(List<Butir> butir) {
        Map<UUID, List<Foto>> foto =
                daftar.foto(butir.stream().map(Butir::id).toList()).stream()
                        .collect(Collectors.groupingBy(Foto::aduanId));
        return butir.stream()
                .map(b -> new ButirUmum(b, foto.getOrDefault(b.id(), List.of())))
                .toList();
    }

    PilihanSaring pilihan() {
        return new PilihanSaring(
                kategori.aktif(), sebaran.wilayah(), organisasi.opd(hariIni()), hariIni());
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
