package id.pendopo.aduan.lacak.atom;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.lacak.atom.AtomQueries.Butir;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import id.pendopo.platform.web.AlamatSitus;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds; who has the newest gets no second copy. */
@Controller
@Publik
class AtomController {

    private static final MediaType ATOM =
            MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private static final Duration SEGAR = Duration.ofMinutes(1);
    private static final int PANJANG_TANDA = 16;

    private final AtomQueries atom;
    private final AduanQueries aduan;
    private final KategoriQueries kategori;

    AtomController(AtomQueries atom, AduanQueries aduan, KategoriQueries kategori) {
        this.atom = atom;
        this.aduan = aduan;
        this.kategori = kategori;
    }

    @GetMapping("/aduan/atom")
    ResponseEntity<byte[]> semua(Bingkai b, HttpServletRequest minta) {
        String judul = b.s("aduan.lacak.atom.judul", b.namaPemda());
        return jawab(daftar(judul, atom.terbaru(), b, minta));
    }

    @GetMapping("/aduan/atom/kategori/{kode}")
    ResponseEntity<byte[]> kategori(
            @PathVariable String kode, Bingkai b, HttpServletRequest minta) {
        var k = kategori.denganKode(kode);
        String judul = b.s("aduan.lacak.atom.kategori", b.namaPemda(), k.nama(b.bahasa()));
        return jawab(daftar(judul, atom.kategori(k.id()), b, minta));
    }

    /**
     * @param kode {@code 16.74.01}
     */
    @GetMapping("/aduan/atom/kecamatan/{kode:[0-9.]+}")
    ResponseEntity<byte[]> kecamatan(
            @PathVariable String kode, Bingkai b, HttpServletRequest minta) {
        String nama =
                atom.namaKecamatan(kode, KonteksPemda.wajib().kodeWilayah())
                        .orElseThrow(() -> new TidakDitemukan("kecamatan " + kode));
        String judul = b.s("aduan.lacak.atom.kecamatan", b.namaPemda(), nama);
        return jawab(daftar(judul, atom.kecamatan(kode), b, minta));
    }

    @GetMapping("/aduan/atom/laporan/{nomor}")
    ResponseEntity<byte[]> laporan(
            @PathVariable String nomor, Bingkai b, HttpServletRequest minta) {
        var r = aduan.umum(nomor);
        String situs = AlamatSitus.dari(minta);
        String halaman = situs + "/aduan/" + nomor;
        var entri =
                atom.langkah(r.id()).stream()
                        .map(
                                l ->
                                        new DokumenAtom.Entri(
                                                l.id(),
                                                b.s(l.jenis().kunci()),
                                                halaman,
                                                l.pada(),
                                                l.pada(),
                                                null,
                                                teks(l)))
                        .toList();
        return jawab(
                new DokumenAtom(
                        situs + minta.getRequestURI(),
                        halaman,
                        b.s("aduan.lacak.atom.laporan", nomor, r.judul()),
                        b.namaPemda(),
                        r.diubahPada(),
                        entri));
    }

    /** The post, not the name; of the reporter no more than that he is he. */
    private static String teks(AtomQueries.Langkah l) {
        String oleh = l.opdNama() == null ? l.sebagai() : l.sebagai() + ", " + l.opdNama();
        return l.isi() == null ? oleh : oleh + "\n\n" + l.isi();
    }

    private static DokumenAtom daftar(
            String judul, List<Butir> butir, Bingkai b, HttpServletRequest minta) {
        String situs = AlamatSitus.dari(minta);
        Instant terakhir =
                butir.stream().map(Butir::diubahPada).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new DokumenAtom(
                situs + minta.getRequestURI(),
                situs + "/aduan",
                judul,
                b.namaPemda(),
                terakhir,
                butir.stream()
                        .map(
                                x ->
                                        new DokumenAtom.Entri(
                                                x.id(),
                                                x.judul(),
                                                situs + "/aduan/" + x.nomor(),
                                                x.dibuatPada(),
                                                x.diubahPada(),
                                                x.kategoriKode(),
                                                b.s(x.status().kunci()) + "\n\n" + x.isi()))
                        .toList());
    }

    /**
     * Spring compares the mark with what the caller has, and sends 304. No date: what a moderator
     * takes out makes a feed other without making it newer.
     */
    private static ResponseEntity<byte[]> jawab(DokumenAtom d) {
        byte[] isi = d.bait();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag(
                        '"'
                                + HexFormat.of()
                                        .formatHex(
                                                Sidik.dari(new String(isi, StandardCharsets.UTF_8)),
                                                0,
                                                PANJANG_TANDA)
                                + '"')
                .cacheControl(CacheControl.maxAge(SEGAR).cachePublic())
                .varyBy("Accept-Language", "Cookie")
                .body(isi);
    }
}
