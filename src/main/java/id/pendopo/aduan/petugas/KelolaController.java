package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.berkas.Tersimpan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One complaint on the desk of the staff, and the files on it. */
@Controller
@RequestMapping("/aduan/kelola/{nomor:\\d{4}-\\d{5,}}")
@Izinkan({IzinAduan.KODE_LIHAT, IzinAduan.KODE_PENGAWASAN})
class KelolaController {

    private final HalamanKelola halaman;
    private final AduanQueries aduan;
    private final PenyimpananBerkas berkas;

    KelolaController(HalamanKelola halaman, AduanQueries aduan, PenyimpananBerkas berkas) {
        this.halaman = halaman;
        this.aduan = aduan;
        this.berkas = berkas;
    }

    @GetMapping
    ModelAndView lihat(
            @PathVariable String nomor,
            @RequestParam(required = false) @Nullable UUID balasan,
            Pengguna orang,
            Bingkai b) {
        return halaman.tampil(nomor, balasan, orang, b);
    }

    /** Where a form was refused the browser shows its address: read anew, it is the page itself. */
    @GetMapping({
        "/jawaban",
        "/penyelesaian",
        "/penolakan",
        "/penerusan",
        "/pertanyaan",
        "/pelanjutan",
        "/pengerjaan",
        "/tindakan",
        "/catatan",
        "/penugasan",
        "/penugasan/pembatalan",
        "/penggabungan",
        "/penggabungan/penguraian",
        "/pemisahan",
        "/pengalihan",
        "/pengalihan/jawaban",
        "/konsep/jawaban",
        "/konsep/penyelesaian"
    })
    ModelAndView kembali(@PathVariable String nomor) {
        return Pindah.ke(HalamanKelola.url(nomor));
    }

    /** The file itself, or with {@code kecil} the thumbnail of a photo. */
    @GetMapping("/berkas/{sidik:[0-9a-f]{64}}")
    void berkas(
            @PathVariable String nomor,
            @PathVariable String sidik,
            @RequestParam(defaultValue = "false") boolean kecil,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var r = aduan.untuk(orang, nomor);
        var ada =
                aduan.lampiran(r.id(), true).stream()
                        .filter(l -> l.sidik().equals(sidik))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("lampiran " + sidik));
        String yang = kecil ? berkas.gambarKecil(sidik).map(Tersimpan::sidik).orElse(sidik) : sidik;
        BerkasJawaban.kirim(berkas.buka(yang), ada.nama(), minta, jawab);
    }
}
