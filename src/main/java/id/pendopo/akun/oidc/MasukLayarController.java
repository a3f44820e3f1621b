package id.pendopo.akun.oidc;

import id.pendopo.akun.KueSesi;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.grafik.GambarQr;
import id.pendopo.platform.orang.HalamanLayar;
import id.pendopo.platform.web.KueAman;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Pindah;
import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The wall of the product signs in by a phone: it shows a code and loads itself again until
 * somebody has confirmed it. Both codes are known to its cookie alone.
 */
@Controller
@Publik
class MasukLayarController {

    private static final KueAman KUE = new KueAman("pendopo-layar", "Lax");

    static final String JALUR = "/masuk/layar";

    private final LayarService layar;
    private final ObjectProvider<HalamanLayar> dinding;

    MasukLayarController(LayarService layar, ObjectProvider<HalamanLayar> dinding) {
        this.layar = layar;
        this.dinding = dinding;
    }

    /** What the cookie of the screen holds. */
    private record Kue(String alat, String kode) {}

    @GetMapping(JALUR)
    ModelAndView halaman(HttpServletRequest minta, HttpServletResponse jawab) {
        HalamanLayar tujuan = tujuan();
        Optional<Kue> kue = kue(minta);
        Optional<PermintaanLayar> ada = kue.flatMap(k -> layar.keadaan(k.alat()));
        if (ada.isEmpty()) {
            return awal(HttpStatus.OK, kue.isPresent() ? "akun.layar.habis" : null);
        }
        if (ada.get().ditolak()) {
            KUE.lepas(minta, jawab);
            return awal(HttpStatus.OK, "akun.layar.ditolak");
        }
        if (ada.get().disetujui()) {
            return masuk(ada.get(), tujuan, minta, jawab);
        }
        String alamat = Penerbit.dari(minta) + OidcConfig.PERANGKAT;
        jawab.setHeader("Refresh", Integer.toString(LayarService.JEDA));
        return new ModelAndView("akun/oidc/layar")
                .addObject("kode", kue.get().kode())
                .addObject("alamat", alamat.replaceFirst("^https?://", ""))
                .addObject("qr", GambarQr.dari(alamat + "?user_code=" + kue.get().kode()));
    }

    private ModelAndView masuk(
            PermintaanLayar ada,
            HalamanLayar tujuan,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        KUE.lepas(minta, jawab);
        Optional<Masuk> sesi = layar.ambil(ada);
        if (sesi.isEmpty()) {
            return awal(HttpStatus.OK, "akun.layar.habis");
        }
        KueSesi.pasang(minta, jawab, sesi.get());
        PenggunaKini.lupakan(minta);
        return Pindah.ke(tujuan.alamat());
    }

    @PostMapping(JALUR)
    ModelAndView mulai(HttpServletRequest minta, HttpServletResponse jawab) {
        tujuan();
        try {
            var kode = layar.minta(null, List.of(), PenyediaLayar.asal(minta));
            KUE.pasang(minta, jawab, kode.alat() + "." + kode.kode(), LayarService.BERLAKU);
            return Pindah.ke(JALUR);
        } catch (AturanDilanggar e) {
            return awal(HttpStatus.TOO_MANY_REQUESTS, e.kode(), e.argumen());
        }
    }

    /** Without a wall there is nothing to sign in for. */
    private HalamanLayar tujuan() {
        return dinding.stream().findFirst().orElseThrow(() -> new TidakDitemukan("dinding"));
    }

    private static ModelAndView awal(HttpStatus status, @Nullable String kabar, Object... argumen) {
        var hasil =
                new ModelAndView("akun/oidc/layar")
                        .addObject("kabar", kabar)
                        .addObject("argumen", argumen);
        hasil.setStatus(status);
        return hasil;
    }

    private static Optional<Kue> kue(HttpServletRequest minta) {
        return KUE.semua(minta)
                .map(v -> v.split("\\.", 2))
                .filter(v -> v.length == 2)
                .map(v -> new Kue(v[0], KodeLayar.rapi(v[1])))
                .findFirst();
    }
}
