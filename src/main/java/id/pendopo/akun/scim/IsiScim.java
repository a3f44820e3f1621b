package id.pendopo.akun.scim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests: one JSON object of bounded size and depth, no name twice in it. */
final class IsiScim {

    private static final int TERBESAR = 256 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private IsiScim() {}

    static JsonNode baca(HttpServletRequest minta) throws IOException {
        String jenis = String.valueOf(minta.getContentType()).toLowerCase(Locale.ROOT);
        if (!jenis.startsWith("application/scim+json") && !jenis.startsWith("application/json")) {
            throw ScimGalat.lain(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "jenis-isi");
        }
        byte[] isi = minta.getInputStream().readNBytes(TERBESAR + 1);
        if (isi.length > TERBESAR) {
            throw ScimGalat.lain(HttpStatus.CONTENT_TOO_LARGE, "isi-besar", TERBESAR / 1024);
        }
        try {
            JsonNode hasil = JSON.readTree(isi);
            if (hasil.isObject()) {
                return hasil;
            }
        } catch (JacksonException e) {
            // answered below; the words of the library name classes
        }
        throw ScimGalat.sintaks("bukan-json");
    }

    static void wajibSkema(JsonNode isi, String skema) {
        boolean ada =
                StreamSupport.stream(isi.path("schemas").spliterator(), false)
                        .anyMatch(s -> s.asString("").equalsIgnoreCase(skema));
        if (!ada) {
            throw ScimGalat.sintaks("tanpa-skema", skema);
        }
    }

    /** A value by its name in any case. */
    static Optional<JsonNode> ambil(JsonNode isi, String nama) {
        return isi.propertyStream()
                .filter(e -> e.getKey().equalsIgnoreCase(nama))
                .map(Map.Entry::getValue)
                .filter(n -> !n.isNull())
                .findFirst();
    }
}
