package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.umum.AlasanKonten;
import id.pendopo.aduan.umum.Banjir;
import id.pendopo.aduan.umum.FotoQueries;
import id.pendopo.aduan.umum.KontenService;
import id.pendopo.aduan.umum.Penyamar;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks a moderator to look: a face, a number plate, private or abusive words. */
@Controller
@Publik
@RequestMapping(LaporanController.JALUR + "/lapor-konten")
class KontenController {

    private final AduanQueries aduan;
    private final FotoQueries foto;
    private final KontenService konten;
    private final Banjir banjir;

    KontenController(AduanQueries aduan, FotoQueries foto, KontenService konten, Banjir banjir) {
        this.aduan = aduan;
        this.foto = foto;
        this.konten = konten;
        this.banjir = banjir;
    }

    @GetMapping
    ModelAndView formulir(
            @PathVariable String nomor, @RequestParam(required = false) @Nullable String diterima) {
        var hasil = halaman(nomor, "", "", "", List.of());
        hasil.addObject("diterima", diterima != null);
        return hasil;
    }

    @PostMapping
    ModelAndView laporkan(
            @PathVariable String nomor,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(name = "foto", defaultValue = "") String yang,
            @RequestParam(defaultValue = "") String kata,
            HttpServletRequest minta,
            Bingkai b) {
        if (!banjir.boleh("konten", minta.getRemoteAddr())) {
            throw new AturanDilanggar("aduan.umum.terlalu-sering");
        }
        var r = aduan.umum(nomor);
        Optional<AlasanKonten> dipilih =
                Arrays.stream(AlasanKonten.values())
                        .filter(a -> a.name().equals(alasan))
                        .findFirst();
        if (dipilih.isEmpty()) {
            return salah(
                    nomor,
                    alasan,
                    yang,
                    kata,
                    new Galat("alasan", b.s("aduan.umum.konten.pilih-dulu")));
        }
        try {
            konten.laporkan(r.id(), foto(r.id(), yang), dipilih.get(), kata);
        } catch (AturanDilanggar e) {
            return salah(nomor, alasan, yang, kata, new Galat("kata", b.s(e.kode(), e.argumen())));
        }
        return Pindah.ke("/aduan/" + nomor + "/lapor-konten?diterima");
    }

    /** One of those that everybody may see, or none. */
    private @Nullable UUID foto(UUID id, String yang) {
        return foto.terbuka(id).stream()
                .map(FotoQueries.Berkas::id)
                .filter(f -> f.toString().equals(yang))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView salah(String nomor, String alasan, String yang, String kata, Galat galat) {
        var hasil = halaman(nomor, alasan, yang, kata, List.of(galat));
        hasil.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return hasil;
    }

    private ModelAndView halaman(
            String nomor, String alasan, String yang, String kata, List<Galat> galat) {
        var r = aduan.umum(nomor);
        var isi = new HashMap<String, Object>();
        isi.put("nomor", nomor);
        isi.put("judulLaporan", Penyamar.samarkan(r.judul()));
        isi.put("foto", foto.terbuka(r.id()).stream().filter(FotoQueries.Berkas::foto).toList());
        isi.put("alasan", alasan);
        isi.put("yang", yang);
        isi.put("kata", kata);
        isi.put("galat", galat);
        return new ModelAndView("aduan/umum/lapor_konten", Map.copyOf(isi));
    }
}
