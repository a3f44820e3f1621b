package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application that lets people sign in at the provider: speaks the protocol and nothing else.
 */
final class AplikasiUji {

    static final String BALIK = "https://aplikasi.contoh.go.id/balik";
    static final String SETELAH_KELUAR = "https://aplikasi.contoh.go.id/keluar";

    /** From RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Pemda pemda;
    final int port;
    final String clientId;
    final @Nullable String rahasia;

    private AplikasiUji(Pemda pemda, int port, String clientId, @Nullable String rahasia) {
        this.pemda = pemda;
        this.port = port;
        this.clientId = clientId;
        this.rahasia = rahasia;
    }

    /** The same application, asking another node. */
    AplikasiUji di(int portLain) {
        return new AplikasiUji(pemda, portLain, clientId, rahasia);
    }

    static KlienService.Isian isian(Klien.Jenis jenis) {
        boolean mesin = jenis == Klien.Jenis.MESIN;
        return new KlienService.Isian(
                "uji-" + UUID.randomUUID().toString().substring(0, 8),
                "Aplikasi Uji",
                "",
                null,
                jenis,
                mesin ? List.of() : List.of(BALIK),
                mesin ? List.of() : List.of(SETELAH_KELUAR),
                null,
                mesin ? Cakupan.MESIN : Cakupan.ORANG,
                jenis == Klien.Jenis.PUBLIK,
                false,
                "ES256",
                null);
    }

    static AplikasiUji daftar(KlienService klien, Pemda pemda, int port, KlienService.Isian isian) {
        KlienService.Terdaftar baru =
                KonteksPemda.panggil(pemda, () -> klien.daftar(Pelaku.sistem("uji"), isian));
        return new AplikasiUji(pemda, port, baru.klien().clientId(), baru.rahasia());
    }

    static AplikasiUji web(KlienService klien, Pemda pemda, int port) {
        return daftar(klien, pemda, port, isian(Klien.Jenis.WEB));
    }

    String penerbit() {
        return "http://" + BasisDataUji.host(pemda);
    }

    /** The usual request with these parameters beside or instead. */
    String minta(String... lain) {
        var isi = new LinkedHashMap<String, String>();
        isi.put("response_type", "code");
        isi.put("client_id", clientId);
        isi.put("redirect_uri", BALIK);
        isi.put("scope", "openid");
        isi.put("state", "st-" + UUID.randomUUID());
        isi.put("nonce", "no-" + UUID.randomUUID());
        for (int i = 0; i < lain.length; i += 2) {
            if (lain[i + 1] == null) {
                isi.remove(lain[i]);
            } else {
                isi.put(lain[i], lain[i + 1]);
            }
        }
        return "/oauth2/authorize?" + kueri(isi);
    }

    /** The parameters of the answer at the application's own address. */
    static Map<String, String> balik(Peramban.Jawaban jawab) {
        String ke = jawab.kepala("Location");
        assertThat(ke).as("status %d: %s", jawab.status(), ringkas(jawab)).startsWith(BALIK + "?");
        return parameter(URI.create(ke).getRawQuery());
    }

    private static String ringkas(Peramban.Jawaban jawab) {
        String teks = jawab.dokumen().text();
        return teks.substring(0, Math.min(300, teks.length()));
    }

    String kode(Peramban peramban, String... lain) {
        var isi = balik(peramban.get(minta(lain)).kirim());
        assertThat(isi).containsKey("code");
        return isi.get("code");
    }

    Peramban.Jawaban tukar(String kode, String... lain) {
        return token(
                gabung(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                kode,
                                "redirect_uri",
                                BALIK),
                        lain));
    }

    Peramban.Jawaban segarkan(String token, String... lain) {
        return token(gabung(Map.of("grant_type", "refresh_token", "refresh_token", token), lain));
    }

    /** A request to the token endpoint, with the secret in the header. */
    Peramban.Jawaban token(Map<String, String> isi) {
        return kirim("/oauth2/token", isi, rahasia);
    }

    Peramban.Jawaban kirim(String jalur, Map<String, String> isi, @Nullable String kataSandi) {
        var minta = new Peramban(port, pemda).post(jalur).tanpaCsrf();
        if (kataSandi != null) {
            minta.kepala("Authorization", basic(clientId, kataSandi));
        }
        isi.forEach(minta::isian);
        return minta.kirim();
    }

    static String basic(String nama, String sandi) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((nama + ":" + sandi).getBytes(StandardCharsets.UTF_8));
    }

    Peramban.Jawaban info(String token) {
        return new Peramban(port, pemda)
                .get("/userinfo")
                .kepala("Authorization", "Bearer " + token)
                .kirim();
    }

    static JsonNode json(Peramban.Jawaban jawab) {
        return JSON.readTree(jawab.isi());
    }

    /** The ID token, checked as an application checks it (Core 3.1.3.7). */
    JWTClaimsSet periksa(String idToken) {
        try {
            SignedJWT jwt = SignedJWT.parse(idToken);
            JWKSet kunci =
                    JWKSet.parse(new Peramban(port, pemda).get("/oauth2/jwks").kirim().teks());
            JWSHeader kepala = jwt.getHeader();
            var publik = ((AsymmetricJWK) kunci.getKeyByKeyId(kepala.getKeyID())).toPublicKey();
            assertThat(
                            jwt.verify(
                                    new DefaultJWSVerifierFactory()
                                            .createJWSVerifier(kepala, publik)))
                    .isTrue();
            JWTClaimsSet isi = jwt.getJWTClaimsSet();
            assertThat(isi.getIssuer()).isEqualTo(penerbit());
            assertThat(isi.getAudience()).containsExactly(clientId);
            assertThat(isi.getSubject()).isNotBlank();
            assertThat(isi.getExpirationTime()).isAfter(isi.getIssueTime());
            return isi;
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> gabung(Map<String, String> dasar, String... lain) {
        var hasil = new LinkedHashMap<>(dasar);
        for (int i = 0; i < lain.length; i += 2) {
            if (lain[i + 1] == null) {
                hasil.remove(lain[i]);
            } else {
                hasil.put(lain[i], lain[i + 1]);
            }
        }
        return hasil;
    }

    static String kueri(Map<String, String> isi) {
        return isi.entrySet().stream()
                .map(
                        e ->
                                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> parameter(String kueri) {
        return Arrays.stream(kueri.split("&"))
                .map(p -> p.split("=", 2))
                .collect(
                        Collectors.toMap(
                                p -> URLDecoder.decode(p[0], StandardCharsets.UTF_8),
                                p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }
}
