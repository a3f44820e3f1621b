package id.pendopo.akun.oidc;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries the settings of an application: each one called and read, and a whole sign-in. */
@Controller
@Izinkan(IzinAplikasi.KODE_KELOLA)
class UjiAplikasiController {

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
        kirim(minta, jawab, tiket.teks(), LAMA);
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
        kirim(minta, jawab, "", Duration.ZERO);
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
        return Optional.ofNullable(minta.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(nama(minta)))
                .map(Cookie::getValue)
                .map(PercobaanMasuk.Tiket::dari)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static void kirim(
            HttpServletRequest minta, HttpServletResponse jawab, String nilai, Duration umur) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nama(minta), nilai)
                        .path("/")
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite("Lax")
                        .maxAge(umur)
                        .build()
                        .toString());
    }

    private static String nama(HttpServletRequest minta) {
        return minta.isSecure() ? "__Host-pendopo-percobaan" : "pendopo-percobaan";
    }
}
