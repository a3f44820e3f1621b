package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.BALIK;
import static id.pendopo.akun.oidc.AplikasiUji.CHALLENGE;
import static id.pendopo.akun.oidc.AplikasiUji.VERIFIER;
import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is known to be tried against providers (RFC 9700, security.md): refused, and none redirects.
 */
@UjiAplikasi
class SeranganTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private OrangUji siti;
    private AplikasiUji app;
    private AplikasiUji ponsel;
    private Peramban peramban;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        app = AplikasiUji.web(klien, pemda, port);
        ponsel = AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.PUBLIK));
        peramban = new Peramban(port, pemda).pasangKue("pendopo", siti.rahasia());
    }

    /** Every way to write another address that some parser takes for the registered one. */
    private static List<String> alamatPalsu() {
        String host = "aplikasi.contoh.go.id";
        var hasil = new ArrayList<String>();
        Stream.of(
                        "https://jahat.example/balik",
                        "https://" + host + ".jahat.example/balik",
                        "https://jahat.example/" + host + "/balik",
                        "https://jahat.example#" + host + "/balik",
                        "https://jahat.example?" + host + "/balik",
                        "https://jahat.example\\@" + host + "/balik",
                        "https://" + host + "@jahat.example/balik",
                        "https://" + host + ":443@jahat.example/balik",
                        "https://" + host + "%40jahat.example/balik",
                        "https://" + host + "%2f@jahat.example/balik",
                        "https://user@" + host + "/balik",
                        "https://user:sandi@" + host + "/balik",
                        "http://" + host + "/balik",
                        "HTTPS://" + host + "/balik",
                        "https://" + host.toUpperCase(Locale.ROOT) + "/balik",
                        "https://" + host + ":443/balik",
                        "https://" + host + ":8443/balik",
                        "https://" + host + "./balik",
                        "https://www." + host + "/balik",
                        "https://" + host + "/balik/",
                        "https://" + host + "//balik",
                        "https://" + host + "/./balik",
                        "https://" + host + "/x/../balik",
                        "https://" + host + "/balik/..",
                        "https://" + host + "/balik/../jahat",
                        "https://" + host + "/balik%2f..%2fjahat",
                        "https://" + host + "/balik;a=b",
                        "https://" + host + "/balik?x=1",
                        "https://" + host + "/balik?",
                        "https://" + host + "/balik#",
                        "https://" + host + "/balik#x",
                        "https://" + host + "/balik%23x",
                        "https://" + host + "/balik%00",
                        "https://" + host + "/balik%0d%0aLocation:%20https://jahat.example",
                        "https://" + host + "/balik\r\nSet-Cookie: a=b",
                        "https://" + host + "/balik\t",
                        " https://" + host + "/balik",
                        "https://" + host + "/balik ",
                        "https://" + host + "/Balik",
                        "https://" + host + "/balik.jahat.example",
                        "https://" + host + "/%62alik",
                        "https:/" + host + "/balik",
                        "https:" + host + "/balik",
                        "https:///" + host + "/balik",
                        "//" + host + "/balik",
                        "/balik",
                        "balik",
                        "\\\\" + host + "\\balik",
                        "https:\\\\" + host + "\\balik",
                        "javascript:alert(1)",
                        "javascript://" + host + "/balik%0aalert(1)",
                        "data:text/html,<script>alert(1)</script>",
                        "vbscript:msgbox(1)",
                        "file:///etc/passwd",
                        "urn:ietf:wg:oauth:2.0:oob",
                        "about:blank",
                        "https://127.0.0.1/balik",
                        "http://127.0.0.1:9999/balik",
                        "http://localhost/balik",
                        "http://[::1]/balik",
                        "https://0x7f000001/balik",
                        "https://aplikasi\u3002contoh\u3002go\u3002id/balik",
                        "https://аplikasi.contoh.go.id/balik",
                        "https://" + host + "\u2044balik",
                        "https://xn--plikasi-4fg.contoh.go.id/balik",
                        "https://*/balik",
                        "https://*.contoh.go.id/balik",
                        "")
                .forEach(hasil::add);
        return hasil;
    }

    @Test
    void alamat_balik_palsu_ditolak_tanpa_mengalihkan_siapa_pun() {
        List<String> semua = alamatPalsu();
        assertThat(semua).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        for (Peramban siapa : List.of(peramban, new Peramban(port, pemda))) {
            for (String palsu : semua) {
                var jawab = siapa.get(app.minta("redirect_uri", palsu)).kirim();
                assertThat(jawab.status()).as(palsu).isEqualTo(400);
                assertThat(jawab.kepala("Location")).as(palsu).isEmpty();
                assertThat(jawab.semuaKepala("Set-Cookie"))
                        .as(palsu)
                        .noneMatch(k -> k.startsWith("a="));
            }
        }
        var dua = peramban.get(app.minta() + "&redirect_uri=https%3A%2F%2Fjahat.example").kirim();
        assertThat(dua.status()).isEqualTo(400);
        assertThat(dua.kepala("Location")).isEmpty();
    }

    @Test
    void alamat_yang_dapat_disalahgunakan_tidak_dapat_didaftarkan() {
        var i = AplikasiUji.isian(Klien.Jenis.WEB);
        for (String buruk :
                List.of(
                        "https://*.contoh.go.id/balik",
                        "http://aplikasi.contoh.go.id/balik",
                        "https://aplikasi.contoh.go.id/balik#x",
                        "https://a@aplikasi.contoh.go.id/",
                        "javascript:alert(1)",
                        "//contoh.go.id",
                        "go.id.aplikasi:/balik",
                        "")) {
            assertThatThrownBy(
                            () ->
                                    AplikasiUji.daftar(
                                            klien,
                                            pemda,
                                            port,
                                            new KlienService.Isian(
                                                    i.clientId(),
                                                    i.nama(),
                                                    "",
                                                    null,
                                                    i.jenis(),
                                                    List.of(buruk),
                                                    List.of(),
                                                    null,
                                                    i.cakupan(),
                                                    true,
                                                    true,
                                                    "ES256",
                                                    null)))
                    .as(buruk)
                    .isInstanceOf(AturanDilanggar.class);
        }
    }

    @Test
    void pkce_tidak_dapat_diturunkan() {
        // a phone without, with "plain", with an empty method
        assertThat(AplikasiUji.balik(peramban.get(ponsel.minta()).kirim()))
                .containsEntry("error", "invalid_request");
        for (String cara : new String[] {"plain", "PLAIN", "s256", "S512", ""}) {
            for (AplikasiUji a : List.of(app, ponsel)) {
                assertThat(
                                AplikasiUji.balik(
                                        peramban.get(
                                                        a.minta(
                                                                "code_challenge",
                                                                VERIFIER,
                                                                "code_challenge_method",
                                                                cara))
                                                .kirim()))
                        .as(cara)
                        .containsEntry("error", "invalid_request");
            }
        }
        // a code with a challenge is worth nothing without its verifier (CVE-2024-22258)
        String kode =
                app.kode(peramban, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
        assertThat(app.tukar(kode, "code_verifier", null).status()).isEqualTo(400);
        assertThat(app.tukar(kode, "code_verifier", CHALLENGE).status()).isEqualTo(400);
        // and a verifier where none was asked for is a code of somebody else
        assertThat(app.tukar(app.kode(peramban), "code_verifier", VERIFIER).status())
                .isEqualTo(400);
    }

    @Test
    void ponsel_masuk_dengan_pkce_dan_menyegarkan_tanpa_rahasia() {
        String kode = ponselKode();
        var token =
                json(ponsel.tukar(kode, "client_id", ponsel.clientId, "code_verifier", VERIFIER));
        var lagi =
                ponsel.segarkan(
                        token.path("refresh_token").asString(), "client_id", ponsel.clientId);
        assertThat(lagi.status()).as(lagi.teks()).isEqualTo(200);
        assertThat(app.info(json(lagi).path("access_token").asString()).status()).isEqualTo(200);
    }

    private String ponselKode() {
        return ponsel.kode(peramban, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
    }

    @Test
    void kode_dan_token_aplikasi_lain_ditolak_dan_mati() {
        AplikasiUji lain = AplikasiUji.web(klien, pemda, port);
        String kode = app.kode(peramban);
        assertThat(lain.tukar(kode).status()).isEqualTo(400);
        assertThat(app.tukar(kode).status()).as("kode yang dicuri mati").isEqualTo(400);
        var token = json(app.tukar(app.kode(peramban)));
        String segar = token.path("refresh_token").asString();
        assertThat(lain.segarkan(segar).status()).isEqualTo(400);
        assertThat(lain.segarkan(token.path("access_token").asString()).status()).isEqualTo(400);
        assertThat(lain.tukar(segar).status()).isEqualTo(400);
        assertThat(app.tukar(token.path("access_token").asString()).status()).isEqualTo(400);
    }

    @Test
    void rahasia_salah_atau_milik_orang_lain_ditolak() {
        AplikasiUji lain = AplikasiUji.web(klien, pemda, port);
        for (String salah : new String[] {"salah", lain.rahasia, app.rahasia + "x"}) {
            var jawab =
                    app.kirim(
                            "/oauth2/token",
                            Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "code",
                                    app.kode(peramban),
                                    "redirect_uri",
                                    BALIK),
                            salah);
            assertThat(jawab.status()).as(salah).isEqualTo(401);
            assertThat(jawab.kepala("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @Test
    void tanpa_menyebut_diri_tidak_ada_yang_dijawab() {
        for (String jalur :
                List.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/par")) {
            for (Map<String, String> isi :
                    List.of(
                            Map.<String, String>of(),
                            Map.of("token", "x"),
                            Map.of("grant_type", "authorization_code", "code", "x"),
                            Map.of("grant_type", "client_credentials"),
                            Map.of("client_id", "tidak-ada", "token", "x"))) {
                var jawab = app.kirim(jalur, isi, null);
                assertThat(jawab.status()).as(jalur + isi).isEqualTo(401);
                assertThat(json(jawab).path("error").asString()).isEqualTo("invalid_client");
            }
            assertThat(peramban.get(jalur).kirim().status()).as(jalur).isIn(404, 405);
        }
    }

    @Test
    void token_pemda_lain_tidak_berlaku_di_sini() {
        Pemda sebelah = BasisDataUji.pemdaBaru();
        AplikasiUji asing = AplikasiUji.web(klien, sebelah, port);
        OrangUji budi =
                OrangUji.pegawai(sebelah, OrangUji.opd(sebelah, "Dinas Sebelah"), Peran.OPERATOR);
        var p = new Peramban(port, sebelah).pasangKue("pendopo", budi.rahasia());
        var token = json(asing.tukar(asing.kode(p)));
        String akses = token.path("access_token").asString();
        assertThat(asing.info(akses).status()).isEqualTo(200);
        assertThat(app.info(akses).status()).isEqualTo(401);
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.tukar(asing.kode(p)).status()).isEqualTo(400);
        // the application of the neighbour is nobody here
        assertThat(peramban.get(asing.minta()).kirim().status()).isEqualTo(400);
        // and so is a session of the neighbour
        var menyeberang = new Peramban(port, pemda).pasangKue("pendopo", budi.rahasia());
        assertThat(menyeberang.get(app.minta()).kirim().lokasi()).startsWith("/masuk?");
    }

    @Test
    void tanda_tangan_palsu_ditolak() throws Exception {
        String asli = json(app.tukar(app.kode(peramban))).path("access_token").asString();
        SignedJWT jwt = SignedJWT.parse(asli);
        JWTClaimsSet isi = jwt.getJWTClaimsSet();
        String kid = jwt.getHeader().getKeyID();
        JWKSet publik = JWKSet.parse(new Peramban(port, pemda).get("/oauth2/jwks").kirim().teks());
        ECKey benar = publik.getKeyByKeyId(kid).toECKey();
        ECKey milikPenyerang = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        var palsu = new ArrayList<String>();
        palsu.add(new PlainJWT(isi).serialize());
        palsu.add(
                tanpaTanda(asli, "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}"));
        palsu.add(
                tanpaTanda(asli, "{\"alg\":\"NoNe\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}"));
        for (byte[] sebagaiRahasia :
                List.of(
                        benar.toPublicKey().getEncoded(),
                        benar.toPublicJWK().toJSONString().getBytes())) {
            palsu.add(
                    tanda(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(kid)
                                    .type(new JOSEObjectType("at+jwt"))
                                    .build(),
                            isi,
                            new MACSigner(
                                    Arrays.copyOf(
                                            sebagaiRahasia, Math.max(32, sebagaiRahasia.length)))));
        }
        for (JWSHeader kepala :
                List.of(
                        kepala().keyID(kid).build(),
                        kepala().jwk(milikPenyerang.toPublicJWK()).build(),
                        kepala().keyID(kid).jwk(milikPenyerang.toPublicJWK()).build(),
                        kepala().keyID(kid).jwkURL(new URI("https://jahat.example/jwks")).build(),
                        kepala().keyID(kid).x509CertURL(new URI("https://jahat.example/x")).build(),
                        kepala().keyID("../../../dev/null").build(),
                        kepala().keyID("' or 1=1 --").build(),
                        kepala().build())) {
            palsu.add(tanda(kepala, isi, new ECDSASigner(milikPenyerang)));
        }
        palsu.add(asli.substring(0, asli.lastIndexOf('.') + 1));
        palsu.add(asli.substring(0, asli.lastIndexOf('.')) + "." + "A".repeat(86));
        palsu.add("");
        palsu.add("..");
        for (String token : palsu) {
            assertThat(app.info(token).status()).as(token).isEqualTo(401);
        }
        // an ID token is no access token
        String id = json(app.tukar(app.kode(peramban))).path("id_token").asString();
        assertThat(app.info(id).status()).isEqualTo(401);
        assertThat(app.info(asli).status()).isEqualTo(200);
    }

    private static JWSHeader.Builder kepala() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("at+jwt"));
    }

    private static String tanda(JWSHeader kepala, JWTClaimsSet isi, JWSSigner dengan)
            throws Exception {
        var jwt = new SignedJWT(kepala, isi);
        jwt.sign(dengan);
        return jwt.serialize();
    }

    private static String tanpaTanda(String asli, String kepala) {
        return Base64URL.encode(kepala) + "." + asli.split("\\.")[1] + ".";
    }

    @Test
    void dari_lima_puluh_penukaran_serentak_satu_yang_berhasil() throws Exception {
        String kode = app.kode(peramban);
        assertThat(serentak(50, () -> app.tukar(kode).status()))
                .containsOnly(200, 400)
                .filteredOn(s -> s == 200)
                .hasSize(1);
        var token = json(app.tukar(app.kode(peramban)));
        String segar = token.path("refresh_token").asString();
        assertThat(serentak(50, () -> app.segarkan(segar).status()))
                .containsOnly(200, 400)
                .filteredOn(s -> s == 200)
                .hasSize(1);
        // somebody had it twice: the whole family is over
        assertThat(app.info(token.path("access_token").asString()).status()).isEqualTo(401);
    }

    private static List<Integer> serentak(int banyak, Callable<Integer> kerja) throws Exception {
        var mulai = new CyclicBarrier(banyak);
        try (var kumpulan = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji =
                    IntStream.range(0, banyak)
                            .mapToObj(
                                    i ->
                                            kumpulan.submit(
                                                    () -> {
                                                        mulai.await();
                                                        return kerja.call();
                                                    }))
                            .toList();
            var hasil = new ArrayList<Integer>();
            for (var j : janji) {
                hasil.add(j.get());
            }
            return hasil;
        }
    }

    @Test
    void token_segar_lama_yang_kembali_mematikan_keluarganya() {
        var satu = json(app.tukar(app.kode(peramban)));
        var dua = json(app.segarkan(satu.path("refresh_token").asString()));
        assertThat(app.segarkan(satu.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.segarkan(dua.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.info(dua.path("access_token").asString()).status()).isEqualTo(401);
    }

    @Test
    void cakupan_tidak_dapat_diperluas() {
        assertThat(AplikasiUji.balik(peramban.get(app.minta("scope", "openid scim")).kirim()))
                .containsEntry("error", "invalid_scope");
        var token = json(app.tukar(app.kode(peramban)));
        var lebih = app.segarkan(token.path("refresh_token").asString(), "scope", "openid profile");
        assertThat(lebih.status()).isEqualTo(400);
        AplikasiUji mesin =
                AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.MESIN));
        assertThat(
                        mesin.token(Map.of("grant_type", "client_credentials", "scope", "openid"))
                                .status())
                .isEqualTo(400);
        assertThat(app.token(Map.of("grant_type", "client_credentials")).status()).isEqualTo(400);
        assertThat(
                        app.token(
                                        Map.of(
                                                "grant_type",
                                                "password",
                                                "username",
                                                "siti",
                                                "password",
                                                "x"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void mesin_mendapat_token_untuk_dirinya_sendiri() throws Exception {
        AplikasiUji mesin =
                AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.MESIN));
        var jawab = mesin.token(Map.of("grant_type", "client_credentials", "scope", "api.baca"));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).contains("no-store");
        JWTClaimsSet isi =
                SignedJWT.parse(json(jawab).path("access_token").asString()).getJWTClaimsSet();
        assertThat(isi.getSubject()).isEqualTo(mesin.clientId);
        assertThat(isi.getAudience()).containsExactly(mesin.penerbit() + "/api/v1");
        assertThat(isi.getStringClaim("scope")).isEqualTo("api.baca");
        assertThat(app.info(json(jawab).path("access_token").asString()).status())
                .as("tidak ada orang di balik token ini")
                .isEqualTo(401);
    }

    @Test
    void rahasia_dan_kode_tidak_ada_di_basis_data_dalam_bentuk_terang() {
        String kode = app.kode(peramban);
        var token = json(app.tukar(kode));
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    for (String tabel :
                            List.of(
                                    "klien",
                                    "otorisasi",
                                    "token_segar",
                                    "permintaan_izin",
                                    "kunci_tanda")) {
                        String semua =
                                String.join(
                                        "\n",
                                        j.sql("select to_jsonb(t)::text from akun." + tabel + " t")
                                                .query(String.class)
                                                .list());
                        assertThat(semua)
                                .as(tabel)
                                .doesNotContain(
                                        kode,
                                        app.rahasia,
                                        token.path("refresh_token").asString(),
                                        token.path("access_token").asString(),
                                        "\"d\":");
                    }
                });
    }
}
