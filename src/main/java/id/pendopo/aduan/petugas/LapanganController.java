package id.pendopo.aduan.petugas;

import id.pendopo.aduan.PenangananService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Work in the field, open to whoever is sent, whatever his post allows him otherwise. The page
 * knows nobody, so that the phone may keep it; the list comes apart and is kept under lock.
 */
@Controller
@RequestMapping("/aduan/kelola/lapangan")
@Izinkan(Izinkan.MASUK)
class LapanganController {

    /** Tells the service worker that the page knows nobody and may be shown without network. */
    private static final String LURING = "Pendopo-Luring";

    private final LapanganQueries lapangan;
    private final PenangananService penanganan;
    private final PenerimaBukti penerima;

    LapanganController(
            LapanganQueries lapangan, PenangananService penanganan, PenerimaBukti penerima) {
        this.lapangan = lapangan;
        this.penanganan = penanganan;
        this.penerima = penerima;
    }

    @GetMapping
    String halaman(HttpServletResponse jawab) {
        jawab.setHeader(LURING, "boleh");
        return "aduan/petugas/lapangan";
    }

    /**
     * What the phone keeps for one person.
     *
     * @param orang whose it is: what others left on the phone stays theirs
     * @param csrf token without which nothing is accepted from this session
     */
    record Muatan(UUID orang, String nama, String csrf, List<Butir> tugas) {}

    /** A visit with its moments written as a person reads them. */
    record Butir(LapanganQueries.Tugas tugas, String batas) {}

    @GetMapping("/tugas")
    ResponseEntity<Muatan> tugas(Pengguna orang, Bingkai b) {
        var isi =
                lapangan.milik(orang).stream()
                        .map(t -> new Butir(t, b.waktu(t.batas().minusSeconds(1))))
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Muatan(orang.akunId(), orang.nama(), b.csrfNilai(), isi));
    }

    /** The same without script: the visits as a plain list. */
    @GetMapping("/daftar")
    ModelAndView daftar(Pengguna orang) {
        return new ModelAndView("aduan/petugas/lapangan_daftar")
                .addObject("tugas", lapangan.milik(orang));
    }

    @GetMapping("/{nomor:\\d{4}-\\d{5,}}")
    ModelAndView satu(@PathVariable String nomor, Pengguna orang) {
        return kunjungan(nomor, "", List.of(), orang);
    }

    @GetMapping("/{nomor:\\d{4}-\\d{5,}}/tindakan")
    ModelAndView kembali(@PathVariable String nomor) {
        return Pindah.ke("/aduan/kelola/lapangan/" + nomor);
    }

    private ModelAndView kunjungan(String nomor, String isi, List<Galat> galat, Pengguna orang) {
        var tugas =
                lapangan.satu(orang, nomor).orElseThrow(() -> new TidakDitemukan("tugas " + nomor));
        return new ModelAndView("aduan/petugas/kunjungan")
                .addObject("t", tugas)
                .addObject("isi", isi)
                .addObject("galat", galat);
    }

    /** A report of a visit, from the form or from the queue of a phone. */
    @PostMapping("/{nomor:\\d{4}-\\d{5,}}/tindakan")
    Object laporkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(required = false) @Nullable List<MultipartFile> sebelum,
            @RequestParam(required = false) @Nullable List<MultipartFile> sesudah,
            @RequestHeader(defaultValue = "") String accept,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {
        boolean antrean = accept.startsWith("application/json");
        if (antrean && minta.getHeader(Kunci.KEPALA) == null) {
            return ResponseEntity.badRequest()
                    .body(Map.of("detail", b.s("aduan.petugas.lapangan.tanpa-kunci")));
        }
        try {
            var bukti = penerima.terima(new PenerimaBukti.Unggahan(sebelum, sesudah, null));
            penanganan.laporkanTindakan(orang, nomor, isi, bukti);
        } catch (AturanDilanggar e) {
            if (antrean) {
                throw e;
            }
            String medan = e.kode().startsWith("berkas.") ? "sebelum" : "isi-tindakan";
            var halaman = kunjungan(nomor, isi, List.of(new Galat(medan, Kata.dari(b, e))), orang);
            halaman.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return halaman;
        }
        return antrean
                ? ResponseEntity.status(HttpStatus.CREATED).body(Map.of("nomor", nomor))
                : Pindah.ke("/aduan/kelola/lapangan/daftar");
    }
}
