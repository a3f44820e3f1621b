package id.pendopo.platform.simpanan;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Tersimpan;
import id.pendopo.platform.web.TersimpanKini;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Answers {@link Tersimpan} pages from memory, before security, session and database are touched.
 * Only a visitor who shows nothing but his choice of language, theme and period is answered so: any
 * other cookie, or a credential, leads past it. The headers are those of the first answer, so a
 * stored page is as protected as a computed one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HalamanTersimpan extends OncePerRequestFilter {

    private static final Set<String> PILIHAN = Set.of("bahasa", "tema", "periode");
    private static final Set<String> KUE_TAK_BERARTI = Set.of("pendopo-csrf");
    private static final Set<String> KEPALA_TAK_DISIMPAN =
            Set.of(
                    "set-cookie",
                    "content-length",
                    "content-type",
                    "content-language",
                    "etag",
                    "vary",
                    "date");

    /** Tells the service worker that the page knows nobody and may be shown without network. */
    private static final String LURING = "Pendopo-Luring";

    private static final int JALUR_TERPANJANG = 512;

    private final Rak rak = new Rak(500, 64L << 20);
    private final ObjectProvider<RequestMappingHandlerMapping> rute;
    private volatile @Nullable List<PathPattern> pola;

    HalamanTersimpan(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> rute) {
        this.rute = rute;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        Optional<UUID> pemda = KonteksPemda.id();
        String pilihan = pilihan(minta);
        if (pemda.isEmpty() || pilihan == null || !mungkin(minta)) {
            rantai.doFilter(minta, jawab);
            return;
        }
        var kunci = new Rak.Kunci(pemda.get(), minta.isSecure(), jalur(minta), pilihan);
        Optional<Halaman> ada = rak.cari(kunci, System.nanoTime());
        if (ada.isPresent()) {
            ada.get().kepala().forEach(k -> jawab.addHeader(k.nama(), k.nilai()));
            kirim(ada.get(), minta, jawab);
        } else {
            buat(kunci, minta, jawab, rantai);
        }
    }

    private void buat(
            Rak.Kunci kunci,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            FilterChain rantai)
            throws ServletException, IOException {
        long edisi = rak.edisi(kunci.pemda());
        long mula = System.nanoTime();
        var tangkapan = new ContentCachingResponseWrapper(jawab);
        rantai.doFilter(minta, tangkapan);
        Optional<String> topik = TersimpanKini.topik(minta);
        boolean layak =
                topik.isPresent()
                        && tangkapan.getStatus() == HttpServletResponse.SC_OK
                        && !minta.isAsyncStarted()
                        && !tangkapan.isCommitted()
                        && PenggunaKini.dari(minta).isEmpty();
        if (!layak) {
            if (!minta.isAsyncStarted()) {
                tangkapan.copyBodyToResponse();
            }
            return;
        }
        boolean tanpaKue = jawab.getHeaders(HttpHeaders.SET_COOKIE).isEmpty();
        // the browser asks each time, and hears "not modified" as long as nothing changed; what is
        // public its service worker may show without network
        jawab.setHeader(
                HttpHeaders.CACHE_CONTROL, tanpaKue ? "public, no-cache" : "private, no-cache");
        // an answer that only remembers the visitor's choice of period is nobody's own either
        jawab.setHeader(LURING, "boleh");
        var halaman =
                Halaman.dari(
                        topik.get(),
                        tangkapan.getContentAsByteArray(),
                        tangkapan,
                        kepala(jawab),
                        mula);
        if (tanpaKue) {
            rak.simpan(kunci, halaman, edisi);
        }
        kirim(halaman, minta, jawab);
    }

    private static List<Halaman.Kepala> kepala(HttpServletResponse jawab) {
        var hasil = new ArrayList<Halaman.Kepala>();
        for (String nama : jawab.getHeaderNames()) {
            if (!KEPALA_TAK_DISIMPAN.contains(nama.toLowerCase(Locale.ROOT))) {
                jawab.getHeaders(nama).forEach(n -> hasil.add(new Halaman.Kepala(nama, n)));
            }
        }
        return hasil;
    }

    private static void kirim(Halaman halaman, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        boolean mampat = terimaGzip(minta);
        String etag = halaman.etag(mampat);
        jawab.setHeader(HttpHeaders.ETAG, etag);
        jawab.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (cocok(minta.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            jawab.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] isi = mampat ? halaman.mampat() : halaman.polos();
        jawab.setContentType(halaman.jenis());
        jawab.setLocale(halaman.bahasa());
        if (mampat) {
            jawab.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        jawab.setContentLength(isi.length);
        jawab.getOutputStream().write(isi);
    }

    /** Streams and downloads must not pass through a buffer: only routes that opted in do. */
    private boolean mungkin(HttpServletRequest minta) {
        return HttpMethod.GET.matches(minta.getMethod())
                && berpola(minta.getRequestURI())
                && minta.getHeader(HttpHeaders.AUTHORIZATION) == null
                && minta.getHeader(HttpHeaders.RANGE) == null
                && minta.getHeader(HttpHeaders.UPGRADE) == null
                && jalur(minta).length() <= JALUR_TERPANJANG;
    }

    private boolean berpola(String alamat) {
        List<PathPattern> ada = pola;
        if (ada == null) {
            ada =
                    rute.getObject().getHandlerMethods().entrySet().stream()
                            .filter(e -> e.getValue().hasMethodAnnotation(Tersimpan.class))
                            .flatMap(
                                    e ->
                                            e
                                                    .getKey()
                                                    .getPathPatternsCondition()
                                                    .getPatterns()
                                                    .stream())
                            .toList();
            pola = ada;
        }
        var bagian = PathContainer.parsePath(alamat);
        return ada.stream().anyMatch(p -> p.matches(bagian));
    }

    /** The choices of the visitor; null when he carries any cookie that might say who he is. */
    private static @Nullable String pilihan(HttpServletRequest minta) {
        Cookie[] kue = minta.getCookies();
        if (kue == null) {
            return "";
        }
        var hasil = new TreeMap<String, String>();
        for (Cookie k : kue) {
            if (PILIHAN.contains(k.getName())) {
                // the first one counts, as it does when the page is made
                hasil.putIfAbsent(k.getName(), k.getValue());
            } else if (!KUE_TAK_BERARTI.contains(k.getName())) {
                return null;
            }
        }
        String teks = hasil.toString();
        return teks.length() > 100 ? null : teks;
    }

    private static String jalur(HttpServletRequest minta) {
        String kueri = minta.getQueryString();
        return kueri == null ? minta.getRequestURI() : minta.getRequestURI() + "?" + kueri;
    }

    private static boolean terimaGzip(HttpServletRequest minta) {
        String terima = minta.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return terima != null
                && Arrays.stream(terima.split(","))
                        .map(t -> t.replace(" ", "").toLowerCase(Locale.ROOT))
                        .anyMatch(
                                t ->
                                        t.equals("gzip")
                                                || t.startsWith("gzip;")
                                                        && !t.matches(".*q=0(\\.0*)?"));
    }

    private static boolean cocok(@Nullable String punya, String etag) {
        return punya != null
                && Arrays.stream(punya.split(","))
                        .map(String::strip)
                        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                        .anyMatch(t -> t.equals("*") || t.equals(etag));
    }

    /** Before anybody hears of the change: who comes to look again must not find the old page. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void berubah(Perubahan perubahan) {
        rak.usang(perubahan.pemda(), perubahan.topik());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void bacaUlang(BacaUlang putus) {
        rak.kosongkan();
    }
}
