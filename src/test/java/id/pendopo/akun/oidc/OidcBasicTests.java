package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.BALIK;
import static id.pendopo.akun.oidc.AplikasiUji.CHALLENGE;
import static id.pendopo.akun.oidc.AplikasiUji.VERIFIER;
import static id.pendopo.akun.oidc.AplikasiUji.balik;
import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.layar.SandiUji;
import id.pendopo.platform.pemda.Pemda;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The modules of {@code oidcc-basic-certification-test-plan}, each as a test under the name it has
 * in the conformance suite of the OpenID Foundation, against the running provider.
 */
@UjiAplikasi
class OidcBasicTests {

    private static final String SANDI = "pagi yang cerah di pendopo";
    private static int modul;

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private OrangUji siti;
    private AplikasiUji app;
    private Peramban peramban;

    @BeforeEach
    void susun(TestInfo info) {
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        String hash = SandiUji.hash(sandi, SANDI);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    update akun.akun set nama_pengguna = 'siti', sandi_hash = ?,
                                        surel = 'siti@contoh.go.id' where id = ?
                                    """)
                            .params(hash, siti.akunId())
                            .update();
                    j.sql("update organisasi.pegawai set telepon = '+62811000111' where id = ?")
                            .param(siti.pegawaiId())
                            .update();
                    j.sql("update organisasi.opd set alamat = 'Jalan Uji 1'").update();
                });
        app = AplikasiUji.web(klien, pemda, port);
        peramban = new Peramban(port, pemda).pasangKue("pendopo", siti.rahasia());
        if (info.getTestMethod().orElseThrow().getName().startsWith("oidcc_")) {
            modul++;
        }
    }

    /** A runner that executes nothing exits green: the number of executed modules is said. */
    @AfterAll
    static void sebut() {
        System.out.println("oidcc-basic-certification-test-plan: " + modul + " modul dijalankan");
        assertThat(modul).isEqualTo(38);
    }

    private JsonNode masuk(String... lain) {
        return token(app.kode(peramban, lain));
    }

    private JsonNode token(String kode, String... lain) {
        var jawab = app.tukar(kode, lain);
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        return json(jawab);
    }

    private static String teks(JsonNode isi, String nama) {
        return isi.path(nama).asString("");
    }

    private JWTClaimsSet identitas(JsonNode token) {
        return app.periksa(teks(token, "id_token"));
    }

    private JsonNode info(JsonNode token) {
        var jawab = app.info(teks(token, "access_token"));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        return json(jawab);
    }

    /** Signs in with the password where the provider asks for it, and goes on to where it leads. */
    private Peramban.Jawaban masukLagi(Peramban p, Peramban.Jawaban keMasuk) {
        assertThat(keMasuk.status()).isEqualTo(303);
        assertThat(keMasuk.lokasi()).startsWith("/masuk?");
        var halaman = keMasuk.ikuti();
        assertThat(halaman.status()).isEqualTo(200);
        String lanjut = halaman.dokumen().select("input[name=lanjut]").val();
        return p.post("/masuk")
                .isian("username", "siti")
                .isian("password", SANDI)
                .isian("lanjut", lanjut)
                .kirim()
                .ikuti();
    }

    @Test
    void oidcc_server() {
        String minta = app.minta();
        Map<String, String> dikirim = AplikasiUji.parameter(URI.create(minta).getRawQuery());
        var isi = balik(peramban.get(minta).kirim());
        assertThat(isi)
                .containsEntry("state", dikirim.get("state"))
                .containsEntry("iss", app.penerbit());
        JsonNode token = token(isi.get("code"));
        assertThat(teks(token, "token_type")).isEqualToIgnoringCase("Bearer");
        assertThat(token.path("expires_in").asInt()).isBetween(1, 300);
        JWTClaimsSet id = identitas(token);
        assertThat(id.getClaim("nonce")).isEqualTo(dikirim.get("nonce"));
        assertThat(id.getSubject()).isEqualTo(siti.akunId().toString());
        assertThat(teks(info(token), "sub")).isEqualTo(id.getSubject());
    }

    @Test
    void oidcc_response_type_missing() {
        var jawab = peramban.get(app.minta("response_type", null)).kirim();
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.kepala("Location")).isEmpty();
    }

    @Test
    void oidcc_idtoken_signature() throws Exception {
        JsonNode token = masuk();
        identitas(token);
        SignedJWT jwt = SignedJWT.parse(teks(token, "id_token"));
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(jwt.getHeader().getKeyID()).isNotBlank();
    }

    @Test
    void oidcc_idtoken_unsigned() {
        // nobody can ask for unsigned ID tokens here, and discovery offers none
        var setelan = json(peramban.get("/.well-known/openid-configuration").kirim());
        assertThat(setelan.path("id_token_signing_alg_values_supported").toString())
                .doesNotContain("none")
                .contains("RS256");
        assertThat(teks(masuk(), "id_token").split("\\.", -1)[2]).isNotEmpty();
    }

    @Test
    void oidcc_userinfo_get() {
        JsonNode token = masuk();
        assertThat(teks(info(token), "sub")).isEqualTo(identitas(token).getSubject());
    }

    @Test
    void oidcc_userinfo_post_header() {
        JsonNode token = masuk();
        var jawab =
                new Peramban(port, pemda)
                        .post("/userinfo")
                        .tanpaCsrf()
                        .kepala("Authorization", "Bearer " + teks(token, "access_token"))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(teks(json(jawab), "sub")).isEqualTo(siti.akunId().toString());
    }

    @Test
    void oidcc_userinfo_post_body() {
        JsonNode token = masuk();
        var jawab =
                new Peramban(port, pemda)
                        .post("/userinfo")
                        .tanpaCsrf()
                        .isian("access_token", teks(token, "access_token"))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(teks(json(jawab), "sub")).isEqualTo(siti.akunId().toString());
    }

    @Test
    void oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
        assertThat(identitas(masuk("nonce", null)).getClaim("nonce")).isNull();
    }

    @Test
    void oidcc_scope_profile() {
        JsonNode isi = info(masuk("scope", "openid profile"));
        assertThat(teks(isi, "name")).isEqualTo(siti.nama());
        assertThat(teks(isi, "preferred_username")).isEqualTo("siti");
        assertThat(isi.has("email")).isFalse();
    }

    @Test
    void oidcc_scope_email() {
        JsonNode isi = info(masuk("scope", "openid email"));
        assertThat(teks(isi, "email")).isEqualTo("siti@contoh.go.id");
        assertThat(isi.path("email_verified").isBoolean()).isTrue();
        assertThat(isi.has("name")).isFalse();
    }

    @Test
    void oidcc_scope_address() {
        JsonNode isi = info(masuk("scope", "openid address"));
        assertThat(teks(isi.path("address"), "formatted")).isEqualTo("Jalan Uji 1");
    }

    @Test
    void oidcc_scope_phone() {
        JsonNode isi = info(masuk("scope", "openid phone"));
        assertThat(teks(isi, "phone_number")).isEqualTo("+62811000111");
    }

    @Test
    void oidcc_scope_all() {
        JsonNode isi = info(masuk("scope", "openid profile email address phone"));
        assertThat(isi.has("name")).isTrue();
        assertThat(isi.has("email")).isTrue();
        assertThat(isi.has("address")).isTrue();
        assertThat(isi.has("phone_number")).isTrue();
    }

    @Test
    void oidcc_alternate_happy_flow() {
        // scopes in another order, an address of the callback in the second place
        var isian = AplikasiUji.isian(Klien.Jenis.WEB);
        String kedua = "https://aplikasi.contoh.go.id/balik-kedua";
        var dua =
                AplikasiUji.daftar(
                        klien,
                        pemda,
                        port,
                        new KlienService.Isian(
                                isian.clientId(),
                                isian.nama(),
                                "",
                                null,
                                isian.jenis(),
                                List.of(BALIK, kedua),
                                isian.postLogoutUri(),
                                null,
                                isian.cakupan(),
                                false,
                                false,
                                "RS256",
                                null));
        var jawab =
                peramban.get(dua.minta("redirect_uri", kedua, "scope", "profile openid")).kirim();
        assertThat(jawab.kepala("Location")).startsWith(kedua + "?");
        String kode =
                AplikasiUji.parameter(URI.create(jawab.kepala("Location")).getRawQuery())
                        .get("code");
        var token = json(dua.tukar(kode, "redirect_uri", kedua));
        assertThat(dua.periksa(teks(token, "id_token")).getSubject())
                .isEqualTo(siti.akunId().toString());
    }

    @Test
    void oidcc_display_page() {
        identitas(masuk("display", "page"));
    }

    @Test
    void oidcc_display_popup() {
        identitas(masuk("display", "popup"));
    }

    @Test
    void oidcc_prompt_login() {
        Long semula = (Long) identitas(masuk()).getClaim("auth_time");
        var jawab = peramban.get(app.minta("prompt", "login")).kirim();
        JsonNode token = token(balik(masukLagi(peramban, jawab)).get("code"));
        assertThat((Long) identitas(token).getClaim("auth_time")).isGreaterThanOrEqualTo(semula);
    }

    @Test
    void oidcc_prompt_none_not_logged_in() {
        var isi = balik(new Peramban(port, pemda).get(app.minta("prompt", "none")).kirim());
        assertThat(isi).containsEntry("error", "login_required").containsKey("state");
    }

    @Test
    void oidcc_prompt_none_logged_in() {
        var semula = identitas(masuk());
        var lagi = identitas(masuk("prompt", "none"));
        assertThat(lagi.getSubject()).isEqualTo(semula.getSubject());
        assertThat(lagi.getClaim("auth_time")).isEqualTo(semula.getClaim("auth_time"));
    }

    @Test
    void oidcc_max_age_1() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.sesi set masuk_pada = masuk_pada - interval '2 minutes'
                                        where akun_id = ?
                                        """)
                                .param(siti.akunId())
                                .update());
        Long semula = (Long) identitas(masuk()).getClaim("auth_time");
        var jawab = peramban.get(app.minta("max_age", "1")).kirim();
        JsonNode token = token(balik(masukLagi(peramban, jawab)).get("code"));
        assertThat((Long) identitas(token).getClaim("auth_time")).isGreaterThan(semula);
    }

    @Test
    void oidcc_max_age_10000() {
        var semula = identitas(masuk("max_age", "10000"));
        var lagi = identitas(masuk("max_age", "10000"));
        assertThat(semula.getClaim("auth_time")).isNotNull();
        assertThat(lagi.getClaim("auth_time")).isEqualTo(semula.getClaim("auth_time"));
    }

    @Test
    void oidcc_ensure_request_with_unknown_parameter_succeeds() {
        identitas(masuk("extra", "foobar"));
    }

    @Test
    void oidcc_id_token_hint() {
        String petunjuk = teks(masuk(), "id_token");
        var lagi = identitas(masuk("prompt", "none", "id_token_hint", petunjuk));
        assertThat(lagi.getSubject()).isEqualTo(siti.akunId().toString());
    }

    @Test
    void oidcc_login_hint() {
        var jawab = new Peramban(port, pemda).get(app.minta("login_hint", "siti")).kirim();
        assertThat(jawab.ikuti().dokumen().select("input[name=username]").val()).isEqualTo("siti");
    }

    @Test
    void oidcc_ui_locales() {
        var p = new Peramban(port, pemda);
        var halaman = p.get(app.minta("ui_locales", "fr en id")).kirim().ikuti();
        assertThat(halaman.dokumen().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void oidcc_claims_locales() {
        identitas(masuk("claims_locales", "se"));
    }

    @Test
    void oidcc_ensure_request_with_acr_values_succeeds() {
        var id = identitas(masuk("acr_values", "1 2"));
        assertThat(id.getClaim("acr")).isEqualTo(Acr.SATU_FAKTOR);
    }

    @Test
    void oidcc_codereuse() {
        String kode = app.kode(peramban);
        token(kode);
        var lagi = app.tukar(kode);
        assertThat(lagi.status()).isEqualTo(400);
        assertThat(teks(json(lagi), "error")).isEqualTo("invalid_grant");
    }

    @Test
    void oidcc_codereuse_30seconds() {
        String kode = app.kode(peramban);
        JsonNode token = token(kode);
        assertThat(app.info(teks(token, "access_token")).status()).isEqualTo(200);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.otorisasi set kode_dipakai = kode_dipakai - interval '30 seconds'
                                        """)
                                .update());
        assertThat(app.tukar(kode).status()).isEqualTo(400);
        assertThat(app.info(teks(token, "access_token")).status()).isEqualTo(401);
        assertThat(app.segarkan(teks(token, "refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void oidcc_ensure_registered_redirect_uri() {
        for (String asing :
                new String[] {
                    "https://aplikasi.contoh.go.id/lain", BALIK + "/", BALIK + "?a=b", BALIK + "#x"
                }) {
            var jawab = peramban.get(app.minta("redirect_uri", asing)).kirim();
            assertThat(jawab.status()).as(asing).isEqualTo(400);
            assertThat(jawab.kepala("Location")).isEmpty();
        }
    }

    @Test
    void oidcc_ensure_post_request_succeeds() {
        var minta = peramban.post("/oauth2/authorize").tanpaCsrf();
        AplikasiUji.parameter(URI.create(app.minta()).getRawQuery()).forEach(minta::isian);
        identitas(token(balik(minta.kirim()).get("code")));
    }

    @Test
    void oidcc_server_client_secret_post() {
        var isi = new LinkedHashMap<String, String>();
        isi.put("grant_type", "authorization_code");
        isi.put("code", app.kode(peramban));
        isi.put("redirect_uri", BALIK);
        isi.put("client_id", app.clientId);
        isi.put("client_secret", app.rahasia);
        var jawab = app.kirim("/oauth2/token", isi, null);
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        identitas(json(jawab));
    }

    @Test
    void oidcc_request_uri_unsigned_supported_correctly_or_rejected_as_unsupported() {
        var isi =
                balik(
                        peramban.get(app.minta("request_uri", "https://aplikasi.contoh.go.id/ro"))
                                .kirim());
        assertThat(isi).containsEntry("error", "request_uri_not_supported").containsKey("state");
    }

    @Test
    void oidcc_unsigned_request_object_supported_correctly_or_rejected_as_unsupported() {
        var isi = balik(peramban.get(app.minta("request", "eyJhbGciOiJub25lIn0.e30.")).kirim());
        assertThat(isi).containsEntry("error", "request_not_supported").containsKey("state");
    }

    @Test
    void oidcc_claims_essential() {
        JsonNode isi = info(masuk("claims", "{\"userinfo\":{\"name\":{\"essential\":true}}}"));
        assertThat(teks(isi, "name")).isEqualTo(siti.nama());
        assertThat(isi.has("email")).isFalse();
    }

    @Test
    void oidcc_ensure_request_object_with_redirect_uri() {
        var isi =
                balik(peramban.get(app.minta("request", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")).kirim());
        assertThat(isi).containsEntry("error", "request_not_supported");
    }

    @Test
    void oidcc_refresh_token() {
        JsonNode semula = masuk("scope", "openid offline_access");
        JsonNode baru = json(app.segarkan(teks(semula, "refresh_token")));
        assertThat(teks(baru, "refresh_token"))
                .isNotEmpty()
                .isNotEqualTo(teks(semula, "refresh_token"));
        var id = identitas(baru);
        assertThat(id.getSubject()).isEqualTo(siti.akunId().toString());
        assertThat(id.getClaim("auth_time")).isEqualTo(identitas(semula).getClaim("auth_time"));
        assertThat(id.getClaim("sid")).isEqualTo(identitas(semula).getClaim("sid"));
        assertThat(teks(info(baru), "sub")).isEqualTo(id.getSubject());
    }

    @Test
    void oidcc_ensure_request_with_valid_pkce_succeeds() {
        String kode =
                app.kode(peramban, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
        assertThat(app.tukar(kode).status()).isEqualTo(400);
        String lagi =
                app.kode(peramban, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
        identitas(token(lagi, "code_verifier", VERIFIER));
    }

    @Test
    void yang_belum_masuk_masuk_dahulu_lalu_kembali_ke_aplikasi() {
        var p = new Peramban(port, pemda);
        var jawab = masukLagi(p, p.get(app.minta()).kirim());
        identitas(token(balik(jawab).get("code")));
        assertThat(p.kue("JSESSIONID")).isEmpty();
        assertThat(UUID.fromString((String) identitas(masuk()).getClaim("sid"))).isNotNull();
    }
}
