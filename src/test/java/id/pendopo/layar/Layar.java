package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The browser of one person: cookies, storage and cache of its own, one page open. What the browser
 * complains about (console, script errors, the content security policy) is collected, and closing
 * fails when there was anything.
 *
 * <pre>{@code
 * try (var layar = Layar.untuk(port, operator).lebar(360).buka()) {
 *     layar.ke("/kantor");
 *     layar.tekan("a:has-text('Isi laporan')");
 * }
 * }</pre>
 */
public final class Layar implements AutoCloseable {

    private static final int TAB_TERBANYAK = 150;

    /**
     * Milliseconds for a page, a control or a sentence to come. A busy machine takes many times as
     * long as a quiet one, and waiting costs nothing where it comes.
     */
    private static final double SABAR = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(SABAR);
    }

    private static final String CATAT_CSP =
            """
            document.addEventListener('securitypolicyviolation', (e) =>
              console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sample ?? '')))
            """;

    private final String asal;
    private final BrowserContext konteks;
    private final Page halaman;
    private final List<String> keluhan = new ArrayList<>();
    private Predicate<String> wajar = k -> false;

    private Layar(Persiapan p) {
        asal = p.asal;
        konteks =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(asal)
                                        .setViewportSize(p.lebar, p.tinggi)
                                        .setJavaScriptEnabled(p.skrip)
                                        .setLocale("id-ID")
                                        .setTimezoneId("Asia/Jakarta")
                                        .setColorScheme(ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE));
        konteks.setDefaultTimeout(SABAR);
        konteks.addCookies(p.kue);
        konteks.addInitScript(CATAT_CSP);
        konteks.onConsoleMessage(
                m -> {
                    if (m.type().equals("error") || m.type().equals("warning")) {
                        keluhan.add(m.text() + " @ " + m.location());
                    }
                });
        konteks.onWebError(e -> keluhan.add("Galat skrip: " + e.error()));
        halaman = konteks.newPage();
    }

    /** A visitor who is not signed in. */
    public static Persiapan untuk(int port, Pemda pemda) {
        return di(BasisDataUji.host(pemda), port);
    }

    /** A visitor of an application that is none of a test. */
    public static Persiapan di(String host, int port) {
        return new Persiapan("http://" + host + ":" + port);
    }

    /** Someone who is signed in already. */
    public static Persiapan untuk(int port, OrangUji orang) {
        return untuk(port, orang.pemda()).kue("pendopo", orang.rahasia());
    }

    /** How the browser shall be. */
    public static final class Persiapan {
        private final String asal;
        private final List<Cookie> kue = new ArrayList<>();
        private int lebar = 1280;
        private int tinggi = 900;
        private boolean skrip = true;

        private Persiapan(String asal) {
            this.asal = asal;
        }

        public Persiapan lebar(int px) {
            lebar = px;
            tinggi = px < 600 ? 780 : 900;
            return this;
        }

        public Persiapan tema(String tema) {
            return kue("tema", tema);
        }

        public Persiapan tanpaSkrip() {
            skrip = false;
            return this;
        }

        private Persiapan kue(String nama, String nilai) {
            kue.add(new Cookie(nama, nilai).setUrl(asal));
            return this;
        }

        public Layar buka() {
            return new Layar(this);
        }
    }

    public Page halaman() {
        return halaman;
    }

    public BrowserContext konteks() {
        return konteks;
    }

    public Response ke(String jalur) {
        return halaman.navigate(jalur);
    }

    /** Opens a page that listens to changes, and returns when the server has its stream. */
    public void keLangsung(String jalur) {
        halaman.waitForResponse(r -> r.url().contains("/langsung?topik="), () -> ke(jalur));
    }

    /**
     * Waits until the server has acknowledged all that was typed into a form that saves by itself:
     * what it has not stands in the memory of the browser.
     */
    public void tersimpan() {
        tunggu("!Object.keys(localStorage).some((kunci) => kunci.startsWith('draf:'))");
        PlaywrightAssertions.assertThat(cari("[data-status-simpan]").first())
                .hasAttribute("data-keadaan", "tersimpan");
    }

    /** Waits until this holds in the page; it may be a promise. */
    public void tunggu(String sudah) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMillis((long) SABAR))
                .until(() -> Boolean.TRUE.equals(halaman.evaluate(sudah)));
    }

    /** Waits until the service worker leads this page, and so the ones after it. */
    public void tungguPekerja() {
        tunggu("Boolean(navigator.serviceWorker?.controller)");
    }

    /** Somebody else takes this browser: only the session changes, what the browser keeps stays. */
    public void ganti(OrangUji orang) {
        konteks.clearCookies();
        konteks.addCookies(List.of(new Cookie("pendopo", orang.rahasia()).setUrl(asal)));
    }

    /** Ends the browser of all, at the end of a program that is no test. */
    public static void akhiri() {
        Chromium.tutup();
    }

    /** Path and query of the page that is open. */
    public String jalur() {
        return halaman.url().substring(asal.length());
    }

    public Locator cari(String pemilih) {
        return halaman.locator(pemilih);
    }

    public String teks(String pemilih) {
        return cari(pemilih).first().innerText();
    }

    /** Goes to this control as someone without a mouse does. */
    public Layar tabKe(String pemilih) {
        var tujuan = cari(pemilih).first();
        tujuan.waitFor();
        for (int i = 0; i < TAB_TERBANYAK; i++) {
            halaman.keyboard().press("Tab");
            if (Boolean.TRUE.equals(tujuan.evaluate("x => x === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError("Tidak tercapai dengan Tab: " + pemilih + " di " + jalur());
    }

    /** Goes there by keyboard, presses Enter and waits for the page behind it. */
    public Layar tekan(String pemilih) {
        tabKe(pemilih);
        halaman.waitForNavigation(() -> halaman.keyboard().press("Enter"));
        return this;
    }

    /** Goes there by keyboard and types in place of what stands there. */
    public Layar ketik(String pemilih, String teks) {
        tabKe(pemilih);
        halaman.keyboard().press("Control+A");
        halaman.keyboard().type(teks);
        return this;
    }

    /** Clicks and waits for the page behind it. */
    public Layar klik(String pemilih) {
        halaman.waitForNavigation(() -> cari(pemilih).first().click());
        return this;
    }

    /** Complaints that belong to what the test does, such as a page refused on purpose. */
    public Layar wajar(Predicate<String> keluhan) {
        wajar = wajar.or(keluhan);
        return this;
    }

    /** What a browser says of what it could not fetch, by itself or through its service worker. */
    public static boolean tanpaJaringan(String keluhan) {
        return keluhan.contains("net::ERR_INTERNET_DISCONNECTED")
                || keluhan.contains("net::ERR_FAILED");
    }

    /** What the browser complained about so far. */
    public List<String> keluhan() {
        return keluhan.stream().filter(wajar.negate()).toList();
    }

    @Override
    public void close() {
        konteks.close();
        assertThat(keluhan()).as("keluhan peramban").isEmpty();
    }
}
