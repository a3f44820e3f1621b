package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications are registered in a form, and each person sees and ends those that know him. */
@UjiAplikasi
class AplikasiTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private UUID opd;
    private Peramban admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Kominfo");
        admin = peramban(OrangUji.pegawai(pemda, opd, Peran.ADMIN));
    }

    private Peramban peramban(OrangUji orang) {
        return new Peramban(port, pemda).pasangKue("pendopo", orang.rahasia());
    }

    private Peramban.Permintaan formulir(String clientId, String redirect) {
        return admin.post("/akun/aplikasi")
                .isian("clientId", clientId)
                .isian("nama", "Situs Dinas")
                .isian("jenis", "web")
                .isian("redirectUri", redirect)
                .isian("cakupan", "openid")
                .isian("cakupan", "profile")
                .isian("aturan", "pkce")
                .isian("algIdToken", "ES256");
    }

    @Test
    void didaftarkan_rahasianya_tampil_sekali_dan_setelannya_dapat_ditempel() {
        var jawab = formulir("situs-dinas", "https://dinas.contoh.go.id/balik\n").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).contains("no-store");
        String rahasia = jawab.dokumen().select("#rahasia").text();
        assertThat(rahasia).hasSize(43);
        assertThat(jawab.teks())
                .contains("OIDCClientID situs-dinas", "spring.security.oauth2.client", "WordPress");
        var lagi = admin.get("/akun/aplikasi/situs-dinas").kirim();
        assertThat(lagi.teks())
                .doesNotContain(rahasia)
                .contains("https://dinas.contoh.go.id/balik");
        var daftar = admin.get("/akun/aplikasi").kirim().dokumen();
        assertThat(daftar.text()).contains("Situs Dinas");
        assertThat(daftar.select(".navigasi a[aria-current=page]").eachAttr("href"))
                .containsExactly("/akun/aplikasi");
        assertThat(klien(rahasia).status()).as("rahasia berlaku").isEqualTo(400);
        var baru = admin.post("/akun/aplikasi/rahasia").isian("clientId", "situs-dinas").kirim();
        assertThat(baru.dokumen().select("#rahasia").text()).hasSize(43).isNotEqualTo(rahasia);
        assertThat(klien(rahasia).status()).as("rahasia lama mati").isEqualTo(401);
    }

    /** A code that nobody has: 400 from a client that is known, 401 from one that is not. */
    private Peramban.Jawaban klien(String rahasia) {
        return new Peramban(port, pemda)
                .post("/oauth2/token")
                .tanpaCsrf()
                .kepala("Authorization", AplikasiUji.basic("situs-dinas", rahasia))
                .isian("grant_type", "authorization_code")
                .isian("code", "tidak-ada")
                .isian("redirect_uri", "https://dinas.contoh.go.id/balik")
                .kirim();
    }

    @Test
    void isian_yang_salah_ditunjukkan_dan_tidak_hilang() {
        var jawab = formulir("situs-dinas", "https://*.contoh.go.id/").kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("#redirectUri-galat").text()).contains("https://*");
        assertThat(jawab.dokumen().select("#nama").val()).isEqualTo("Situs Dinas");
        formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        var dua = formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        assertThat(dua.status()).isEqualTo(422);
        assertThat(dua.dokumen().select("#clientId-galat").text()).contains("sudah dipakai");
    }

    @Test
    void mesin_diikat_pada_satu_opd_di_formulir() {
        var isi =
                admin.post("/akun/aplikasi")
                        .isian("clientId", "sinkron-dinas")
                        .isian("nama", "Sinkron Dinas")
                        .isian("jenis", "mesin")
                        .isian("cakupan", "openid")
                        .isian("cakupan", "scim.baca")
                        .isian("algIdToken", "ES256");
        var asing = isi.isian("opd", UUID.randomUUID()).kirim();
        assertThat(asing.status()).isEqualTo(422);
        assertThat(asing.dokumen().select("#opd-galat").text()).contains("dari daftar");
        var jawab =
                admin.post("/akun/aplikasi")
                        .isian("clientId", "sinkron-dinas")
                        .isian("nama", "Sinkron Dinas")
                        .isian("jenis", "mesin")
                        .isian("cakupan", "openid")
                        .isian("cakupan", "scim.baca")
                        .isian("algIdToken", "ES256")
                        .isian("opd", opd)
                        .kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.dokumen().select("dl").text())
                .contains("Dinas Kominfo", "scim.baca")
                .doesNotContain("openid");
        var ubah = admin.get("/akun/aplikasi/sinkron-dinas/ubah").kirim().dokumen();
        assertThat(ubah.select("#opd option[selected]").val()).isEqualTo(opd.toString());
        assertThat(ubah.select("input[name=cakupan]").eachAttr("value"))
                .containsExactly("api.baca", "api.tulis", "scim.baca", "scim.tulis");
        assertThat(ubah.select("#redirectUri, #aturan, #algIdToken")).isEmpty();
        var web = formulir("situs-dinas", "https://dinas.contoh.go.id/balik").isian("opd", opd);
        assertThat(web.kirim().status()).as("hanya mesin yang terikat").isEqualTo(200);
        assertThat(admin.get("/akun/aplikasi/situs-dinas").kirim().dokumen().select("dl").text())
                .doesNotContain("Dinas Kominfo");
    }

    @Test
    void yang_ditutup_tidak_dapat_dipakai_lagi() {
        formulir("situs-dinas", "https://dinas.contoh.go.id/balik").kirim();
        admin.post("/akun/aplikasi/situs-dinas/keadaan")
                .isian("aktif", "false")
                .isian("alasan", "Sudah tidak dipakai")
                .kirim();
        assertThat(
                        admin.get("/oauth2/authorize?response_type=code&client_id=situs-dinas")
                                .kirim()
                                .status())
                .isEqualTo(400);
        assertThat(admin.get("/akun/aplikasi/situs-dinas").kirim().teks()).contains("Ditutup");
    }

    @Test
    void hanya_admin_yang_mengelola() {
        var siti = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        assertThat(siti.get("/akun/aplikasi").kirim().status()).isEqualTo(404);
        assertThat(siti.post("/akun/aplikasi").isian("clientId", "x").kirim().status())
                .isEqualTo(404);
    }

    private AplikasiUji bertanya() {
        var i = AplikasiUji.isian(Klien.Jenis.WEB);
        return AplikasiUji.daftar(
                klien,
                pemda,
                port,
                new KlienService.Isian(
                        i.clientId(),
                        i.nama(),
                        "",
                        null,
                        i.jenis(),
                        i.redirectUri(),
                        i.postLogoutUri(),
                        null,
                        i.cakupan(),
                        false,
                        true,
                        "ES256",
                        null));
    }

    @Test
    void orangnya_ditanya_sekali_kecuali_diminta_lagi_dan_boleh_menolak() {
        AplikasiUji app = bertanya();
        var p = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        String minta = app.minta("scope", "openid profile");
        var tanya = p.get(minta).kirim();
        assertThat(tanya.lokasi()).startsWith("/akun/izinkan?");
        var form = tanya.ikuti().dokumen().select("main form");
        assertThat(form).hasSize(2);
        var tolak = jawab(p, form.get(1));
        assertThat(AplikasiUji.balik(tolak)).containsEntry("error", "access_denied");
        var setuju = jawab(p, p.get(minta).kirim().ikuti().dokumen().select("main form").get(0));
        assertThat(
                        AplikasiUji.json(app.tukar(AplikasiUji.balik(setuju).get("code")))
                                .has("id_token"))
                .isTrue();
        assertThat(AplikasiUji.balik(p.get(minta).kirim())).containsKey("code");
        assertThat(
                        p.get(app.minta("scope", "openid profile", "prompt", "consent"))
                                .kirim()
                                .lokasi())
                .startsWith("/akun/izinkan?");
        assertThat(
                        AplikasiUji.balik(
                                p.get(app.minta("scope", "openid email", "prompt", "none"))
                                        .kirim()))
                .containsEntry("error", "consent_required");
    }

    @Test
    void pertanyaan_orang_lain_tidak_dapat_dijawab() {
        AplikasiUji app = bertanya();
        var p = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        var lain = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        var tanya = p.get(app.minta("scope", "openid profile")).kirim();
        assertThat(lain.get(tanya.lokasi()).kirim().status()).isEqualTo(404);
        var form = tanya.ikuti().dokumen().select("main form").get(0);
        var jawab = jawab(lain, form);
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.kepala("Location")).isEmpty();
    }

    private static Peramban.Jawaban jawab(Peramban p, Element form) {
        var kirim = p.post(form.attr("action")).tanpaCsrf();
        form.select("input[type=hidden]").forEach(i -> kirim.isian(i.attr("name"), i.val()));
        return kirim.kirim();
    }

    @Test
    void yang_didorong_dipakai_sekali_dan_hanya_oleh_pemiliknya() {
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        var p = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        var isi = AplikasiUji.parameter(URI.create(app.minta("scope", "openid")).getRawQuery());
        var didorong = app.kirim("/oauth2/par", isi, app.rahasia);
        assertThat(didorong.status()).as(didorong.teks()).isEqualTo(201);
        String uri = AplikasiUji.json(didorong).path("request_uri").asString();
        AplikasiUji lain = AplikasiUji.web(klien, pemda, port);
        assertThat(p.get(alamat(lain, uri)).kirim().status()).isEqualTo(400);
        var jawab = p.get(alamat(app, uri)).kirim();
        assertThat(AplikasiUji.balik(jawab)).containsKey("code");
        assertThat(p.get(alamat(app, uri)).kirim().status()).isEqualTo(400);
        assertThat(app.kirim("/oauth2/par", isi, "salah").status()).isEqualTo(401);
    }

    private static String alamat(AplikasiUji app, String uri) {
        return "/oauth2/authorize?"
                + AplikasiUji.kueri(Map.of("client_id", app.clientId, "request_uri", uri));
    }

    @Test
    void keadaan_token_hanya_untuk_yang_memegang_rahasia() {
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        var p = peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR));
        var token = AplikasiUji.json(app.tukar(app.kode(p)));
        var tanya = Map.of("token", token.path("access_token").asString());
        var hidup = AplikasiUji.json(app.kirim("/oauth2/introspect", tanya, app.rahasia));
        assertThat(hidup.path("active").asBoolean()).isTrue();
        assertThat(hidup.path("client_id").asString()).isEqualTo(app.clientId);
        AplikasiUji ponsel =
                AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.PUBLIK));
        assertThat(
                        ponsel.kirim(
                                        "/oauth2/introspect",
                                        Map.of(
                                                "token",
                                                token.path("access_token").asString(),
                                                "client_id",
                                                ponsel.clientId),
                                        null)
                                .status())
                .isEqualTo(401);
        var cabut = Map.of("token", token.path("refresh_token").asString());
        assertThat(app.kirim("/oauth2/revoke", cabut, app.rahasia).status()).isEqualTo(200);
        var mati = AplikasiUji.json(app.kirim("/oauth2/introspect", tanya, app.rahasia));
        assertThat(mati.path("active").asBoolean()).isFalse();
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
    }

    @Test
    void pemilik_akun_melihat_dan_mencabut_aplikasinya() {
        OrangUji siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        var p = peramban(siti);
        var token = AplikasiUji.json(app.tukar(app.kode(p, "scope", "openid profile")));
        var halaman = p.get("/profil/aplikasi").kirim();
        assertThat(halaman.teks()).contains("Aplikasi Uji", "Sedang masuk");
        assertThat(p.get("/profil/data").kirim().teks()).contains("Aplikasi Uji");
        String cabut = halaman.dokumen().select("form[action$=/cabut]").attr("action");
        assertThat(
                        peramban(OrangUji.pegawai(pemda, opd, Peran.OPERATOR))
                                .post(cabut)
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(p.post(cabut).kirim().status()).isEqualTo(303);
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(p.get("/profil/aplikasi").kirim().teks()).contains("Tidak sedang masuk");
    }
}
