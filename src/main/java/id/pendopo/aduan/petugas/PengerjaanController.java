package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PetugasLapanganService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The daily work on a complaint: passing on, asking, beginning, reporting, noting, sending out. */
@Controller
@RequestMapping("/aduan/kelola/{nomor:\\d{4}-\\d{5,}}")
@Izinkan({IzinAduan.KODE_KETIK, IzinAduan.KODE_VERIFIKASI, IzinAduan.KODE_PENGAWASAN})
class PengerjaanController {

    private final PenangananService penanganan;
    private final PetugasLapanganService lapangan;
    private final PenerimaBukti penerima;
    private final Pelaksana pelaksana;

    PengerjaanController(
            PenangananService penanganan,
            PetugasLapanganService lapangan,
            PenerimaBukti penerima,
            Pelaksana pelaksana) {
        this.penanganan = penanganan;
        this.lapangan = lapangan;
        this.penerima = penerima;
        this.pelaksana = pelaksana;
    }

    @PostMapping("/penerusan")
    ModelAndView teruskan(
            @PathVariable String nomor,
            @RequestParam(required = false) @Nullable UUID opd,
            @RequestParam(defaultValue = "") List<UUID> tembusan,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penerusan", dilihat, orang, b, minta),
                () -> {
                    if (opd == null) {
                        throw new AturanDilanggar("aduan.petugas.kelompok.pilih-opd");
                    }
                    penanganan.teruskan(orang, nomor, opd, tembusan, isi);
                });
    }

    @PostMapping("/pertanyaan")
    ModelAndView tanya(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "pertanyaan", dilihat, orang, b, minta),
                () -> penanganan.tanya(orang, nomor, isi));
    }

    /** Goes on although the reporter has not answered. */
    @PostMapping("/pelanjutan")
    ModelAndView lanjutkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "pelanjutan", dilihat, orang, b, minta),
                () -> penanganan.lanjutkan(orang, nomor, isi));
    }

    @PostMapping("/pengerjaan")
    ModelAndView mulai(
            @PathVariable String nomor,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "pengerjaan", dilihat, orang, b, minta),
                () -> penanganan.proses(orang, nomor, null));
    }

    @PostMapping("/tindakan")
    ModelAndView laporkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable List<MultipartFile> sebelum,
            @RequestParam(required = false) @Nullable List<MultipartFile> sesudah,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "tindakan", null, orang, b, minta),
                () ->
                        penanganan.laporkanTindakan(
                                orang,
                                nomor,
                                isi,
                                penerima.terima(
                                        new PenerimaBukti.Unggahan(sebelum, sesudah, null))));
    }

    /** A note hurts nobody's work: it asks for no version. */
    @PostMapping("/catatan")
    ModelAndView catat(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "catatan", null, orang, b, minta),
                () -> penanganan.catat(orang, nomor, isi));
    }

    @PostMapping("/penugasan")
    ModelAndView tugaskan(
            @PathVariable String nomor,
            @RequestParam(required = false) @Nullable UUID akun,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penugasan", dilihat, orang, b, minta),
                () -> {
                    if (akun == null) {
                        throw new AturanDilanggar("aduan.petugas.bukan-pegawai-opd");
                    }
                    lapangan.tugaskan(orang, nomor, akun, isi);
                });
    }

    @PostMapping("/penugasan/pembatalan")
    ModelAndView lepas(
            @PathVariable String nomor, Pengguna orang, Bingkai b, HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penugasan", null, orang, b, minta),
                () -> lapangan.lepas(orang, nomor));
    }
}
