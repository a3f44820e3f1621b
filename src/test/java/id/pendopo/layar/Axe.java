package id.pendopo.layar;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accessibility of the page as it stands, by axe-core. */
final class Axe {

    private static final String SUMBER = sumber();
    private static final String PERIKSA =
            """
            async (lingkup) => {
              const hasil = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: lingkup === 'warna'
                  ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
                  : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
              })
              return hasil.violations.flatMap((v) =>
                v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.split('\\n').slice(1).join(' ').trim()}`))
            }
            """;

    private Axe() {}

    /** Every rule of WCAG 2.2 AA and of good practice. */
    static List<String> semua(Page halaman) {
        return periksa(halaman, "semua");
    }

    /** Only what another theme can change. */
    static List<String> warna(Page halaman) {
        return periksa(halaman, "warna");
    }

    @SuppressWarnings("unchecked")
    private static List<String> periksa(Page halaman, String lingkup) {
        if (!(Boolean) halaman.evaluate("typeof axe === 'object'")) {
            halaman.evaluate(SUMBER);
        }
        return (List<String>) halaman.evaluate(PERIKSA, lingkup);
    }

    private static String sumber() {
        try (var isi =
                com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream(
                        "/axe.min.js")) {
            return new String(isi.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
