package id.pendopo.akun.oidc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authorization request as it is kept: what the application asked for, word by word.
 *
 * @param tambahan the other parameters; several values where the request repeated one
 */
record Permintaan(
        String alamat,
        String clientId,
        @Nullable String redirectUri,
        List<String> cakupan,
        @Nullable String state,
        Map<String, List<String>> tambahan) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Permintaan dari(OAuth2AuthorizationRequest minta) {
        var tambahan = new LinkedHashMap<String, List<String>>();
        minta.getAdditionalParameters()
                .forEach(
                        (nama, nilai) ->
                                tambahan.put(
                                        nama,
                                        nilai instanceof String[] banyak
                                                ? Arrays.asList(banyak)
                                                : List.of(nilai.toString())));
        return new Permintaan(
                minta.getAuthorizationUri(),
                minta.getClientId(),
                minta.getRedirectUri(),
                List.copyOf(minta.getScopes()),
                minta.getState(),
                tambahan);
    }

    OAuth2AuthorizationRequest permintaan() {
        Set<String> lingkup = new LinkedHashSet<>(cakupan);
        var isi = new LinkedHashMap<String, Object>();
        tambahan.forEach(
                (nama, nilai) ->
                        isi.put(
                                nama,
                                nilai.size() == 1
                                        ? nilai.getFirst()
                                        : nilai.toArray(String[]::new)));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(alamat)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(lingkup)
                .state(state)
                .additionalParameters(isi)
                .build();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Permintaan json(String json) {
        return JSON.readValue(json, Permintaan.class);
    }
}
