package id.pendopo.layar;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of this JVM, started when first needed. It is the machine's own: nothing is
 * downloaded.
 */
final class Chromium {

    private static final List<Path> TEMPAT =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));
    private static final List<String> BENDERA =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP *.localhost 127.0.0.1");

    private Chromium() {}

    private static final class Bersama {
        private static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = luncurkan();

        private static Browser luncurkan() {
            var browser =
                    PLAYWRIGHT
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(ada().orElseThrow())
                                            .setArgs(BENDERA));
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
            return browser;
        }
    }

    /**
     * The browser; without one on this machine the test is skipped, in CI it fails (decision 30).
     */
    static Browser browser() {
        if (ada().isEmpty()) {
            String sebab = "Chromium tidak ada di " + TEMPAT + "; uji layar dilewati";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(sebab);
            }
            Assumptions.abort(sebab);
        }
        return Bersama.BROWSER;
    }

    /** Ends the browser; a program that does not would wait for its threads for ever. */
    static void tutup() {
        Bersama.PLAYWRIGHT.close();
    }

    private static Optional<Path> ada() {
        return TEMPAT.stream().filter(Files::isExecutable).findFirst();
    }
}
