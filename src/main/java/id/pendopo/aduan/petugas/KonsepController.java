package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisKonsep;
import id.pendopo.aduan.KonsepService;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts, saved by a button or by the form itself while somebody types. */
@Controller
@RequestMapping("/aduan/kelola/{nomor:\\d{4}-\\d{5,}}/konsep")
@Izinkan({IzinAduan.KODE_KETIK, IzinAduan.KODE_PENGAWASAN})
class KonsepController {

    private final KonsepService konsep;
    private final Pelaksana pelaksana;

    KonsepController(KonsepService konsep, Pelaksana pelaksana) {
        this.konsep = konsep;
        this.pelaksana = pelaksana;
    }

    @PostMapping("/jawaban")
    Object jawaban(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer versi,
            @RequestHeader(defaultValue = "") String accept,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return simpan(nomor, JenisKonsep.JAWABAN, isi, versi, accept, orang, b, minta);
    }

    @PostMapping("/penyelesaian")
    Object penyelesaian(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable Integer versi,
            @RequestHeader(defaultValue = "") String accept,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        return simpan(nomor, JenisKonsep.PENYELESAIAN, isi, versi, accept, orang, b, minta);
    }

    private Object simpan(
            String nomor,
            JenisKonsep jenis,
            String isi,
            @Nullable Integer versi,
            String accept,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        int dilihat = versi == null ? 0 : versi;
        if (accept.startsWith("application/json")) {
            int kini = konsep.simpan(orang, nomor, jenis, isi, dilihat);
            return ResponseEntity.noContent().header("X-Versi", Integer.toString(kini)).build();
        }
        String bagian = jenis == JenisKonsep.JAWABAN ? "jawaban" : "penyelesaian";
        return pelaksana.jalankan(
                new Pelaksana.Tindakan(nomor, bagian, null, orang, b, minta),
                () -> konsep.simpan(orang, nomor, jenis, isi, dilihat));
    }
}
