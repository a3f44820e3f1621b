package id.pendopo.akun.warga.web;

import id.pendopo.platform.web.KueAman;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * Two cookies of citizens: the secret to which a code belongs, new with each code, and the mark of
 * a device on which somebody has signed in.
 */
final class KueWarga {

    private static final KueAman KODE = new KueAman("pendopo-kode", "Lax");
    private static final KueAman PERANGKAT = new KueAman("pendopo-warga", "Lax");
    private static final Duration UMUR_KODE = Duration.ofHours(1);
    private static final Duration UMUR_PERANGKAT = Duration.ofDays(365);

    private KueWarga() {}

    /** Empty when this browser has asked for no code. */
    static String rahasia(HttpServletRequest minta) {
        return KODE.baca(minta).orElse("");
    }

    static void pasangRahasia(HttpServletRequest minta, HttpServletResponse jawab, String rahasia) {
        KODE.pasang(minta, jawab, rahasia, UMUR_KODE);
    }

    static void lepasRahasia(HttpServletRequest minta, HttpServletResponse jawab) {
        KODE.lepas(minta, jawab);
    }

    static String tanda(HttpServletRequest minta) {
        return PERANGKAT.baca(minta).orElse("");
    }

    /** Nothing when there is no mark: who shares a computer leaves none. */
    static void pasangTanda(HttpServletRequest minta, HttpServletResponse jawab, String tanda) {
        if (!tanda.isEmpty()) {
            PERANGKAT.pasang(minta, jawab, tanda, UMUR_PERANGKAT);
        }
    }
}
