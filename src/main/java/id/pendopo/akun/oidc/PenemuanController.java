package id.pendopo.akun.oidc;

import id.pendopo.platform.web.Publik;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an application finds out by itself: OpenID Connect Discovery 1.0, RFC 8414, and the public
 * keys. Readable from any web page, for there is nothing in it that anybody could misuse.
 */
@RestController
@Publik
class PenemuanController {

    private static final Duration BERLAKU = Duration.ofMinutes(5);

    private final Kunci kunci;

    PenemuanController(Kunci kunci) {
        this.kunci = kunci;
    }

    @GetMapping({"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    ResponseEntity<Map<String, Object>> setelan(HttpServletRequest minta) {
        return terbuka(setelan(Penerbit.dari(minta)));
    }

    @GetMapping(OidcConfig.JWKS)
    ResponseEntity<Map<String, Object>> kunci() {
        return terbuka(kunci.terbit().toJSONObject());
    }

    private static ResponseEntity<Map<String, Object>> terbuka(Map<String, Object> isi) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(BERLAKU).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(isi);
    }

    private static Map<String, Object> setelan(String penerbit) {
        List<String> cara = List.of("client_secret_basic", "client_secret_post", "none");
        List<String> caraRahasia = List.of("client_secret_basic", "client_secret_post");
        var isi = new LinkedHashMap<String, Object>();
        isi.put("issuer", penerbit);
        isi.put("authorization_endpoint", penerbit + PintuOtorisasi.JALUR);
        isi.put("token_endpoint", penerbit + OidcConfig.TOKEN);
        isi.put("userinfo_endpoint", penerbit + OidcConfig.INFO);
        isi.put("jwks_uri", penerbit + OidcConfig.JWKS);
        isi.put("end_session_endpoint", penerbit + OidcConfig.KELUAR);
        isi.put("revocation_endpoint", penerbit + OidcConfig.CABUT);
        isi.put("introspection_endpoint", penerbit + OidcConfig.PERIKSA);
        isi.put("pushed_authorization_request_endpoint", penerbit + OidcConfig.PAR);
        isi.put("device_authorization_endpoint", penerbit + OidcConfig.LAYAR);
        isi.put("response_types_supported", List.of("code"));
        isi.put("response_modes_supported", List.of("query"));
        isi.put(
                "grant_types_supported",
                List.of(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code"));
        isi.put("subject_types_supported", List.of("public"));
        isi.put("id_token_signing_alg_values_supported", Kunci.JENIS);
        isi.put("scopes_supported", Cakupan.SEMUA);
        isi.put("claims_supported", Klaim.NAMA);
        isi.put("claim_types_supported", List.of("normal"));
        isi.put("acr_values_supported", List.of(Acr.SATU_FAKTOR, Acr.DUA_FAKTOR));
        isi.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
        isi.put("ui_locales_supported", List.of("id", "en"));
        isi.put("code_challenge_methods_supported", List.of("S256"));
        isi.put("token_endpoint_auth_methods_supported", cara);
        isi.put("revocation_endpoint_auth_methods_supported", cara);
        isi.put("introspection_endpoint_auth_methods_supported", caraRahasia);
        isi.put("authorization_response_iss_parameter_supported", true);
        isi.put("claims_parameter_supported", true);
        isi.put("request_parameter_supported", false);
        isi.put("request_uri_parameter_supported", false);
        isi.put("require_request_uri_registration", false);
        isi.put("backchannel_logout_supported", true);
        isi.put("backchannel_logout_session_supported", true);
        isi.put("service_documentation", penerbit + "/bantuan");
        return isi;
    }
}
