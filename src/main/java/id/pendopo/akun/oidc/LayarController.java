package id.pendopo.akun.oidc;

import id.pendopo.akun.AlamatRingkas;
import id.pendopo.akun.KeadaanSesi;
import id.pendopo.akun.NamaPerangkat;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on the phone (RFC 8628, 3.3): which screen asks, from where, and whether to let it in.
 * Who came by the picture on the screen still has to look at it and say so.
 */
@Controller
@Izinkan(Izinkan.MASUK)
class LayarController {

    private final LayarService layar;

    LayarController(LayarService layar) {
        this.layar = layar;
    }

    @GetMapping(OidcConfig.PERANGKAT)
    ModelAndView halaman(
            @RequestParam(name = "user_code", defaultValue = "") String kode,
            Pengguna orang,
            HttpServletRequest minta) {
        return kode.isBlank() ? formulir("", HttpStatus.OK, null) : cari(kode, orang, minta);
    }

    @PostMapping(OidcConfig.PERANGKAT)
    ModelAndView cari(
            @RequestParam(defaultValue = "") String kode,
            Pengguna orang,
            HttpServletRequest minta) {
        return dalamBatas(
                kode,
                () ->
                        layar.cari(orang, kode, minta.getServerName())
                                .map(d -> tanya(d, kode, orang))
                                .orElseGet(() -> salah(kode)));
    }

    private ModelAndView tanya(LayarService.Ditanya d, String kode, Pengguna orang) {
        return new ModelAndView("akun/oidc/perangkat_tanya")
                .addObject("ditanya", d)
                .addObject("kode", KodeLayar.rapi(kode))
                .addObject("perangkat", NamaPerangkat.dari(d.permintaan().asal().agen()))
                .addObject("alamat", AlamatRingkas.dari(d.permintaan().asal().alamat()))
                .addObject("boleh", d.klien() != null || layar.bolehDinding(orang));
    }

    @PostMapping(OidcConfig.PERANGKAT + "/persetujuan")
    ModelAndView setujui(
            @RequestParam(defaultValue = "") String kode,
            Pengguna orang,
            HttpServletRequest minta) {
        // who must have a second factor lets nothing in before he has one
        if (KeadaanSesi.dari(minta).filter(KeadaanSesi::wajibMemasang).isPresent()) {
            throw new TidakDitemukan("perangkat");
        }
        return dalamBatas(
                kode,
                () ->
                        layar.setujui(orang, kode, minta.getServerName())
                                ? Pindah.ke(OidcConfig.PERANGKAT + "/disetujui")
                                : salah(kode));
    }

    @PostMapping(OidcConfig.PERANGKAT + "/penolakan")
    ModelAndView tolak(
            @RequestParam(defaultValue = "") String kode,
            Pengguna orang,
            HttpServletRequest minta) {
        return dalamBatas(
                kode,
                () ->
                        layar.tolak(orang, kode, minta.getServerName())
                                ? Pindah.ke(OidcConfig.PERANGKAT + "/ditolak")
                                : salah(kode));
    }

    @GetMapping(OidcConfig.PERANGKAT + "/disetujui")
    ModelAndView disetujui() {
        return new ModelAndView("akun/oidc/perangkat_selesai").addObject("hasil", "disetujui");
    }

    @GetMapping(OidcConfig.PERANGKAT + "/ditolak")
    ModelAndView ditolak() {
        return new ModelAndView("akun/oidc/perangkat_selesai").addObject("hasil", "ditolak");
    }

    private static ModelAndView dalamBatas(String kode, Supplier<ModelAndView> kerja) {
        try {
            return kerja.get();
        } catch (AturanDilanggar e) {
            HttpStatus status =
                    e.kode().equals("akun.terlalu-sering")
                            ? HttpStatus.TOO_MANY_REQUESTS
                            : HttpStatus.UNPROCESSABLE_CONTENT;
            return formulir(kode, status, e.kode(), e.argumen());
        }
    }

    private static ModelAndView salah(String kode) {
        return formulir(
                kode,
                HttpStatus.UNPROCESSABLE_CONTENT,
                kode.isBlank() ? "akun.layar.kode-kosong" : "akun.layar.kode-salah");
    }

    private static ModelAndView formulir(
            String kode, HttpStatus status, @Nullable String galat, Object... argumen) {
        var hasil =
                new ModelAndView("akun/oidc/perangkat")
                        .addObject("kode", kode)
                        .addObject("galat", galat)
                        .addObject("argumen", argumen);
        hasil.setStatus(status);
        return hasil;
    }
}
