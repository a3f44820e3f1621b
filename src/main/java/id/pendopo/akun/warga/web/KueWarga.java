package id.pendopo.akun.warga.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Two cookies of citizens: the secret to which a code belongs, new with each code, and the mark of
 * a device on which somebody has signed in.
 */
final class KueWarga {

    private static final String KODE = "pendopo-kode";
    private static final String PERANGKAT = "pendopo-warga";
    private static final Duration UMUR_KODE = Duration.ofHours(1);
    private static final Duration UMUR_PERANGKAT = Duration.ofDays(365);

    private KueWarga() {}

    /** Empty when this browser has asked for no code. */
    static String rahasia(HttpServletRequest minta) {
        return baca(minta, KODE);
    }

    static void pasangRahasia(HttpServletRequest minta, HttpServletResponse jawab, String rahasia) {
        kirim(minta, jawab, KODE, rahasia, UMUR_KODE);
    }

    static void lepasRahasia(HttpServletRequest minta, HttpServletResponse jawab) {
        kirim(minta, jawab, KODE, "", Duration.ZERO);
    }

    static String tanda(HttpServletRequest minta) {
        return baca(minta, PERANGKAT);
    }

    /** Nothing when there is no mark: who shares a computer leaves none. */
    static void pasangTanda(HttpServletRequest minta, HttpServletResponse jawab, String tanda) {
        if (!tanda.isEmpty()) {
            kirim(minta, jawab, PERANGKAT, tanda, UMUR_PERANGKAT);
        }
    }

    private static String baca(HttpServletRequest minta, String nama) {
        Cookie[] semua = minta.getCookies();
        return semua == null
                ? ""
                : Arrays.stream(semua)
                        .filter(c -> c.getName().equals(lengkap(minta, nama)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private static String lengkap(HttpServletRequest minta, String nama) {
        return minta.isSecure() ? "__Host-" + nama : nama;
    }

    private static void kirim(
            HttpServletRequest minta,
            HttpServletResponse jawab,
            String nama,
            String nilai,
            Duration umur) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(lengkap(minta, nama), nilai)
                        .path("/")
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite("Lax")
                        .maxAge(umur)
                        .build()
                        .toString());
    }
}
