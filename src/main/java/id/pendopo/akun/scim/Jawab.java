package id.pendopo.akun.scim;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the protocol, and the versions that travel with them (RFC 7644, 3.14). */
final class Jawab {

    static final String DASAR = "/scim/v2";
    static final MediaType JENIS = MediaType.parseMediaType("application/scim+json");

    private Jawab() {}

    static ResponseEntity<Map<String, Object>> isi(Map<String, Object> isi) {
        return ResponseEntity.ok()
                .contentType(JENIS)
                .cacheControl(CacheControl.noStore())
                .body(isi);
    }

    /** One resource, with its version; 304 for who has this version already. */
    static ResponseEntity<Map<String, Object>> satu(
            HttpStatus status,
            Map<String, Object> isi,
            Pilihan pilihan,
            @Nullable String bilaBukan) {
        var meta = (Map<?, ?>) isi.get("meta");
        String versi = String.valueOf(meta.get("version"));
        if (bilaBukan != null && cocok(bilaBukan, versi)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(versi).build();
        }
        var hasil = ResponseEntity.status(status).contentType(JENIS).eTag(versi);
        if (status == HttpStatus.CREATED) {
            hasil.location(URI.create(String.valueOf(meta.get("location"))));
        } else {
            hasil.header(HttpHeaders.CONTENT_LOCATION, String.valueOf(meta.get("location")));
        }
        return hasil.body(pilihan.pilih(isi));
    }

    /**
     * @throws ScimGalat 412 when the client knows another version than there is
     */
    static void harusCocok(@Nullable String bila, String versi) {
        if (bila != null && !cocok(bila, versi)) {
            throw ScimGalat.lain(HttpStatus.PRECONDITION_FAILED, "versi-lain", versi);
        }
    }

    /** Versions are weak: the same content, not the same bytes. */
    private static boolean cocok(String kepala, String versi) {
        return Arrays.stream(kepala.split(","))
                .map(String::strip)
                .anyMatch(k -> k.equals("*") || lemah(k).equals(lemah(versi)));
    }

    private static String lemah(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
