package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.SETELAH_KELUAR;
import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.MasukService;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * {@code oidcc-rp-initiated-logout-certification-test-plan} and {@code
 * oidcc-backchannel-rp-initiated-logout-certification-test-plan}, module by module; the application
 * that hears of the end is a real HTTP server.
 */
@UjiAplikasi
class OidcKeluarTests {

    private static int modul;

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired MasukService masuk;
    @Autowired KabarKeluar kabar;

    private final BlockingQueue<String> terdengar = new LinkedBlockingQueue<>();
    private final AtomicInteger dijawab = new AtomicInteger(200);
    private HttpServer telinga;
    private Pemda pemda;
    private OrangUji siti;
    private AplikasiUji app;
    private Peramban peramban;

    @BeforeEach
    void susun(TestInfo info) throws IOException {
        telinga = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        telinga.createContext(
                "/",
                p -> {
                    int status = dijawab.get();
                    terdengar.add(
                            new String(p.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    p.sendResponseHeaders(status, -1);
                    p.close();
                });
        telinga.start();
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        app = AplikasiUji.daftar(klien, pemda, port, mendengar());
        peramban = new Peramban(port, pemda).pasangKue("pendopo", siti.rahasia());
        if (info.getTestMethod().orElseThrow().getName().startsWith("oidcc_")) {
            modul++;
        }
    }

    @AfterEach
    void tutup() {
        telinga.stop(0);
    }

    @AfterAll
    static void sebut() {
        System.out.println("rp-initiated dan back-channel logout: " + modul + " modul dijalankan");
        assertThat(modul).isEqualTo(13);
    }

    private KlienService.Isian mendengar() {
        var i = AplikasiUji.isian(Klien.Jenis.WEB);
        return new KlienService.Isian(
                i.clientId(),
                i.nama(),
                "",
                null,
                i.jenis(),
                i.redirectUri(),
                i.postLogoutUri(),
                "http://127.0.0.1:" + telinga.getAddress().getPort() + "/keluar",
                i.cakupan(),
                false,
                false,
                "ES256",
                null);
    }

    private String idToken() {
        return json(app.tukar(app.kode(peramban))).path("id_token").asString();
    }

    private Peramban.Jawaban keluar(String... isi) {
        var semua = new LinkedHashMap<String, String>();
        for (int i = 0; i < isi.length; i += 2) {
            semua.put(isi[i], isi[i + 1]);
        }
        return peramban.get("/connect/logout?" + AplikasiUji.kueri(semua)).kirim();
    }

    private boolean masihMasuk() {
        return new Peramban(port, pemda)
                        .pasangKue("pendopo", siti.rahasia())
                        .get("/kantor")
                        .kirim()
                        .status()
                == 200;
    }

    /** The one who asks without proof is asked back; saying yes ends the session. */
    private Peramban.Jawaban jawabYa(Peramban.Jawaban pertanyaan) {
        assertThat(pertanyaan.status()).isEqualTo(200);
        assertThat(masihMasuk()).isTrue();
        var form = pertanyaan.dokumen().select("form[action=/connect/logout/ya]");
        assertThat(form).hasSize(1);
        var ya = peramban.post("/connect/logout/ya").tanpaCsrf();
        form.select("input[type=hidden]").forEach(i -> ya.isian(i.attr("name"), i.val()));
        return ya.kirim();
    }

    @Test
    void oidcc_rp_initiated_logout_discovery_endpoint_verification() {
        var setelan = json(peramban.get("/.well-known/openid-configuration").kirim());
        assertThat(setelan.path("end_session_endpoint").asString())
                .isEqualTo(app.penerbit() + "/connect/logout");
    }

    @Test
    void oidcc_rp_initiated_logout() {
        var jawab =
                keluar(
                        "id_token_hint",
                        idToken(),
                        "post_logout_redirect_uri",
                        SETELAH_KELUAR,
                        "state",
                        "a b&c");
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(jawab.kepala("Location")).isEqualTo(SETELAH_KELUAR + "?state=a%20b%26c");
        assertThat(masihMasuk()).isFalse();
        assertThat(AplikasiUji.balik(peramban.get(app.minta("prompt", "none")).kirim()))
                .containsEntry("error", "login_required");
    }

    @Test
    void oidcc_rp_initiated_logout_bad_post_logout_redirect_uri() {
        var jawab =
                keluar(
                        "id_token_hint",
                        idToken(),
                        "post_logout_redirect_uri",
                        "https://jahat.example/",
                        "state",
                        "x");
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.kepala("Location")).isEmpty();
        assertThat(masihMasuk()).isTrue();
    }

    @Test
    void oidcc_rp_initiated_logout_modified_id_token_hint() {
        String asli = idToken();
        int titik = asli.lastIndexOf('.');
        String palsu =
                asli.substring(0, titik + 1)
                        + (asli.charAt(titik + 1) == 'A' ? 'B' : 'A')
                        + asli.substring(titik + 2);
        var jawab = keluar("id_token_hint", palsu, "post_logout_redirect_uri", SETELAH_KELUAR);
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(masihMasuk()).isTrue();
    }

    @Test
    void oidcc_rp_initiated_logout_bad_id_token_hint() {
        var jawab = keluar("id_token_hint", "x.y.z", "post_logout_redirect_uri", SETELAH_KELUAR);
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.kepala("Location")).isEmpty();
        assertThat(masihMasuk()).isTrue();
    }

