package id.pendopo.akun.saya;

import id.pendopo.akun.saya.KoreksiService.Bukti;
import id.pendopo.akun.saya.KoreksiService.Isian;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.berkas.BerkasJawaban;
import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Asking for the correction of my data, and how far that is. */
@Controller
@Izinkan(Izinkan.MASUK)
class KoreksiController {

    private final KoreksiService koreksi;
    private final KoreksiQueries queries;
    private final PenyimpananBerkas berkas;

    KoreksiController(KoreksiService koreksi, KoreksiQueries queries, PenyimpananBerkas berkas) {
        this.koreksi = koreksi;
        this.queries = queries;
        this.berkas = berkas;
    }

    @GetMapping("/profil/koreksi")
    ModelAndView formulir(@RequestParam(defaultValue = "") String bidang, Bingkai b) {
        return formulir(b, bidang, "", "", List.of());
    }

    @PostMapping("/profil/koreksi")
    ModelAndView ajukan(
            @RequestParam(defaultValue = "") String bidang,
            @RequestParam(defaultValue = "") String tertulis,
            @RequestParam(defaultValue = "") String seharusnya,
            @RequestParam(required = false) @Nullable MultipartFile bukti,
            Pengguna orang,
            Bingkai b)
            throws IOException {
        try {
            var isian = new Isian(bidang(bidang), tertulis, seharusnya);
            return Pindah.ke("/profil/koreksi/" + koreksi.ajukan(orang, isian, simpan(bukti)));
        } catch (AturanDilanggar e) {
            var salah = new Galat(medan(e.kode()), b.s(e.kode(), e.argumen()));
            return formulir(b, bidang, tertulis, seharusnya, List.of(salah));
        }
    }

    private static BidangKoreksi bidang(String nama) {
        return Arrays.stream(BidangKoreksi.values())
                .filter(x -> x.name().equals(nama))
                .findFirst()
                .orElseThrow(() -> new AturanDilanggar("akun.saya.bidang-kosong"));
    }

    private @Nullable Bukti simpan(@Nullable MultipartFile bukti) throws IOException {
        if (bukti == null || bukti.isEmpty()) {
            return null;
        }
        try (var isi = bukti.getInputStream()) {
            var ada = berkas.simpan(isi, JenisBerkas.semua());
            String nama = bukti.getOriginalFilename();
            return new Bukti(
                    ada.sidik(),
                    nama == null || nama.isBlank()
                            ? "bukti." + ada.jenis().ekstensi()
                            : nama.substring(0, Math.min(nama.length(), 120)));
        }
    }

    /** The field an error belongs to. */
    private static String medan(String kode) {
        if (kode.startsWith("berkas.")) {
            return "bukti";
        }
        return kode.contains(".bidang")
                ? "bidang"
                : kode.contains(".tertulis") ? "tertulis" : "seharusnya";
    }

    private static ModelAndView formulir(
            Bingkai b, String bidang, String tertulis, String seharusnya, List<Galat> galat) {
        var hasil =
                new ModelAndView("akun/saya/koreksi_form")
                        .addObject("bidang", bidang)
                        .addObject("tertulis", tertulis)
                        .addObject("seharusnya", seharusnya)
                        .addObject(
                                "pilihan",
                                Arrays.stream(BidangKoreksi.values())
                                        .map(x -> new Opsi(x.name(), b.s(x.kunci())))
                                        .toList())
                        .addObject("galat", galat);
        hasil.setStatus(galat.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    @GetMapping("/profil/koreksi/{nomor}")
    ModelAndView lihat(@PathVariable String nomor, Pengguna orang) {
        return new ModelAndView("akun/saya/koreksi").addObject("k", milik(nomor, orang));
    }

    @GetMapping("/profil/koreksi/{nomor}/bukti")
    void bukti(
            @PathVariable String nomor,
            Pengguna orang,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        kirim(berkas, milik(nomor, orang), minta, jawab);
    }

    private Koreksi milik(String nomor, Pengguna orang) {
        var k = queries.dengan(nomor);
        if (!k.akunId().equals(orang.akunId())) {
            throw new TidakDitemukan("koreksi " + nomor);
        }
        return k;
    }

    static void kirim(
            PenyimpananBerkas berkas,
            Koreksi k,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        String sidik = k.sidik();
        if (sidik == null) {
            throw new TidakDitemukan("bukti " + k.nomor());
        }
        BerkasJawaban.kirim(berkas.buka(sidik), k.namaBerkas(), minta, jawab);
    }
}
