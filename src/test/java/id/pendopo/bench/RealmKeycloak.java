package id.pendopo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Keycloak is told: ES256, refresh tokens that count once, a machine, an application with
 * PKCE, and people.
 */
final class RealmKeycloak {

    private RealmKeycloak() {}

    /** In the words of its administration interface. */
    static String json(String realm, List<String> nama, String sandi) {
        var orang = new ArrayList<Map<String, Object>>();
        for (String satu : nama) {
            orang.add(
                    Map.of(
                            "username",
                            satu,
                            "enabled",
                            true,
                            "email",
                            satu + "@contoh.go.id",
                            "emailVerified",
                            true,
                            "firstName",
                            satu,
                            "lastName",
                            "Uji",
                            "credentials",
                            List.of(
                                    Map.of(
                                            "type",
                                            "password",
                                            "value",
                                            sandi,
                                            "temporary",
                                            false))));
        }
        Map<String, Object> mesin =
                Map.of(
                        "clientId", "mesin",
                        "secret", sandi,
                        "serviceAccountsEnabled", true,
                        "standardFlowEnabled", false,
                        "publicClient", false);
        Map<String, Object> web =
                Map.of(
                        "clientId",
                        "web",
                        "secret",
                        sandi,
                        "standardFlowEnabled",
                        true,
                        "publicClient",
                        false,
                        "redirectUris",
                        List.of(Penyedia.BALIK),
                        "attributes",
                        Map.of("pkce.code.challenge.method", "S256"));
        Map<String, Object> isi =
                Map.of(
                        "realm",
                        realm,
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        "defaultSignatureAlgorithm",
                        "ES256",
                        "revokeRefreshToken",
                        true,
                        "refreshTokenMaxReuse",
                        0,
                        "clients",
                        List.of(mesin, web),
                        "users",
                        orang);
        return JsonMapper.builder().build().writeValueAsString(isi);
    }
}
