package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PemisahanService;
import id.pendopo.aduan.PengalihanService;
import id.pendopo.aduan.PenggabunganService;
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

/** What a complaint is: the same as another, two in one, or the matter of another authority. */
@Controller
@RequestMapping("/aduan/kelola/{nomor:\\d{4}-\\d{5,}}")
@Izinkan({IzinAduan.KODE_JAWAB, IzinAduan.KODE_VERIFIKASI, IzinAduan.KODE_PENGAWASAN})
class PerkaraController {

    private final PenggabunganService penggabungan;
    private final PemisahanService pemisahan;
    private final PengalihanService pengalihan;
    private final PenerimaBukti penerima;
    private final Pelaksana pelaksana;

    PerkaraController(
            PenggabunganService penggabungan,
            PemisahanService pemisahan,
            PengalihanService pengalihan,
            PenerimaBukti penerima,
            Pelaksana pelaksana) {
        this.penggabungan = penggabungan;
        this.pemisahan = pemisahan;
        this.pengalihan = pengalihan;
        this.penerima = penerima;
        this.pelaksana = pelaksana;
    }

    @PostMapping("/penggabungan")
    ModelAndView gabung(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String induk,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penggabungan", dilihat, orang, b, minta),
                () -> penggabungan.gabung(orang, nomor, induk, isi));
    }

    @PostMapping("/penggabungan/penguraian")
    ModelAndView urai(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "penguraian", dilihat, orang, b, minta),
                () -> penggabungan.urai(orang, nomor, isi));
    }

    @PostMapping("/pemisahan")
    ModelAndView pisah(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable UUID kategori,
            @RequestParam(defaultValue = "") List<UUID> foto,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "pemisahan", dilihat, orang, b, minta),
                () ->
                        pemisahan.pisahkan(
                                orang,
                                nomor,
                                new PemisahanService.Bagian(judul, isi, kategori, foto)));
    }

    @PostMapping("/pengalihan")
    ModelAndView alihkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "LAIN") PengalihanService.Jenis jenis,
            @RequestParam(defaultValue = "") String tujuan,
            @RequestParam(defaultValue = "") String nomorTujuan,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "pengalihan", dilihat, orang, b, minta),
                () ->
                        pengalihan.alihkan(
                                orang,
                                nomor,
                                new PengalihanService.Tujuan(jenis, tujuan, nomorTujuan),
                                isi));
    }

    /** What the authority said; with {@code hasil} it came to an end there. */
    @PostMapping("/pengalihan/jawaban")
    ModelAndView jawaban(
            @PathVariable String nomor,
            @RequestParam(required = false) PengalihanService.@Nullable Hasil hasil,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable List<MultipartFile> dokumen,
            @RequestParam(required = false) @Nullable Integer dilihat,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, "jawaban-instansi", dilihat, orang, b, minta),
                () -> {
                    if (hasil == null) {
                        pengalihan.jawaban(orang, nomor, isi);
                        return;
                    }
                    var bukti = penerima.terima(new PenerimaBukti.Unggahan(null, null, dokumen));
                    pengalihan.akhiri(orang, nomor, hasil, isi, bukti);
                });
    }
}
