package id.pendopo.aduan.umum.web;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.PenggunaKini;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Who says "saya juga": the account of a citizen, or this browser. The cookie is random, another
 * one for each report, and goes to the pages of that report only.
 */
final class Pendukung {

    private static final String KUE = "dukungan";
    private static final Pattern ACAK = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration UMUR = Duration.ofDays(365);

    private Pendukung() {}

    /** All that this visitor may be known by; the account first. */
    static List<String> siapa(HttpServletRequest minta) {
        var hasil = new ArrayList<String>();
        PenggunaKini.dari(minta)
                .filter(Pengguna::warga)
                .ifPresent(w -> hasil.add("warga " + w.akunId()));
        Cookie[] kue = minta.getCookies();
        if (kue != null) {
            for (Cookie k : kue) {
                if (k.getName().equals(KUE) && ACAK.matcher(k.getValue()).matches()) {
                    hasil.add("peramban " + k.getValue());
                }
            }
        }
        return List.copyOf(hasil);
    }

    static boolean sah(String benih) {
        return ACAK.matcher(benih).matches();
    }

    static String peramban(String benih) {
        return "peramban " + benih;
    }

    static void pasang(
            String jalur, String benih, HttpServletRequest minta, HttpServletResponse jawab) {
        kue(jalur, benih, UMUR, minta, jawab);
    }

    static void lepas(String jalur, HttpServletRequest minta, HttpServletResponse jawab) {
        kue(jalur, "", Duration.ZERO, minta, jawab);
    }

    private static void kue(
            String jalur,
            String nilai,
            Duration umur,
            HttpServletRequest minta,
            HttpServletResponse jawab) {
        jawab.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(KUE, nilai)
                        .path(jalur)
                        .httpOnly(true)
                        .secure(minta.isSecure())
                        .sameSite("Lax")
                        .maxAge(umur)
                        .build()
                        .toString());
    }
}
