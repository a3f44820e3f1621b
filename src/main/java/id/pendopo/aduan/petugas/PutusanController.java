package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PenangananService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the owner alone does: answers, finishes, refuses. */
@Controller("aduanPutusanController")
@RequestMapping("/aduan/kelola/{nomor:\\d{4}-\\d{5,}}")
@Izinkan({IzinAduan.KODE_JAWAB, IzinAduan.KODE_PENGAWASAN})
class PutusanController {

    private static final Locale INDONESIA = Locale.of("id", "ID");

    private final PenangananService penanganan;
    private final PenerimaBukti penerima;
    private final Pelaksana pelaksana;
    private final MessageSource pesan;

    PutusanController(
            PenangananService penanganan,
            PenerimaBukti penerima,
            Pelaksana pelaksana,
            MessageSource pesan) {
        this.penanganan = penanganan;
        this.penerima = penerima;
        this.pelaksana = pelaksana;
        this.pesan = pesan;
    }

    /** {@code versi} is the revision of the draft, as the form that saves by itself keeps it. */
    @PostMapping("/jawaban")
    ModelAndView jawab(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer versi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "jawaban", dilihat, orang, b, minta),
                () -> penanganan.jawab(orang, nomor, isi, versi == null ? 0 : versi));
    }

    @PostMapping("/penyelesaian")
    ModelAndView selesaikan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer versi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            @RequestParam(defaultValue = "") List<UUID> terkumpul,
            @RequestParam(required = false) @Nullable List<MultipartFile> sesudah,
            @RequestParam(required = false) @Nullable List<MultipartFile> dokumen,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penyelesaian", dilihat, orang, b, minta),
                () ->
                        penanganan.selesaikan(
                                orang,
                                nomor,
                                isi,
                                penerima.terima(new PenerimaBukti.Unggahan(null, sesudah, dokumen)),
                                terkumpul,
                                versi == null ? 0 : versi));
    }

    /** The reason from the list opens what the reporter reads, in the language he is written to. */
    @PostMapping("/penolakan")
    ModelAndView tolak(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penolakan", dilihat, orang, b, minta),
                () -> penanganan.tolak(orang, nomor, kata(alasan, isi)));
    }

    private String kata(String alasan, String isi) {
        var sebab =
                AlasanTolak.dengan(alasan)
                        .orElseThrow(() -> new AturanDilanggar("aduan.petugas.pilih-alasan"));
        if (isi.strip().length() < 20) {
            throw new AturanDilanggar("aduan.jawaban-pendek", 20);
        }
        return pesan.getMessage(sebab.kunci(), null, INDONESIA) + ". " + isi.strip();
    }
}
