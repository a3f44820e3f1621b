package id.pendopo.akun;

import id.pendopo.platform.web.KueAman;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The cookie that carries the secret of a session. */
public final class KueSesi {

    /** A cookie without age goes when the browser is closed. */
    private static final Duration SELAMA_JENDELA = Duration.ofSeconds(-1);

    static final KueAman KUE = new KueAman("pendopo", "Lax");

    private KueSesi() {}

    public static void pasang(
            HttpServletRequest minta, HttpServletResponse jawab, MasukService.Masuk sesi) {
        KUE.pasang(
                minta, jawab, sesi.rahasia(), sesi.bersama() ? SELAMA_JENDELA : sesi.palingLama());
    }

    public static void lepas(HttpServletRequest minta, HttpServletResponse jawab) {
        KUE.lepas(minta, jawab);
    }
}
