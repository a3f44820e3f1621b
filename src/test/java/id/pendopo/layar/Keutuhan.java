package id.pendopo.layar;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether the open page holds on a phone and on a desk, in light and dark. */
public final class Keutuhan {

    private static final int[] LEBAR = {360, 1440};

    private Keutuhan() {}

    /** Width and theme change by style alone, so the page is loaded once. */
    public static void periksa(Layar layar, String di, List<String> cacat) {
        Page p = layar.halaman();
        // the wall is laid out for a large screen and phones are not led to it
        for (int lebar : di.contains("mode=dinding") ? new int[] {1920} : LEBAR) {
            p.setViewportSize(lebar, 900);
            tema(p, "terang");
            Axe.semua(p).forEach(c -> cacat.add(di + " [" + lebar + " terang] " + c));
            tema(p, "gelap");
            Axe.warna(p).forEach(c -> cacat.add(di + " [" + lebar + " gelap] " + c));
            int lebih =
                    (int)
                            p.evaluate(
                                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (lebih > 0) {
                cacat.add(di + " [" + lebar + "] melebihi layar " + lebih + " px");
            }
        }
    }

    private static void tema(Page p, String tema) {
        p.evaluate("t => { document.documentElement.dataset.tema = t }", tema);
    }
}
