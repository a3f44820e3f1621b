package id.pendopo.akun.scim;

import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bercakupan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People as SCIM users. */
@RestController
@RequestMapping(Jawab.DASAR + "/Users")
@Bercakupan(Bercakupan.SCIM_BACA)
class OrangScimController {

    private final OrangScimQueries orang;
    private final OrangScimService layanan;

    OrangScimController(OrangScimQueries orang, OrangScimService layanan) {
        this.orang = orang;
        this.layanan = layanan;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> daftar(
            @RequestParam Map<String, String> kueri, Pemanggil oleh, HttpServletRequest minta) {
        return daftar(Halaman.dari(kueri), oleh, minta);
    }

    @PostMapping("/.search")
    ResponseEntity<Map<String, Object>> cari(Pemanggil oleh, HttpServletRequest minta)
            throws IOException {
        return daftar(Halaman.dari(IsiScim.baca(minta)), oleh, minta);
    }

    private ResponseEntity<Map<String, Object>> daftar(
            Halaman h, Pemanggil oleh, HttpServletRequest minta) {
        OrangScimQueries.Temuan t = orang.cari(oleh, h, false);
        List<Map<String, Object>> isi = t.isi().stream().map(o -> isi(o, minta)).toList();
        return Jawab.isi(h.jawab(new Halaman.Temuan(t.jumlah(), isi)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> satu(
            @PathVariable String id,
            @RequestParam Map<String, String> kueri,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String bilaBukan,
            Pemanggil oleh,
            HttpServletRequest minta) {
        OrangScim ada =
                orang.dengan(oleh, id(id), Pilihan.SEMUA).orElseThrow(() -> ScimGalat.takAda(id));
        return Jawab.satu(HttpStatus.OK, isi(ada, minta), Pilihan.dari(kueri), bilaBukan);
    }

    @PostMapping
    @Bercakupan(Bercakupan.SCIM_TULIS)
    ResponseEntity<Map<String, Object>> buat(
            @RequestParam Map<String, String> kueri, Pemanggil oleh, HttpServletRequest minta)
            throws IOException {
        Pilihan pilihan = Pilihan.dari(kueri);
        OrangScim baru = layanan.buat(oleh, IsiScim.baca(minta));
        return Jawab.satu(HttpStatus.CREATED, isi(baru, minta), pilihan, null);
    }

    @PutMapping("/{id}")
    @Bercakupan(Bercakupan.SCIM_TULIS)
    ResponseEntity<Map<String, Object>> ganti(
            @PathVariable String id,
            @RequestParam Map<String, String> kueri,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String bila,
            Pemanggil oleh,
            HttpServletRequest minta)
            throws IOException {
        Pilihan pilihan = Pilihan.dari(kueri);
        OrangScim hasil = layanan.ganti(oleh, id(id), IsiScim.baca(minta), bila);
        return Jawab.satu(HttpStatus.OK, isi(hasil, minta), pilihan, null);
    }

    @PatchMapping("/{id}")
    @Bercakupan(Bercakupan.SCIM_TULIS)
    ResponseEntity<Map<String, Object>> tambal(
            @PathVariable String id,
            @RequestParam Map<String, String> kueri,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String bila,
            Pemanggil oleh,
            HttpServletRequest minta)
            throws IOException {
        Pilihan pilihan = Pilihan.dari(kueri);
        OrangScim hasil = layanan.tambal(oleh, id(id), IsiScim.baca(minta), bila);
        return Jawab.satu(HttpStatus.OK, isi(hasil, minta), pilihan, null);
    }

    @DeleteMapping("/{id}")
    @Bercakupan(Bercakupan.SCIM_TULIS)
    ResponseEntity<Void> hapus(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String bila,
            Pemanggil oleh) {
        layanan.hapus(oleh, id(id), bila);
        return ResponseEntity.noContent().build();
    }

    private static Map<String, Object> isi(OrangScim o, HttpServletRequest minta) {
        return o.isi(AlamatSitus.dari(minta), KonteksPemda.wajib().namaLengkap());
    }

    private static UUID id(String teks) {
        try {
            return UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            throw ScimGalat.takAda(teks);
        }
    }
}
