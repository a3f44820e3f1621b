package id.pendopo.akun.scim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of a resource is wished for: only these attributes, or all but those. Id and schemas always
 * come along (RFC 7643, 7: returned "always").
 */
record Pilihan(Set<String> hanya, Set<String> tanpa) {

    static final Pilihan SEMUA = new Pilihan(Set.of(), Set.of());

    private static final Set<String> SELALU = Set.of("id", "schemas");

    /**
     * @throws ScimGalat {@code invalidValue} when both are given
     */
    static Pilihan dari(List<String> hanya, List<String> tanpa) {
        if (!hanya.isEmpty() && !tanpa.isEmpty()) {
            throw ScimGalat.nilai("pilihan-ganda");
        }
        return new Pilihan(baku(hanya), baku(tanpa));
    }

    static Pilihan dari(Map<String, String> kueri) {
        return dari(daftar(kueri.get("attributes")), daftar(kueri.get("excludedAttributes")));
    }

    static List<String> daftar(@Nullable String teks) {
        return teks == null || teks.isBlank() ? List.of() : Arrays.asList(teks.split(","));
    }

    static List<String> daftar(JsonNode isi) {
        return isi.isArray()
                ? StreamSupport.stream(isi.spliterator(), false).map(JsonNode::asString).toList()
                : List.of();
    }

    private static Set<String> baku(List<String> nama) {
        return nama.stream()
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(Jalur::baku)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether making this attribute is worth the while. */
    boolean perlu(String nama) {
        String n = nama.toLowerCase(Locale.ROOT);
        return !tanpa.contains(n)
                && (hanya.isEmpty()
                        || hanya.stream().anyMatch(h -> h.equals(n) || h.startsWith(n + ".")));
    }

    Map<String, Object> pilih(Map<String, Object> isi) {
        return hanya.isEmpty() && tanpa.isEmpty() ? isi : pilih("", isi);
    }

    private Map<String, Object> pilih(String awal, Map<?, ?> isi) {
        var hasil = new LinkedHashMap<String, Object>();
        isi.forEach(
                (kunci, nilai) -> {
                    Object bagian = bagian(awal.isEmpty(), awal + kunci, nilai);
                    if (bagian != null) {
                        hasil.put(kunci.toString(), bagian);
                    }
                });
        return hasil;
    }

    private @Nullable Object bagian(boolean teratas, String kunci, Object nilai) {
        String nama = kunci.toLowerCase(Locale.ROOT);
        if (teratas && SELALU.contains(nama) || hanya.contains(nama)) {
            return nilai;
        }
        if (tanpa.contains(nama)) {
            return null;
        }
        boolean sebagian = hanya.stream().anyMatch(h -> h.startsWith(nama + pemisah(nama)));
        return hanya.isEmpty() || sebagian ? turun(nama, nilai) : null;
    }

    private Object turun(String nama, Object nilai) {
        String awal = nama + pemisah(nama);
        return switch (nilai) {
            case Map<?, ?> m -> pilih(awal, m);
            case List<?> l ->
                    l.stream().map(u -> u instanceof Map<?, ?> m ? pilih(awal, m) : u).toList();
            default -> nilai;
        };
    }

    /** Attributes of an extension follow its schema after a colon. */
    private static char pemisah(String nama) {
        return nama.startsWith("urn:") && nama.lastIndexOf('.') < nama.lastIndexOf(':') ? ':' : '.';
    }
}
