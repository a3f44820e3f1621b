package id.pendopo.platform.simpanan;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.PenggunaKini;
import id.pendopo.platform.web.Tersimpan;
import id.pendopo.platform.web.TersimpanKini;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Keeps {@link Tersimpan} pages after they were made for the first visitor who is nobody in
 * particular, and drops them when their topic changes. {@link KatupTersimpan} answers with them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HalamanTersimpan extends OncePerRequestFilter {

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

    private final Rak rak;
    private final ObjectProvider<RequestMappingHandlerMapping> rute;
    private volatile @Nullable List<PathPattern> pola;

    HalamanTersimpan(
            Rak rak,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> rute) {
        this.rak = rak;
        this.rute = rute;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        // streams and downloads must not pass through a buffer: only routes that opted in do
        Optional<Rak.Kunci> kunci =
                KonteksPemda.id()
                        .flatMap(p -> Permintaan.kunci(p, minta))
                        .filter(k -> berpola(minta.getRequestURI()));
        if (kunci.isPresent()) {
            buat(kunci.get(), minta, jawab, rantai);
        } else {
            rantai.doFilter(minta, jawab);
        }
    }

    private void buat(
            Rak.Kunci kunci,
            HttpServletRequest minta,
            HttpServletResponse jawab,
            FilterChain rantai)
            throws ServletException, IOException {
        long edisi = rak.edisi();
        long mula = System.nanoTime();
        var tangkapan = new ContentCachingResponseWrapper(jawab);
        rantai.doFilter(minta, tangkapan);
        Optional<String> topik = TersimpanKini.topik(minta);
        boolean layak =
                topik.isPresent()
                        && tangkapan.getStatus() == HttpServletResponse.SC_OK
                        && !minta.isAsyncStarted()
                        && !tangkapan.isCommitted()
                        && tangkapan.getContentType() != null
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
        halaman.kirimPertama(minta, jawab);
    }

    private static List<Halaman.Kepala> kepala(HttpServletResponse jawab) {
        var hasil = new ArrayList<Halaman.Kepala>();
        for (String nama : jawab.getHeaderNames()) {
            if (!KEPALA_TAK_DISIMPAN.contains(nama.toLowerCase(Locale.ROOT))) {
                jawab.getHeaders(nama).forEach(n -> hasil.add(Halaman.Kepala.dari(nama, n)));
            }
        }
        return hasil;
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

    /** Before anybody hears of the change: who comes to look again must not find the old page. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void berubah(Perubahan perubahan) {
        rak.usang(perubahan.pemda(), perubahan.topik());
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat perubahan) {
        rak.usang(perubahan.pemda(), perubahan.topik());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void bacaUlang(BacaUlang putus) {
        rak.kosongkan();
    }
}
