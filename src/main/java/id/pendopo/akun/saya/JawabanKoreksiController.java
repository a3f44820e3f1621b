package id.pendopo.akun.saya;

import id.pendopo.akun.hak.IzinHak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering what people want corrected. */
@Controller
@Izinkan(IzinHak.KODE_KOREKSI)
class JawabanKoreksiController {

    private static final int TERBANYAK = 200;

    private final KoreksiService koreksi;
    private final KoreksiQueries queries;
    private final PenyimpananBerkas berkas;
    private final Waktu waktu;

    JawabanKoreksiController(
            KoreksiService koreksi, KoreksiQueries queries, PenyimpananBerkas berkas, Waktu waktu) {
        this.koreksi = koreksi;
        this.queries = queries;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    @GetMapping("/akun/koreksi")
    ModelAndView daftar() {
        return new ModelAndView("akun/saya/koreksi_daftar")
                .addObject("semua", queries.daftar(TERBANYAK))
                .addObject("kini", waktu.sekarangUrusan());
    }

    @GetMapping("/akun/koreksi/{nomor}")
    ModelAndView lihat(@PathVariable String nomor, Pengguna orang) {
        return halaman(nomor, orang, "", "", List.of());
    }

    @PostMapping("/akun/koreksi/{nomor}/jawaban")
    ModelAndView jawab(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String jawaban,
            Pengguna orang,
            Bingkai b) {
        try {
            koreksi.jawab(orang, nomor, putusan(putusan), jawaban);
            return Pindah.ke("/akun/koreksi/" + nomor);
        } catch (AturanDilanggar e) {
            if (!e.kode().endsWith("-kosong")) {
                throw e;
            }
            String medan = e.kode().contains("putusan") ? "putusan" : "jawaban";
            var salah = new Galat(medan, b.s(e.kode(), e.argumen()));
            return halaman(nomor, orang, putusan, jawaban, List.of(salah));
        }
    }

    private static StatusKoreksi putusan(String nama) {
        return switch (nama) {
            case "DIPERBAIKI" -> StatusKoreksi.DIPERBAIKI;
            case "DITOLAK" -> StatusKoreksi.DITOLAK;
            default -> throw new AturanDilanggar("akun.saya.putusan-kosong");
        };
    }

    private ModelAndView halaman(
            String nomor, Pengguna orang, String putusan, String jawaban, List<Galat> galat) {
        var k = queries.dengan(nomor);
        var hasil =
                new ModelAndView("akun/saya/koreksi_jawab")
                        .addObject("k", k)
                        .addObject("sendiri", k.akunId().equals(orang.akunId()))
                        .addObject("kini", waktu.sekarangUrusan())
                        .addObject("putusan", putusan)
                        .addObject("jawaban", jawaban)
                        .addObject("galat", galat);
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    @GetMapping("/akun/koreksi/{nomor}/bukti")
    void bukti(@PathVariable String nomor, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        KoreksiController.kirim(berkas, queries.dengan(nomor), minta, jawab);
    }
}
