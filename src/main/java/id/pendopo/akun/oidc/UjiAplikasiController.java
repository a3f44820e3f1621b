package id.pendopo.akun.oidc;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.KueAman;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries the settings of an application: each one called and read, and a whole sign-in. */
@Controller
@Izinkan(IzinAplikasi.KODE_KELOLA)
class UjiAplikasiController {

    private static final KueAman KUE = new KueAman("pendopo-percobaan", "Lax");

    static final String PERIKSA = OidcConfig.APLIKASI + "/pemeriksaan";
    static final String COBA = OidcConfig.APLIKASI + "/percobaan";

    private static final Duration LAMA = Duration.ofMinutes(10);

    private final KlienService klien;
    private final PemeriksaKlien pemeriksa;
    private final PercobaanMasuk percobaan;

    UjiAplikasiController(KlienService klien, PemeriksaKlien pemeriksa, PercobaanMasuk percobaan) {
        this.klien = klien;
        this.pemeriksa = pemeriksa;
        this.percobaan = percobaan;
    }

    @PostMapping(PERIKSA)
    ModelAndView periksa(
            @RequestParam String clientId,
            @RequestParam(defaultValue = "") String rahasia,
            Pengguna oleh) {
        return new ModelAndView("akun/oidc/pemeriksaan")
                .addObject("klien", klien.dengan(clientId))
                .addObject("hasil", pemeriksa.periksa(oleh.pelaku(), clientId, rahasia));
    }

    @PostMapping(COBA)
    ModelAndView coba(
            @RequestParam String clientId, HttpServletRequest minta, HttpServletResponse jawab) {
        Klien k = klien.dengan(clientId);
        if (!k.jenis().kembali() || !k.aktif()) {
            throw new TidakDitemukan("percobaan " + clientId);
        }
        var tiket = PercobaanMasuk.Tiket.baru(clientId);
        KUE.pasang(minta, jawab, tiket.teks(), LAMA);
        return Pindah.ke(PercobaanMasuk.permintaan(k, tiket, Penerbit.dari(minta)));
    }

    @GetMapping(PercobaanMasuk.BALIK)
    ModelAndView balik(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        var tiket = tiket(minta).filter(t -> t.state().equals(state));
        KUE.lepas(minta, jawab);
        HasilPercobaan hasil =
                tiket.isEmpty()
                        ? HasilPercobaan.gagal("state")
                        : error.isEmpty()
                                ? percobaan.tukar(tiket.get(), code, minta)
                                : HasilPercobaan.gagal(error);
        return new ModelAndView("akun/oidc/percobaan")
                .addObject("hasil", hasil)
                .addObject("clientId", tiket.map(PercobaanMasuk.Tiket::clientId).orElse(null));
    }

    private static Optional<PercobaanMasuk.Tiket> tiket(HttpServletRequest minta) {
        return KUE.semua(minta)
                .map(PercobaanMasuk.Tiket::dari)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
