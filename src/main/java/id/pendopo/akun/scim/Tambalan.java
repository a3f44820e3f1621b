package id.pendopo.akun.scim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations of a PATCH (RFC 7644, 3.5.2), applied to what a resource holds now. Only two
 * attributes can be written; an operation that would leave another one as it is does no harm, and
 * any other one says where that attribute comes from.
 */
final class Tambalan {

    static final String SKEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private static final int TERBANYAK = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> KENAL =
            Set.of(
                    "schemas",
                    "id",
                    "externalid",
                    "username",
                    "name",
                    "displayname",
                    "title",
                    "usertype",
                    "emails",
                    "phonenumbers",
                    "groups",
                    "meta",
                    Jalur.baku(Skema.PERUSAHAAN));

    private final Map<String, Object> kini;
    private Perubahan hasil = Perubahan.TIDAK_ADA;

    private Tambalan(Map<String, Object> kini) {
        this.kini = kini;
    }

    private enum Operasi {
        ADD,
        REPLACE,
        REMOVE;

        static Operasi dari(String kata) {
            try {
                return valueOf(kata.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw ScimGalat.sintaks("operasi-salah", kata);
            }
        }
    }

    /**
     * All operations or none.
     *
     * @param kini what the resource holds now
     */
    static Perubahan baca(JsonNode isi, Map<String, Object> kini) {
        var tambalan = new Tambalan(kini);
        operasi(isi).forEach(tambalan::satu);
        return tambalan.hasil;
    }

    private static List<JsonNode> operasi(JsonNode isi) {
        IsiScim.wajibSkema(isi, SKEMA);
        List<JsonNode> semua =
                IsiScim.ambil(isi, "Operations").stream().flatMap(JsonNode::valueStream).toList();
        if (semua.isEmpty() || semua.size() > TERBANYAK) {
            throw ScimGalat.sintaks("operasi-banyak", TERBANYAK);
        }
        return semua;
    }

    private void satu(JsonNode o) {
        Operasi apa = Operasi.dari(IsiScim.ambil(o, "op").map(n -> n.asString("")).orElse(""));
        JsonNode nilai = IsiScim.ambil(o, "value").orElse(null);
        String jalur = IsiScim.ambil(o, "path").map(n -> n.asString("")).orElse("");
        if (apa != Operasi.REMOVE && nilai == null) {
            throw ScimGalat.nilai("tanpa-nilai");
        }
        if (!jalur.isBlank()) {
            terapkan(apa, PembacaSaringan.jalur(jalur), nilai);
        } else if (apa == Operasi.REMOVE || nilai == null) {
            throw ScimGalat.tanpaSasaran("tanpa-jalur");
        } else if (!nilai.isObject()) {
            throw ScimGalat.nilai("bukan-objek");
        } else {
            nilai.propertyStream()
                    .forEach(e -> terapkan(apa, PembacaSaringan.jalur(e.getKey()), e.getValue()));
        }
    }

    private void terapkan(Operasi apa, Jalur jalur, @Nullable JsonNode nilai) {
        switch (jalur.penuh()) {
            case "active" -> {
                if (apa == Operasi.REMOVE || nilai == null) {
                    throw ScimGalat.tetap("aktif-wajib");
                }
                hasil = hasil.denganAktif(nilai);
            }
            case "preferredlanguage" ->
                    hasil = hasil.denganBahasa(apa == Operasi.REMOVE ? null : nilai);
            default -> milikRegister(apa, jalur, nilai);
        }
    }

    /** What is not written here: fine as long as nothing would change. */
    private void milikRegister(Operasi apa, Jalur jalur, @Nullable JsonNode nilai) {
        List<Object> ada = sasaran(jalur);
        if (jalur.saringan() != null && ada.isEmpty()) {
            throw ScimGalat.tanpaSasaran("tanpa-sasaran", jalur.atribut());
        }
        boolean sama =
                apa == Operasi.REMOVE
                        ? ada.isEmpty()
                        : nilai != null && ada.stream().anyMatch(a -> sudahBerisi(a, nilai));
        if (!sama) {
            throw jalur.atribut().equals("groups")
                    ? ScimGalat.tetap("anggota-tetap")
                    : ScimGalat.tetap("dari-register", jalur.penuh());
        }
    }

    /** The values a path means; empty when there is none yet. */
    private List<Object> sasaran(Jalur jalur) {
        Object isi = kini;
        String sisa = jalur.atribut();
        String perusahaan = Jalur.baku(Skema.PERUSAHAAN);
        if (sisa.startsWith(perusahaan)) {
            isi = ambil(isi, perusahaan);
            sisa = sisa.substring(Math.min(sisa.length(), perusahaan.length() + 1));
        } else if (!KENAL.contains(sisa.split("\\.", 2)[0])) {
            throw ScimGalat.jalur(sisa);
        }
        Stream<Object> nilai = Stream.ofNullable(isi);
        for (String nama : sisa.isEmpty() ? new String[0] : sisa.split("\\.")) {
            nilai =
                    nilai.flatMap(Tambalan::satuan)
                            .map(n -> ambil(n, nama))
                            .filter(Objects::nonNull);
        }
        Saringan saringan = jalur.saringan();
        if (saringan != null) {
            nilai =
                    nilai.flatMap(Tambalan::satuan)
                            .filter(
                                    n ->
                                            n instanceof Map<?, ?> m
                                                    && SaringanIsi.cocok(saringan, m));
        }
        String anak = jalur.anak();
        if (anak != null) {
            nilai = nilai.map(n -> ambil(n, anak)).filter(Objects::nonNull);
        }
        return nilai.toList();
    }

    private static Stream<Object> satuan(Object nilai) {
        return nilai instanceof List<?> l ? l.stream().map(n -> (Object) n) : Stream.of(nilai);
    }

    private static @Nullable Object ambil(@Nullable Object isi, String nama) {
        return isi instanceof Map<?, ?> m
                ? m.entrySet().stream()
                        .filter(e -> e.getKey().toString().equalsIgnoreCase(nama))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether all that is given stands there already; what is not given does not matter. */
    private static boolean sudahBerisi(Object ada, JsonNode diberi) {
        Object baru = JSON.convertValue(diberi, new TypeReference<Object>() {});
        return berisi(ada, baru);
    }

    private static boolean berisi(Object ada, @Nullable Object baru) {
        return switch (baru) {
            case null -> false;
            case Map<?, ?> m ->
                    m.entrySet().stream()
                            .allMatch(
                                    e -> {
                                        Object isi = ambil(ada, e.getKey().toString());
                                        return isi != null && berisi(isi, e.getValue());
                                    });
            case List<?> l -> l.stream().allMatch(u -> satuan(ada).anyMatch(a -> berisi(a, u)));
            default -> ada.toString().equals(baru.toString());
        };
    }
}
