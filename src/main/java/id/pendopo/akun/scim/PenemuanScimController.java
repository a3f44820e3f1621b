package id.pendopo.akun.scim;

import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bercakupan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this server can do (RFC 7644, 4), and the search through everything. */
@RestController
@RequestMapping(Jawab.DASAR)
@Bercakupan(Bercakupan.SCIM_BACA)
class PenemuanScimController {

    private final OrangScimQueries orang;
    private final GrupScimQueries grup;

    PenemuanScimController(OrangScimQueries orang, GrupScimQueries grup) {
        this.orang = orang;
        this.grup = grup;
    }

    @GetMapping("/" + Skema.SETELAN)
    ResponseEntity<Map<String, Object>> setelan(HttpServletRequest minta) {
        return Jawab.isi(Skema.semua(Skema.SETELAN, AlamatSitus.dari(minta)).getFirst());
    }

    @GetMapping("/" + Skema.JENIS)
    ResponseEntity<Map<String, Object>> jenis(
            @RequestParam(name = "filter", required = false) @Nullable String saringan,
            HttpServletRequest minta) {
        return semua(Skema.JENIS, saringan, minta);
    }

    @GetMapping("/" + Skema.JENIS + "/{id}")
    ResponseEntity<Map<String, Object>> jenisSatu(
            @PathVariable String id, HttpServletRequest minta) {
        return satu(Skema.JENIS, id, minta);
    }

    @GetMapping("/" + Skema.DAFTAR)
    ResponseEntity<Map<String, Object>> skema(
            @RequestParam(name = "filter", required = false) @Nullable String saringan,
            HttpServletRequest minta) {
        return semua(Skema.DAFTAR, saringan, minta);
    }

    @GetMapping("/" + Skema.DAFTAR + "/{id}")
    ResponseEntity<Map<String, Object>> skemaSatu(
            @PathVariable String id, HttpServletRequest minta) {
        return satu(Skema.DAFTAR, id, minta);
    }

    /** These lists are short, and the protocol wants no filter on them. */
    private static ResponseEntity<Map<String, Object>> semua(
            String kelompok, @Nullable String saringan, HttpServletRequest minta) {
        if (saringan != null) {
            throw ScimGalat.lain(HttpStatus.FORBIDDEN, "tanpa-saringan");
        }
        var semua = Skema.semua(kelompok, AlamatSitus.dari(minta));
        return Jawab.isi(Halaman.dari(Map.of()).jawab(new Halaman.Temuan(semua.size(), semua)));
    }

    private static ResponseEntity<Map<String, Object>> satu(
            String kelompok, String id, HttpServletRequest minta) {
        return Jawab.isi(
                Skema.satu(kelompok, AlamatSitus.dari(minta), id)
                        .orElseThrow(() -> ScimGalat.takAda(id)));
    }

    /** People first, then groups; what one kind does not have matches none of it. */
    @PostMapping("/.search")
    ResponseEntity<Map<String, Object>> cari(Pemanggil oleh, HttpServletRequest minta)
            throws IOException {
        Halaman h = Halaman.dari(IsiScim.baca(minta));
        String penerbit = AlamatSitus.dari(minta);
        String pemda = KonteksPemda.wajib().namaLengkap();
        var o = orang.cari(oleh, h, true);
        int sisa = h.banyak() - o.isi().size();
        var g = grup.cari(oleh, h.sebagian(Math.max(1, h.mulai() - o.jumlah()), sisa), true);
        List<Map<String, Object>> isi = new ArrayList<>();
        o.isi().forEach(x -> isi.add(x.isi(penerbit, pemda)));
        g.isi().forEach(x -> isi.add(x.isi(penerbit)));
        return Jawab.isi(h.jawab(new Halaman.Temuan(o.jumlah() + g.jumlah(), isi)));
    }

    /** Declared as not supported; said again to who asks nevertheless. */
    @RequestMapping({"/Bulk", "/Me"})
    void tidakAda() {
        throw ScimGalat.lain(HttpStatus.NOT_IMPLEMENTED, "tidak-didukung");
    }
}
