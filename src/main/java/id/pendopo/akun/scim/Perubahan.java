package id.pendopo.akun.scim;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an application may write about a person; null leaves it as it is.
 *
 * @param aktif false ends all sessions and tokens
 * @param bahasa {@code id} or {@code en}
 */
record Perubahan(@Nullable Boolean aktif, @Nullable String bahasa) {

    static final Perubahan TIDAK_ADA = new Perubahan(null, null);
    static final String BAHASA_BIASA = "id";

    /** What of it is in the body of a POST or PUT. */
    static Perubahan dari(JsonNode isi) {
        Optional<JsonNode> aktif = IsiScim.ambil(isi, "active");
        Optional<JsonNode> bahasa = IsiScim.ambil(isi, "preferredLanguage");
        return new Perubahan(
                aktif.map(Perubahan::benar).orElse(null),
                bahasa.map(Perubahan::bahasa).orElse(null));
    }

    Perubahan denganAktif(JsonNode nilai) {
        return new Perubahan(benar(nilai), bahasa);
    }

    Perubahan denganBahasa(@Nullable JsonNode nilai) {
        return new Perubahan(aktif, nilai == null ? BAHASA_BIASA : bahasa(nilai));
    }

    /** Some clients write it as a text. */
    private static boolean benar(JsonNode n) {
        if (n.isBoolean()) {
            return n.asBoolean();
        }
        String teks = n.isString() ? n.asString().toLowerCase(Locale.ROOT) : "";
        return switch (teks) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimGalat.nilai("nilai-salah", "active", "true, false");
        };
    }

    /** {@code en-US} is English as well. */
    private static String bahasa(JsonNode n) {
        String awal = n.isString() ? n.asString().toLowerCase(Locale.ROOT).split("-", 2)[0] : "";
        if (!awal.equals("id") && !awal.equals("en")) {
            throw ScimGalat.nilai("nilai-salah", "preferredLanguage", "id, en");
        }
        return awal;
    }
}
