package id.pendopo.akun.scim;

import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bercakupan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agencies and roles as SCIM groups: to be read; who belongs to them follows from posts. */
@RestController
@RequestMapping(Jawab.DASAR + "/Groups")
@Bercakupan(Bercakupan.SCIM_BACA)
class GrupScimController {

    private final GrupScimQueries grup;

    GrupScimController(GrupScimQueries grup) {
        this.grup = grup;
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
        GrupScimQueries.Temuan t = grup.cari(oleh, h, false);
        String penerbit = AlamatSitus.dari(minta);
        List<Map<String, Object>> isi = t.isi().stream().map(g -> g.isi(penerbit)).toList();
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
        Pilihan pilihan = Pilihan.dari(kueri);
        GrupScim ada = harusAda(oleh, id, pilihan);
        return Jawab.satu(HttpStatus.OK, ada.isi(AlamatSitus.dari(minta)), pilihan, bilaBukan);
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @Bercakupan(Bercakupan.SCIM_TULIS)
    void ubah(@PathVariable String id, Pemanggil oleh) {
        harusAda(oleh, id, new Pilihan(Set.of("id"), Set.of()));
        throw ScimGalat.tetap("anggota-tetap");
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.DELETE)
    @Bercakupan(Bercakupan.SCIM_TULIS)
    void hapus(@PathVariable String id, Pemanggil oleh) {
        harusAda(oleh, id, new Pilihan(Set.of("id"), Set.of()));
        throw ScimGalat.lain(HttpStatus.FORBIDDEN, "grup-tetap");
    }

    @PostMapping
    @Bercakupan(Bercakupan.SCIM_TULIS)
    void buat() {
        throw ScimGalat.lain(HttpStatus.FORBIDDEN, "grup-tetap");
    }

    private GrupScim harusAda(Pemanggil oleh, String id, Pilihan pilihan) {
        return grup.dengan(oleh, id, pilihan).orElseThrow(() -> ScimGalat.takAda(id));
    }
}