    @Test
    void oidcc_rp_initiated_logout_no_id_token_hint() {
        idToken();
        var jawab =
                jawabYa(
                        keluar(
                                "post_logout_redirect_uri",
                                SETELAH_KELUAR,
                                "client_id",
                                app.clientId,
                                "state",
                                "x"));
        assertThat(jawab.kepala("Location")).isEqualTo(SETELAH_KELUAR + "?state=x");
        assertThat(masihMasuk()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_params() {
        idToken();
        assertThat(jawabYa(keluar()).status()).isEqualTo(200);
        assertThat(masihMasuk()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_post_logout_redirect_uri() {
        var jawab = keluar("id_token_hint", idToken(), "state", "x");
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Location")).isEmpty();
        assertThat(masihMasuk()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_no_state() {
        var jawab = keluar("id_token_hint", idToken(), "post_logout_redirect_uri", SETELAH_KELUAR);
        assertThat(jawab.kepala("Location")).isEqualTo(SETELAH_KELUAR);
        assertThat(masihMasuk()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_only_state() {
        idToken();
        assertThat(jawabYa(keluar("state", "x")).status()).isEqualTo(200);
        assertThat(masihMasuk()).isFalse();
    }

    @Test
    void oidcc_rp_initiated_logout_query_added_to_post_logout_redirect_uri() {
        var jawab =
                keluar(
                        "id_token_hint",
                        idToken(),
                        "post_logout_redirect_uri",
                        SETELAH_KELUAR + "?extra=1");
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.kepala("Location")).isEmpty();
    }

    @Test
    void oidcc_backchannel_rp_initiated_logout_discovery_endpoint_verification() {
        var setelan = json(peramban.get("/.well-known/openid-configuration").kirim());
        assertThat(setelan.path("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(setelan.path("backchannel_logout_session_supported").asBoolean()).isTrue();
    }

    @Test
    void oidcc_backchannel_rp_initiated_logout() throws Exception {
        String id = idToken();
        keluar("id_token_hint", id, "post_logout_redirect_uri", SETELAH_KELUAR);
        String isi = terdengar.poll(60, TimeUnit.SECONDS);
        assertThat(isi).startsWith("logout_token=");
        Map<String, String> formulir = AplikasiUji.parameter(isi);
        SignedJWT jwt = SignedJWT.parse(formulir.get("logout_token"));
        var klaim = app.periksa(formulir.get("logout_token"));
        var asal = SignedJWT.parse(id).getJWTClaimsSet();
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("logout+jwt");
        assertThat(klaim.getSubject()).isEqualTo(asal.getSubject());
        assertThat(klaim.getClaim("sid")).isEqualTo(asal.getClaim("sid"));
        assertThat(klaim.getClaim("nonce")).isNull();
        assertThat(klaim.getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(klaim.getJWTID()).isNotBlank();
    }

    @Test
    void yang_tidak_menjawab_dikabari_lagi_dan_sesi_lain_tidak_ikut() throws Exception {
        dijawab.set(503);
        idToken();
        keluar("id_token_hint", idToken());
        assertThat(terdengar.poll(60, TimeUnit.SECONDS)).isNotNull();
        dijawab.set(200);
        tungguTercatat("dijawab 503");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.kabar_keluar set coba_lagi = now() - interval '1s'")
                                .update());
        assertThat(kabar.kirimSemua()).isGreaterThanOrEqualTo(1);
        assertThat(terdengar.poll(60, TimeUnit.SECONDS)).isNotNull();
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                pemda,
                                j ->
                                        j.sql(
                                                        """
                                                        select count(*) from akun.kabar_keluar where selesai is null
                                                        """)
                                                .query(Integer.class)
                                                .single()))
                .isZero();
    }

    private void tungguTercatat(String galat) {
        org.awaitility.Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(
                        () ->
                                BasisDataUji.<Boolean>dalam(
                                        pemda,
                                        j ->
                                                j.sql(
                                                                """
                                                                select coalesce(bool_and(galat = ?), false)
                                                                from akun.kabar_keluar
                                                                """)
                                                        .param(galat)
                                                        .query(Boolean.class)
                                                        .single()));
    }

    @Test
    void keluar_di_pendopo_mengakhiri_token_dan_mengabari_aplikasi() throws Exception {
        var token = json(app.tukar(app.kode(peramban)));
        peramban.post("/keluar").kirim();
        assertThat(terdengar.poll(60, TimeUnit.SECONDS)).startsWith("logout_token=");
        assertThat(app.info(token.path("access_token").asString()).status()).isEqualTo(401);
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
    }

    @Test
    void token_luring_hidup_melewati_sesi_dan_mati_bersama_akun() {
        var token = json(app.tukar(app.kode(peramban, "scope", "openid offline_access")));
        KonteksPemda.jalankan(pemda, () -> masuk.keluar(siti.akunId(), sesi()));
        var lagi = app.segarkan(token.path("refresh_token").asString());
        assertThat(lagi.status()).isEqualTo(200);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.akun set aktif = false where id = ?")
                                .param(siti.akunId())
                                .update());
        var baru = json(lagi);
        assertThat(app.segarkan(baru.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.info(baru.path("access_token").asString()).status()).isEqualTo(401);
    }

    @Test
    void keluar_dari_semuanya_juga_mengakhiri_token_luring() {
        var token = json(app.tukar(app.kode(peramban, "scope", "openid offline_access")));
        KonteksPemda.jalankan(pemda, () -> masuk.keluarkanSemua(siti.akunId()));
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.info(token.path("access_token").asString()).status()).isEqualTo(401);
    }

    private UUID sesi() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select id from akun.sesi where akun_id = ?")
                                .param(siti.akunId())
                                .query(UUID.class)
                                .single());
    }
}
