package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications in a browser call from their own site: theirs, and no other. */
@UjiAplikasi
class AsalAsingTests {

    private static final String SITUS = "https://aplikasi.contoh.go.id";

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
    }

    private Peramban.Jawaban tanya(Pemda di, String jalur, String asal) {
        return new Peramban(port, di)
                .minta("OPTIONS", jalur)
                .tanpaCsrf()
                .kepala("Origin", asal)
                .kepala("Access-Control-Request-Method", "POST")
                .kepala("Access-Control-Request-Headers", "authorization")
                .kirim();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/revoke", "/userinfo"})
    void situs_aplikasi_di_peramban_boleh_memanggil_tanpa_kue(String jalur) {
        AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.PUBLIK));
        var jawab = tanya(pemda, jalur, SITUS);
        assertThat(jawab.status()).isEqualTo(204);
        assertThat(jawab.kepala("Access-Control-Allow-Origin")).isEqualTo(SITUS);
        assertThat(jawab.kepala("Access-Control-Allow-Headers")).contains("authorization");
        assertThat(jawab.kepala("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(jawab.semuaKepala("Vary")).contains("Origin");
        for (String lain :
                List.of(
                        "https://lain.contoh.go.id",
                        SITUS + ":8443",
                        SITUS + ".jahat.example",
                        "http://aplikasi.contoh.go.id",
                        "null")) {
            var tolak = tanya(pemda, jalur, lain);
            assertThat(tolak.status()).as(lain).isEqualTo(403);
            assertThat(tolak.kepala("Access-Control-Allow-Origin")).as(lain).isEmpty();
        }
        assertThat(tanya(BasisDataUji.B, jalur, SITUS).status()).as("pemda lain").isEqualTo(403);
    }

    @Test
    void aplikasi_yang_memegang_rahasia_tidak_membuka_apa_pun() {
        AplikasiUji.web(klien, pemda, port);
        assertThat(tanya(pemda, "/oauth2/token", SITUS).status()).isEqualTo(403);
    }

    @Test
    void skema_aplikasi_ponsel_bukan_asal() {
        var i = AplikasiUji.isian(Klien.Jenis.PUBLIK);
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
                        List.of("id.go.contoh.app:/balik"),
                        List.of(),
                        null,
                        i.cakupan(),
                        true,
                        false,
                        "ES256",
                        null));
        assertThat(tanya(pemda, "/oauth2/token", "id.go.contoh.app:").status()).isEqualTo(403);
    }

    @Test
    void jawabannya_sendiri_dapat_dibaca_dari_sana() {
        AplikasiUji app =
                AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.PUBLIK));
        var siti =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR)
                        .peramban(port);
        String kode =
                app.kode(
                        siti,
                        "code_challenge",
                        AplikasiUji.CHALLENGE,
                        "code_challenge_method",
                        "S256");
        var minta = new Peramban(port, pemda).post("/oauth2/token").tanpaCsrf();
        Map.of(
                        "grant_type", "authorization_code",
                        "code", kode,
                        "redirect_uri", AplikasiUji.BALIK,
                        "client_id", app.clientId,
                        "code_verifier", AplikasiUji.VERIFIER)
                .forEach(minta::isian);
        var token = minta.kepala("Origin", SITUS).kirim();
        assertThat(token.status()).as(token.teks()).isEqualTo(200);
        assertThat(token.kepala("Access-Control-Allow-Origin")).isEqualTo(SITUS);
        var info =
                new Peramban(port, pemda)
                        .get("/userinfo")
                        .kepala("Origin", SITUS)
                        .kepala(
                                "Authorization",
                                "Bearer " + AplikasiUji.json(token).path("access_token").asString())
                        .kirim();
        assertThat(info.status()).isEqualTo(200);
        assertThat(info.kepala("Access-Control-Allow-Origin")).isEqualTo(SITUS);
        for (String umum : List.of("/.well-known/openid-configuration", "/oauth2/jwks")) {
            assertThat(
                            new Peramban(port, pemda)
                                    .get(umum)
                                    .kepala("Origin", "https://lain.example")
                                    .kirim()
                                    .kepala("Access-Control-Allow-Origin"))
                    .isEqualTo("*");
        }
    }
}
