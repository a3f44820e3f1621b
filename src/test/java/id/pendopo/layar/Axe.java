package id.pendopo.layar;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accessibility of the page as it stands, by axe-core. */
final class Axe {

    private static final String SUMBER = sumber();

    /** Every rule of WCAG 2.2 AA and of good practice, or only what another theme can change. */
    private static final String TEMUAN =
            """
            const semua = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
            const warna = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
            const temuan = async (runOnly) => (await axe.run(document, { resultTypes: ['violations'], runOnly })).violations
              .flatMap((v) => v.nodes.slice(0, 3).map((n) =>
                `${v.id}: ${n.target.join(' ')} ${n.failureSummary.split('\\n').slice(1).join(' ').trim()}`))
            """;

    private static final String SEMUA =
            """
            async () => {
              %s
              return temuan(semua)
            }
            """
                    .formatted(TEMUAN);

    private static final String DUA_TEMA =
            """
            async () => {
              %s
              const akar = document.documentElement
              const semula = akar.dataset.tema
              const lain = semula === 'gelap' ? 'terang' : 'gelap'
              const hasil = (await temuan(semua)).map((t) => `[${semula}] ${t}`)
              akar.dataset.tema = lain
              hasil.push(...(await temuan(warna)).map((t) => `[${lain}] ${t}`))
              akar.dataset.tema = semula
              return hasil
            }
            """
                    .formatted(TEMUAN);

    private Axe() {}

    /** Every rule, in the theme that the page wears. */
    static List<String> semua(Page halaman) {
        return periksa(halaman, SEMUA);
    }

    /**
     * Every rule in the theme that the page wears, and in the other one what a theme can change.
     */
    static List<String> duaTema(Page halaman) {
        return periksa(halaman, DUA_TEMA);
    }

    @SuppressWarnings("unchecked")
    private static List<String> periksa(Page halaman, String cara) {
        if (!(Boolean) halaman.evaluate("typeof axe === 'object'")) {
            halaman.evaluate(SUMBER);
        }
        return (List<String>) halaman.evaluate(cara);
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
