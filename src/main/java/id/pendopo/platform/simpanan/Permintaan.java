package id.pendopo.platform.simpanan;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What a request says that matters to a stored page. */
final class Permintaan {

    private static final Set<String> PILIHAN = Set.of("bahasa", "tema", "periode");
    private static final Set<String> KUE_TAK_BERARTI =
            Set.of("pendopo-csrf", "__Host-pendopo-csrf");
    private static final int JALUR_TERPANJANG = 512;
    private static final int PILIHAN_TERPANJANG = 100;

    private Permintaan() {}

    /**
     * The page it asks for, if a stored one may answer it: a visitor who shows nothing but his
     * choice of language, theme and period. Any other cookie, or a credential, may say who he is.
     */
    static Optional<Rak.Kunci> kunci(UUID pemda, HttpServletRequest minta) {
        if (!HttpMethod.GET.matches(minta.getMethod())
                || minta.getHeader(HttpHeaders.AUTHORIZATION) != null
                || minta.getHeader(HttpHeaders.RANGE) != null
                || minta.getHeader(HttpHeaders.UPGRADE) != null) {
            return Optional.empty();
        }
        String jalur = jalur(minta);
        String pilihan = pilihan(minta.getCookies());
        return pilihan == null || jalur.length() > JALUR_TERPANJANG
                ? Optional.empty()
                : Optional.of(new Rak.Kunci(pemda, minta.isSecure(), jalur, pilihan));
    }

    private static String jalur(HttpServletRequest minta) {
        String kueri = minta.getQueryString();
        return kueri == null ? minta.getRequestURI() : minta.getRequestURI() + "?" + kueri;
    }

    private static @Nullable String pilihan(Cookie @Nullable [] kue) {
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
        return teks.length() > PILIHAN_TERPANJANG ? null : teks;
    }

    static boolean terimaGzip(HttpServletRequest minta) {
        String terima = minta.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (terima == null || !terima.contains("gzip")) {
            return false;
        }
        return !terima.contains(";")
                || Arrays.stream(terima.split(","))
                        .map(t -> t.replace(" ", "").toLowerCase(Locale.ROOT))
                        .anyMatch(
                                t ->
                                        t.equals("gzip")
                                                || t.startsWith("gzip;")
                                                        && !t.matches(".*q=0(\\.0*)?"));
    }

    static boolean sudahPunya(HttpServletRequest minta, String etag) {
        String punya = minta.getHeader(HttpHeaders.IF_NONE_MATCH);
        return punya != null
                && Arrays.stream(punya.split(","))
                        .map(String::strip)
                        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                        .anyMatch(t -> t.equals("*") || t.equals(etag));
    }
}
