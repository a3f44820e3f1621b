package id.pendopo.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** A browser that was never at this provider before and signs in once, for an application. */
final class PerambanMasuk {

    /** From RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final int LANGKAH_TERBANYAK = 8;
    private static final Pattern TUJUAN = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern TERSEMBUNYI =
            Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final Penyedia penyedia;
    private final Function<HttpRequest, HttpResponse<String>> kirim;
    private final Map<String, String> kue = new LinkedHashMap<>();

    PerambanMasuk(Penyedia penyedia, Function<HttpRequest, HttpResponse<String>> kirim) {
        this.penyedia = penyedia;
        this.kirim = kirim;
    }

    /** The code that the application gets for this person. */
    String kode(String nama) {
        URI di = URI.create(penyedia.dasar() + penyedia.jalurIzin() + "?" + permintaan());
        var jawab = buka(di);
        for (int i = 0; i < LANGKAH_TERBANYAK; i++) {
            String ke = jawab.headers().firstValue("Location").orElse(null);
            if (ke != null && ke.startsWith(Penyedia.BALIK)) {
                return kodeDari(URI.create(ke));
            }
            if (ke != null) {
                di = di.resolve(ke);
                jawab = buka(di);
            } else {
                String formulir = formulir(jawab);
                di = di.resolve(tujuan(formulir));
                jawab = isi(di, formulir, nama);
            }
        }
        throw new IllegalStateException(penyedia.nama() + " tidak memberi kode: " + di);
    }

    private String permintaan() {
        var isi = new LinkedHashMap<String, String>();
        isi.put("response_type", "code");
        isi.put("client_id", penyedia.web().clientId());
        isi.put("redirect_uri", Penyedia.BALIK);
        isi.put("scope", "openid");
        isi.put("state", "keadaan");
        isi.put("nonce", "sekali");
        isi.put("code_challenge", CHALLENGE);
        isi.put("code_challenge_method", "S256");
        return AliranKode.isian(isi);
    }

    private HttpResponse<String> buka(URI di) {
        return kirim(HttpRequest.newBuilder(setempat(di)).GET());
    }

    private HttpResponse<String> isi(URI di, String formulir, String nama) {
        var isi = new LinkedHashMap<String, String>();
        var medan = TERSEMBUNYI.matcher(formulir);
        while (medan.find()) {
            isi.put(medan.group(1), Parser.unescapeEntities(medan.group(2), true));
        }
        isi.put("username", nama);
        isi.put("password", penyedia.sandi());
        return kirim(
                HttpRequest.newBuilder(setempat(di))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(AliranKode.isian(isi))));
    }

    /** The provider says the name it is asked by; it listens on this machine. */
    private URI setempat(URI di) {
        String kueri = di.getRawQuery() == null ? "" : "?" + di.getRawQuery();
        return URI.create(penyedia.dasar() + di.getRawPath() + kueri);
    }

    private HttpResponse<String> kirim(HttpRequest.Builder minta) {
        minta.header("Host", penyedia.host());
        if (!kue.isEmpty()) {
            minta.header(
                    "Cookie",
                    kue.entrySet().stream()
                            .map(k -> k.getKey() + "=" + k.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var jawab = kirim.apply(minta.build());
        jawab.headers().allValues("set-cookie").stream()
                .flatMap(k -> HttpCookie.parse(k).stream())
                .forEach(this::simpan);
        return jawab;
    }

    private void simpan(HttpCookie k) {
        if (k.getMaxAge() == 0) {
            kue.remove(k.getName());
        } else {
            kue.put(k.getName(), k.getValue());
        }
    }

    /** The form with the password; there may be others on the page. */
    private String formulir(HttpResponse<String> jawab) {
        String isi = jawab.body();
        int sandi = isi.indexOf("name=\"password\"");
        int awal = sandi < 0 ? -1 : isi.lastIndexOf("<form", sandi);
        if (jawab.statusCode() != 200 || awal < 0) {
            throw new IllegalStateException(
                    "%s menjawab %d: %s".formatted(penyedia.nama(), jawab.statusCode(), isi));
        }
        return isi.substring(awal, isi.indexOf("</form>", sandi));
    }

    private static String tujuan(String formulir) {
        var cocok = TUJUAN.matcher(formulir);
        if (!cocok.find()) {
            throw new IllegalStateException(formulir);
        }
        return Parser.unescapeEntities(cocok.group(1), true);
    }

    private static String kodeDari(URI ke) {
        for (String bagian : ke.getRawQuery().split("&")) {
            if (bagian.startsWith("code=")) {
                return URLDecoder.decode(bagian.substring(5), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException(ke.toString());
    }
}
