package id.pendopo.akun.oidc;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Applications that let people sign in here: registered in a form, with settings to paste. A secret
 * stands on the page that answers its making and nowhere else.
 */
@Controller
@RequestMapping(OidcConfig.APLIKASI)
@Izinkan(IzinAplikasi.KODE_KELOLA)
class AplikasiController {

    private final KlienService klien;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    AplikasiController(KlienService klien, OrganisasiQueries organisasi, Waktu waktu) {
        this.klien = klien;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    @GetMapping
    ModelAndView daftar() {
        return new ModelAndView("akun/oidc/daftar").addObject("aplikasi", klien.semua());
    }

    @GetMapping("/baru")
    ModelAndView baru() {
        return formulir(FormAplikasi.kosong(), true, List.of(), HttpStatus.OK);
    }

    @GetMapping("/{clientId}")
    ModelAndView lihat(@PathVariable String clientId, HttpServletRequest minta) {
        return halaman(klien.dengan(clientId), null, minta);
    }

    @GetMapping("/{clientId}/ubah")
    ModelAndView ubah(@PathVariable String clientId) {
        return formulir(FormAplikasi.dari(klien.dengan(clientId)), false, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView simpan(
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String keterangan,
            @RequestParam(defaultValue = "") String beranda,
            @RequestParam(defaultValue = "web") String jenis,
            @RequestParam(defaultValue = "") String redirectUri,
            @RequestParam(defaultValue = "") String postLogoutUri,
            @RequestParam(defaultValue = "") String backchannelUri,
            @RequestParam(required = false) @Nullable List<String> cakupan,
            @RequestParam(required = false) @Nullable List<String> aturan,
            @RequestParam(defaultValue = "ES256") String algIdToken,
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "false") boolean ada,
            Pengguna oleh,
            Bingkai b,
            HttpServletRequest minta) {
        List<String> dipilih = aturan == null ? List.of() : aturan;
        var form =
                new FormAplikasi(
                        clientId,
                        nama,
                        keterangan,
                        beranda,
                        jenis,
                        redirectUri,
                        postLogoutUri,
                        backchannelUri,
                        cakupan == null ? List.of() : cakupan,
                        dipilih.contains("pkce"),
                        dipilih.contains("tanya"),
                        algIdToken,
                        opd);
        try {
            if (ada) {
                return pindah(klien.ubah(oleh.pelaku(), form.isian()).clientId());
            }
            var terdaftar = klien.daftar(oleh.pelaku(), form.isian());
            return halaman(terdaftar.klien(), terdaftar.rahasia(), minta);
        } catch (AturanDilanggar e) {
            return formulir(
                    form,
                    !ada,
                    List.of(new Galat(medan(e.kode()), b.s(e.kode(), e.argumen()))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String medan(String kode) {
        return switch (kode) {
            case "akun.oidc.client-id-salah", "akun.oidc.client-id-terpakai" -> "clientId";
            case "akun.oidc.nama-kosong" -> "nama";
            case "akun.oidc.cakupan-salah" -> "cakupan";
            case "akun.oidc.opd-asing" -> "opd";
            default -> "redirectUri";
        };
    }

    @PostMapping("/rahasia")
    ModelAndView rahasia(@RequestParam String clientId, Pengguna oleh, HttpServletRequest minta) {
        String baru = klien.rahasiaBaru(oleh.pelaku(), clientId);
        return halaman(klien.dengan(clientId), baru, minta);
    }

    @PostMapping("/{clientId}/keadaan")
    ModelAndView keadaan(
            @PathVariable String clientId,
            @RequestParam boolean aktif,
            @RequestParam(defaultValue = "") String alasan,
            Pengguna oleh) {
        klien.aktifkan(oleh.pelaku(), clientId, aktif, alasan);
        return pindah(clientId);
    }

    private static ModelAndView pindah(String clientId) {
        return Pindah.ke("/akun/aplikasi/" + clientId);
    }

    private ModelAndView halaman(Klien k, @Nullable String rahasia, HttpServletRequest minta) {
        return new ModelAndView("akun/oidc/aplikasi")
                .addObject("klien", k)
                .addObject("rahasia", rahasia)
                .addObject("opd", k.opdId() == null ? null : organisasi.opd(k.opdId()).orElse(null))
                .addObject("penerbit", Penerbit.dari(minta))
                .addObject("contoh", Contoh.untuk(k, Penerbit.dari(minta)));
    }

    private ModelAndView formulir(
            FormAplikasi form, boolean baru, List<Galat> galat, HttpStatus status) {
        var hasil =
                new ModelAndView("akun/oidc/formulir")
                        .addObject("form", form)
                        .addObject("baru", baru)
                        .addObject(
                                "opd", organisasi.opd(waktu.hariIni(KonteksPemda.wajib().zona())))
                        .addObject("galat", galat);
        hasil.setStatus(status);
        return hasil;
    }
}
