package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.umum.DaftarUmumQueries;
import id.pendopo.aduan.umum.DukunganService;
import id.pendopo.aduan.umum.FotoQueries;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.berkas.Tersimpan;
import id.pendopo.platform.rahasia.Sidik;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public page of one report, with its photos. */
@Controller
@Publik
@RequestMapping(LaporanController.JALUR)
class LaporanController {

    static final String JALUR = "/aduan/{nomor:\\d{4}-\\d{5,9}}";

    private final AduanQueries aduan;
    private final DaftarUmumQueries daftar;
    private final FotoQueries foto;
    private final DukunganService dukungan;
    private final PenyimpananBerkas berkas;
    private final Waktu waktu;

    LaporanController(
            AduanQueries aduan,
            DaftarUmumQueries daftar,
            FotoQueries foto,
            DukunganService dukungan,
            PenyimpananBerkas berkas,
            Waktu waktu) {
        this.aduan = aduan;
        this.daftar = daftar;
        this.foto = foto;
        this.dukungan = dukungan;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView halaman(@PathVariable String nomor, HttpServletRequest minta) {
        Rincian r = aduan.umum(nomor);
        return new ModelAndView(
                "aduan/umum/laporan",
                Map.of(
                        "p",
                        new LaporanPage(
                                r,
                                aduan.linimasa(r.id(), false),
                                foto.terbuka(r.id()),
                                AlamatSitus.dari(minta),
                                r.indukId() == null
                                        ? null
                                        : daftar.nomorUmum(r.indukId()).orElse(null),
                                dukungan.mendukung(r.id(), Pendukung.siapa(minta)),
                                Sidik.baru(),
                                waktu.sekarangUrusan())));
    }

    @GetMapping("/foto/{id}")
    void foto(
            @PathVariable String nomor,
            @PathVariable UUID id,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var f = foto.umum(nomor, id);
        BerkasJawaban.kirimSementara(berkas.buka(f.sidik()), nama(nomor), minta, jawab);
    }

    @GetMapping("/foto/{id}/kecil")
    void fotoKecil(
            @PathVariable String nomor,
            @PathVariable UUID id,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var f = foto.umum(nomor, id);
        String kecil = berkas.gambarKecil(f.sidik()).map(Tersimpan::sidik).orElse(f.sidik());
        BerkasJawaban.kirimSementara(berkas.buka(kecil), nama(nomor), minta, jawab);
    }

    /** What the sender called his file may name him. */
    private static String nama(String nomor) {
        return "aduan-" + nomor + ".x";
    }
}
