package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.PelaporService;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PenutupanService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The acts of a reporter, one page each. */
@Controller
@Publik
class TindakanController {

    private static final String RUTE =
            "/aduan/lacak/{tindakan:balasan|penutupan|pembukaan|penilaian|perubahan|pencabutan}";

    private final SesiLacak sesi;
    private final PelaporService pelapor;
    private final PenutupanService penutupan;
    private final AduanQueries aduan;
    private final PenyimpananBerkas berkas;

    TindakanController(
            SesiLacak sesi,
            PelaporService pelapor,
            PenutupanService penutupan,
            AduanQueries aduan,
            PenyimpananBerkas berkas) {
        this.sesi = sesi;
        this.pelapor = pelapor;
        this.penutupan = penutupan;
        this.aduan = aduan;
        this.berkas = berkas;
    }

    @GetMapping(RUTE)
    ModelAndView lihat(@PathVariable String tindakan, HttpServletRequest minta) {
        var t = TindakanPelapor.dari(tindakan);
        return KueLacak.baca(minta)
                .flatMap(sesi::aduan)
                .map(id -> halaman(id, t, IsianTindakan.KOSONG, null, HttpStatus.OK))
                .orElseGet(() -> Pindah.ke(LacakController.AWAL + "?kabar=habis"));
    }

    /** Goes on with what was typed before the session ended. */
    ModelAndView lanjutkan(UUID id, IsianTindakan isian, Bingkai b) {
        var t = TindakanPelapor.dari(isian.lanjut());
        return halaman(id, t, isian, null, HttpStatus.OK);
    }

    @PostMapping(RUTE)
    ModelAndView lakukan(
            @PathVariable String tindakan,
            IsianTindakan isian,
            Bingkai b,
            HttpServletRequest minta) {
        var t = TindakanPelapor.dari(tindakan);
        UUID id = KueLacak.baca(minta).flatMap(sesi::aduan).orElse(null);
        if (id == null) {
            return LacakController.masuk(
                    "", null, isian.untuk(t), "habis", HttpStatus.UNAUTHORIZED);
        }
        try {
            jalankan(t, id, isian);
            return Pindah.ke(LacakController.LAPORAN + "?kabar=" + t.jalur());
        } catch (AturanDilanggar e) {
            var galat = new Galat(medan(t), b.s(e.kode(), kata(b, e)));
            return halaman(id, t, isian, galat, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void jalankan(TindakanPelapor t, UUID id, IsianTindakan isian) {
        switch (t) {
            case BALASAN -> pelapor.balas(id, isian.isi());
            case PENUTUPAN -> penutupan.terima(id);
            case PEMBUKAAN -> pelapor.bukaLagi(id, isian.isi());
            case PENILAIAN -> pelapor.nilai(id, isian.bintang(), isian.isi());
            case PERUBAHAN -> pelapor.ubah(id, isian.isi(), simpan(isian.foto()));
            case PENCABUTAN -> pelapor.cabut(id, isian.isi());
        }
    }

    /** Not more of them than are taken: the rest is not even read. */
    private List<Pengajuan.Foto> simpan(List<MultipartFile> foto) {
        if (foto.size() > Pengajuan.FOTO_TERBANYAK) {
            throw new AturanDilanggar("aduan.foto-banyak", Pengajuan.FOTO_TERBANYAK);
        }
        var hasil = new ArrayList<Pengajuan.Foto>();
        for (MultipartFile f : foto) {
            try (var isi = f.getInputStream()) {
                // what the sender called it may name him
                String nama = "foto-" + (hasil.size() + 1);
                hasil.add(new Pengajuan.Foto(berkas.simpanFoto(isi).sidik(), nama));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hasil;
    }

    private static String medan(TindakanPelapor t) {
        return t == TindakanPelapor.PENILAIAN ? "nilai" : "tulisan";
    }

    /** A status in an error is named in words. */
    private static Object[] kata(Bingkai b, AturanDilanggar e) {
        Object[] argumen = e.argumen().clone();
        for (int i = 0; i < argumen.length; i++) {
            if (argumen[i] instanceof String s && s.startsWith("aduan.status.")) {
                argumen[i] = b.s(s).toLowerCase(b.lokal());
            }
        }
        return argumen;
    }

    private ModelAndView halaman(
            UUID id,
            TindakanPelapor t,
            IsianTindakan isian,
            @Nullable Galat galat,
            HttpStatus status) {
        var r = aduan.milikPelapor(id);
        var hasil =
                new ModelAndView("aduan/lacak/tindakan")
                        .addObject("r", r)
                        .addObject("t", t)
                        .addObject("isian", isian)
                        .addObject("galat", Optional.ofNullable(galat).stream().toList());
        hasil.setStatus(status);
        return hasil;
    }
}
