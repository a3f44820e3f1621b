package id.pendopo.aduan.lacak;

import id.pendopo.aduan.PelaporService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Number and code open a complaint, for half an hour; nobody signs in for it. */
@Controller
@Publik
class LacakController {

    static final String AWAL = "/aduan/lacak";
    static final String LAPORAN = "/aduan/lacak/laporan";

    private final PelaporService pelapor;
    private final SesiLacak sesi;
    private final BatasTebakan batas;
    private final TindakanController tindakan;

    LacakController(
            PelaporService pelapor,
            SesiLacak sesi,
            BatasTebakan batas,
            TindakanController tindakan) {
        this.pelapor = pelapor;
        this.sesi = sesi;
        this.batas = batas;
        this.tindakan = tindakan;
    }

    /** A code in the query is not read: it would stand in logs and histories. */
    @GetMapping(AWAL)
    ModelAndView awal(@RequestParam(defaultValue = "") String kabar) {
        return masuk("", null, IsianTindakan.KOSONG, kabar, HttpStatus.OK);
    }

    /**
     * @param isian what was typed in a session that ended meanwhile
     */
    @PostMapping(AWAL)
    ModelAndView buka(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String kode,
            IsianTindakan isian,
            Bingkai b,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        try {
            UUID aduan = periksa(nomor, kode, minta.getRemoteAddr());
            KueLacak.pasang(minta, jawab, sesi.buka(aduan));
            return isian.lanjut().isEmpty()
                    ? Pindah.ke(LAPORAN)
                    : tindakan.lanjutkan(aduan, isian, b);
        } catch (AturanDilanggar e) {
            return masuk(nomor, e, isian, "", StatusGalat.status(e));
        }
    }

    private UUID periksa(String nomor, String kode, String alamat) {
        batas.harusBoleh(nomor, alamat);
        try {
            return pelapor.buka(new PelaporService.Kunci(nomor, kode));
        } catch (TidakDitemukan e) {
            batas.gagal(nomor, alamat);
            throw new AturanDilanggar("aduan.lacak.tidak-cocok");
        }
    }

    @PostMapping("/aduan/lacak/keluar")
    ModelAndView keluar(HttpServletRequest minta, HttpServletResponse jawab) {
        KueLacak.baca(minta).ifPresent(sesi::tutup);
        KueLacak.lepas(minta, jawab);
        return Pindah.ke(AWAL + "?kabar=keluar");
    }

    static ModelAndView masuk(
            String nomor,
            @Nullable AturanDilanggar galat,
            IsianTindakan isian,
            String kabar,
            HttpStatus status) {
        var hasil =
                new ModelAndView("aduan/lacak/masuk")
                        .addObject("nomor", nomor)
                        .addObject("isian", isian)
                        .addObject("kabar", kabar);
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(status);
        return hasil;
    }
}
