package id.pendopo.presensi.swafoto.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.sinyal.KunciKetukan;
import id.pendopo.presensi.swafoto.PenerimaSwafoto;
import id.pendopo.presensi.swafoto.SwafotoQueries;
import id.pendopo.presensi.swafoto.SwafotoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One's own selfies: sent with a check-in, looked at, taken back. */
@Controller
@RequestMapping("/presensi/swafoto")
@Izinkan(IzinPresensi.KODE_HADIR)
class SwafotoController {

    private static final String SATU = "/{hari:\\d{4}-\\d{2}-\\d{2}}/{arah:masuk|pulang}";

    private final SwafotoQueries swafoto;
    private final SwafotoService layanan;
    private final PenerimaSwafoto penerima;

    SwafotoController(SwafotoQueries swafoto, SwafotoService layanan, PenerimaSwafoto penerima) {
        this.swafoto = swafoto;
        this.layanan = layanan;
        this.penerima = penerima;
    }

    /** What the phone is told; {@code ulang} when there was one already. */
    record Diterima(boolean ulang) {}

    @GetMapping
    ModelAndView daftar(Pengguna orang) {
        return daftar(orang, null, null);
    }

    private ModelAndView daftar(Pengguna orang, @Nullable String galat, @Nullable String kunci) {
        return new ModelAndView("presensi/swafoto/saya")
                .addObject("orang", orang)
                .addObject("lama", swafoto.lama())
                .addObject("galat", galat)
                .addObject("kunci", kunci)
                .addObject(
                        "baris",
                        orang.pegawaiId() == null ? List.of() : swafoto.milik(orang.pegawaiId()));
    }

    /** From the page without script; what is refused is said on the page of one's pictures. */
    @PostMapping
    ModelAndView terima(
            @RequestParam UUID kunci,
            @RequestParam(required = false) @Nullable MultipartFile foto,
            Pengguna orang,
            Bingkai b) {
        try {
            penerima.terima(orang, kunci, isi(foto));
            return Pindah.ke("/presensi");
        } catch (AturanDilanggar e) {
            var m = daftar(orang, b.s(e.kode(), e.argumen()), kunci.toString());
            m.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return m;
        }
    }

    private static byte[] isi(@Nullable MultipartFile foto) {
        try {
            return foto == null ? new byte[0] : foto.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From the script, at once or when there is a signal again; repeating it has no effect.
     *
     * @param pegawai whose picture the phone holds it for: what one person took is never sent in
     *     the name of another who is signed in now
     */
    @PostMapping("/kiriman")
    ResponseEntity<Diterima> kiriman(
            @RequestParam(required = false) @Nullable String kunci,
            @RequestParam(required = false) @Nullable UUID pegawai,
            @RequestParam(required = false) @Nullable MultipartFile foto,
            Pengguna orang) {
        if (pegawai != null && !pegawai.equals(orang.pegawaiId())) {
            throw new AturanDilanggar("presensi.swafoto.orang-lain.bentrok");
        }
        boolean baru = penerima.terima(orang, uuid(kunci), isi(foto));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Diterima(!baru));
    }

    private static UUID uuid(@Nullable String teks) {
        try {
            return UUID.fromString(String.valueOf(teks));
        } catch (IllegalArgumentException e) {
            throw new MasukanSalah("presensi.ketuk.kunci", String.valueOf(teks), "UUID");
        }
    }

    @GetMapping(SATU)
    ModelAndView satu(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @PathVariable String arah,
            Pengguna orang) {
        var k = kunci(hari, arah, orang);
        return new ModelAndView("presensi/swafoto/satu")
                .addObject("orang", orang)
                .addObject("k", k)
                .addObject("gambar", GambarSwafoto.dari(layanan.lihat(orang, k)));
    }

    private static KunciKetukan kunci(LocalDate hari, String arah, Pengguna orang) {
        UUID pegawai = orang.pegawaiId();
        if (pegawai == null) {
            throw new TidakDitemukan("swafoto " + hari);
        }
        return new KunciKetukan(hari, pegawai, Arah.valueOf(arah.toUpperCase(Locale.ROOT)));
    }

    @PostMapping(SATU + "/penghapusan")
    ModelAndView hapus(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari,
            @PathVariable String arah,
            Pengguna orang) {
        layanan.hapus(orang, kunci(hari, arah, orang));
        return Pindah.ke("/presensi/swafoto");
    }
}
