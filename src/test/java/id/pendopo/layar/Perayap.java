package id.pendopo.layar;

import id.pendopo.Peramban;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Follows every link that people are shown, over HTTP, and remembers one address for each kind of
 * page: the same route with the same forms, tables, charts and empty states is the same kind.
 */
final class Perayap {

    /**
     * How many addresses of one route and one set of query names are looked at, for each person.
     */
    private static final int CONTOH = 2;

    private final List<Rute> rute;
    private final Map<String, Kunjungan> jenis = new LinkedHashMap<>();
    private final List<String> cacat = new ArrayList<>();
    private int dibuka;

    /** An address to look at, and as whom. */
    record Kunjungan(String peran, String jalur, String rute) {}

    private record Rute(PathPattern pola, Set<RequestMethod> metode) {}

    Perayap(RequestMappingHandlerMapping peta) {
        rute =
                peta.getHandlerMethods().keySet().stream()
                        .flatMap(Perayap::rute)
                        .sorted((a, b) -> a.pola().compareTo(b.pola()))
                        .toList();
    }

    private static Stream<Rute> rute(RequestMappingInfo info) {
        return info.getPathPatternsCondition().getPatterns().stream()
                .map(p -> new Rute(p, info.getMethodsCondition().getMethods()));
    }

    /** Walks from these addresses as this person. */
    void jelajahi(String peran, Peramban orang, List<String> dari) {
        Deque<String> antre = new ArrayDeque<>(dari);
        Set<String> sudah = new HashSet<>(dari);
        Map<String, Integer> terlihat = new HashMap<>();
        while (!antre.isEmpty()) {
            String jalur = antre.remove();
            var pola = pola("GET", jalur);
            if (terlihat.merge(pola + kueri(jalur), 1, Integer::sum) > CONTOH) {
                continue;
            }
            var jawab = orang.get(jalur).kirim();
            dibuka++;
            if (jawab.status() != 200 && jawab.status() != 303) {
                cacat.add(peran + ": " + jalur + " menjawab " + jawab.status());
            } else if (jawab.status() == 303) {
                tambah(jawab.lokasi(), antre, sudah);
            } else if (jawab.kepala("Content-Type").startsWith("text/html")) {
                var dokumen = jawab.dokumen();
                catat(peran, jalur, pola, dokumen);
                tautan(dokumen, jalur).forEach(t -> tambah(t, antre, sudah));
            }
        }
    }

    private static void tambah(String jalur, Deque<String> antre, Set<String> sudah) {
        if (sudah.add(jalur)) {
            antre.add(jalur);
        }
    }

    private void catat(String peran, String jalur, String pola, Document d) {
        String di = peran + ": " + jalur + " ";
        if (d.title().isBlank()) {
            cacat.add(di + "tanpa judul");
        }
        if (d.select("h1").size() != 1) {
            cacat.add(di + "punya " + d.select("h1").size() + " h1");
        }
        if (!d.selectFirst("html").attr("lang").equals("id")) {
            cacat.add(di + "lang=" + d.selectFirst("html").attr("lang"));
        }
        jenis.putIfAbsent(pola + " " + rupa(d, jalur), new Kunjungan(peran, jalur, pola));
    }

    /** What a page is made of, as far as it makes a difference to the eye. */
    private String rupa(Document d, String jalur) {
        var rupa = new TreeSet<String>();
        for (Element f : d.select("main form")) {
            String metode = f.attr("method").isEmpty() ? "GET" : f.attr("method").toUpperCase();
            String aksi = f.attr("action").isEmpty() ? jalur : f.attr("action");
            rupa.add(metode + pola(metode, aksi));
        }
        for (String unsur :
                List.of("table", ".kosong", "svg[role=img]", "dialog", ".govuk-error-summary")) {
            if (d.selectFirst("main " + unsur) != null) {
                rupa.add(unsur);
            }
        }
        rupa.add(d.selectFirst(".navigasi") == null ? "umum" : "dalam");
        return rupa.toString();
    }

    private static List<String> tautan(Document d, String jalur) {
        return d.select("a[href]").stream()
                .filter(a -> !a.hasAttr("data-pilih-tema") && !a.hasAttr("hreflang"))
                .map(a -> a.attr("href"))
                .filter(h -> !h.matches("(#|mailto:|tel:|https?:|//).*"))
                .map(h -> URI.create("http://x" + jalur).resolve(h.isEmpty() ? jalur : h))
                .map(u -> u.getRawPath() + (u.getRawQuery() == null ? "" : "?" + u.getRawQuery()))
                .filter(h -> !h.startsWith("/aset/"))
                .distinct()
                .toList();
    }

    private static String kueri(String jalur) {
        int tanya = jalur.indexOf('?');
        return tanya < 0
                ? ""
                : Stream.of(jalur.substring(tanya + 1).split("&"))
                        .map(p -> p.split("=", 2)[0])
                        .sorted()
                        .collect(Collectors.joining(",", "?", ""));
    }

    /** The route behind an address; the address itself when there is none. */
    private String pola(String metode, String jalur) {
        var wadah = PathContainer.parsePath(jalur.split("[?#]", 2)[0]);
        var diminta = RequestMethod.resolve(HttpMethod.valueOf(metode));
        return rute.stream()
                .filter(r -> r.metode().isEmpty() || r.metode().contains(diminta))
                .filter(r -> r.pola().matches(wadah))
                .map(r -> r.pola().getPatternString())
                .findFirst()
                .orElse(wadah.value());
    }

    List<Kunjungan> jenis() {
        return List.copyOf(jenis.values());
    }

    /** Links that lead nowhere and pages without title, heading or language. */
    List<String> cacat() {
        return cacat.stream().distinct().toList();
    }

    int dibuka() {
        return dibuka;
    }
}
