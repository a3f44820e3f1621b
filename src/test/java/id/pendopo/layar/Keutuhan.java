package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether the open page holds on a phone and on a desk, in light and dark. */
public final class Keutuhan {

    private static final int[] LEBAR = {360, 1440};

    private Keutuhan() {}

    /** Width and theme change by style alone, so the page is loaded once. */
    public static void periksa(Layar layar, String di, List<String> cacat) {
        // the wall is laid out for a large screen and phones are not led to it
        for (int lebar : di.contains("mode=dinding") ? new int[] {1920} : LEBAR) {
            layar.halaman().setViewportSize(lebar, 900);
            selebar(layar, di, cacat);
        }
    }

    /** Fails unless the page holds at the width it has, in its theme and in the other one. */
    static void pastikan(Layar layar) {
        var cacat = new ArrayList<String>();
        selebar(layar, layar.jalur(), cacat);
        assertThat(cacat).isEmpty();
    }

    private static void selebar(Layar layar, String di, List<String> cacat) {
        Page p = layar.halaman();
        String ukuran = di + " [" + p.viewportSize().width + "] ";
        Axe.duaTema(p).forEach(c -> cacat.add(ukuran + c));
        int lebih =
                (int)
                        p.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (lebih > 0) {
            cacat.add(ukuran + "melebihi layar " + lebih + " px");
        }
    }
}
