package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.Pemda;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code oidcc-config-certification-test-plan}: what discovery says, and that it is true. */
@UjiAplikasi
class OidcConfigTests {

    private static int modul;

    @LocalServerPort int port;

    @AfterAll
    static void sebut() {
        System.out.println("oidcc-config-certification-test-plan: " + modul + " modul dijalankan");
        assertThat(modul).isEqualTo(1);
    }

    @Test
    void oidcc_discovery_endpoint_verification() throws Exception {
        modul++;
        Pemda pemda = BasisDataUji.pemdaBaru();
        var peramban = new Peramban(port, pemda);
        var jawab = peramban.get("/.well-known/openid-configuration").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/json");
        JsonNode setelan = AplikasiUji.json(jawab);
        String penerbit = "http://" + BasisDataUji.host(pemda);
        assertThat(setelan.path("issuer").asString()).isEqualTo(penerbit);
        for (String wajib :
                List.of(
                        "authorization_endpoint",
                        "token_endpoint",
                        "userinfo_endpoint",
                        "jwks_uri",
                        "end_session_endpoint",
                        "revocation_endpoint",
                        "introspection_endpoint",
                        "pushed_authorization_request_endpoint")) {
            URI alamat = URI.create(setelan.path(wajib).asString());
            assertThat(alamat.toString()).as(wajib).startsWith(penerbit + "/");
            // a wrong method, a missing token or a missing parameter, but never a missing page
            int status = peramban.post(alamat.getPath()).tanpaCsrf().kirim().status();
            assertThat(status).as(wajib).isNotEqualTo(404).isLessThan(500);
        }
        assertThat(daftar(setelan, "response_types_supported")).containsExactly("code");
        assertThat(daftar(setelan, "subject_types_supported")).containsExactly("public");
        assertThat(daftar(setelan, "id_token_signing_alg_values_supported"))
                .contains("RS256")
                .doesNotContain("none");
        assertThat(daftar(setelan, "scopes_supported")).contains("openid");
        assertThat(daftar(setelan, "claims_supported")).contains("sub", "nip", "jabatan", "opd");
        assertThat(daftar(setelan, "code_challenge_methods_supported")).containsExactly("S256");
        // its default is true: silence would promise what is refused
        assertThat(setelan.path("request_uri_parameter_supported").asBoolean(true)).isFalse();
        assertThat(setelan.path("request_parameter_supported").asBoolean(true)).isFalse();
        JWKSet kunci =
                JWKSet.parse(
                        peramban.get(URI.create(setelan.path("jwks_uri").asString()).getPath())
                                .kirim()
                                .teks());
        assertThat(kunci.getKeys())
                .isNotEmpty()
                .allSatisfy(
                        k -> {
                            assertThat(k.isPrivate()).isFalse();
                            assertThat(k.getKeyID()).isNotBlank();
                            assertThat(k.getKeyUse().identifier()).isEqualTo("sig");
                        });
        assertThat(kunci.getKeys().stream().map(k -> k.getAlgorithm().getName()))
                .containsAll(daftar(setelan, "id_token_signing_alg_values_supported"));
    }

    private static List<String> daftar(JsonNode setelan, String nama) {
        var hasil = new ArrayList<String>();
        setelan.path(nama).forEach(n -> hasil.add(n.asString()));
        return hasil;
    }
}
