package id.pendopo.akun.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sure the provider is who somebody is (OpenID Connect Core 2, {@code acr}). */
final class Acr {

    static final String SATU_FAKTOR = "urn:pendopo:acr:1";
    static final String DUA_FAKTOR = "urn:pendopo:acr:2";

    private static final List<String> FAKTOR_KEDUA = List.of("otp", "hwk", "rec");

    private Acr() {}

    static String dari(List<String> cara) {
        return cara.stream().anyMatch(FAKTOR_KEDUA::contains) ? DUA_FAKTOR : SATU_FAKTOR;
    }

    /**
     * Whether a session of this level will do. The request lists levels in order of preference;
     * unknown ones are wishes that nobody here can meet, and bind to nothing.
     */
    static boolean cukup(@Nullable String diminta, String ada) {
        if (diminta == null || ada.equals(DUA_FAKTOR)) {
            return true;
        }
        List<String> dikenal =
                List.of(diminta.split(" ")).stream()
                        .filter(a -> a.equals(SATU_FAKTOR) || a.equals(DUA_FAKTOR))
                        .toList();
        return dikenal.isEmpty() || dikenal.contains(SATU_FAKTOR);
    }
}
