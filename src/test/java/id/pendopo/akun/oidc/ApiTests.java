package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.Peramban.Jawaban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tokens at {@code /api/v1} and {@code /scim/v2}: which count, for what, and how they end. */
@UjiAplikasi
class ApiTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired KunciRepository kunci;
    @Autowired PlatformTransactionManager transaksi;
    @Autowired TokenDikenal dikenal;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji siti;
    private MesinUji mesin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        mesin = MesinUji.daftar(klien, pemda, port, null, "api.baca");
    }

    private Jawaban saya(String token) {
        return new Peramban(port, pemda)
                .get("/api/v1/saya")
                .kepala("Authorization", "Bearer " + token)
                .kirim();
    }

    private static void harusDitolak(Jawaban jawab, String apa) {
        assertThat(jawab.status()).as(apa + " " + jawab.teks()).isEqualTo(401);
        assertThat(jawab.kepala("WWW-Authenticate")).as(apa).contains("error=\"invalid_token\"");
        assertThat(jawab.kepala("Content-Type")).startsWith("application/problem+json");
        assertThat(json(jawab).path("kode").asString()).isEqualTo("akun.api.invalid-token");
        assertThat(json(jawab).path("detail").asString()).contains("Token");
    }

    private JsonNode token(AplikasiUji app, String cakupan) {
        return json(app.tukar(app.kode(siti.peramban(port), "scope", cakupan)));
    }

    @Test
    void mesin_membaca_atas_namanya_sendiri() {
        Jawaban jawab = saya(mesin.token());
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).contains("no-store");
        assertThat(jawab.semuaKepala("Set-Cookie")).isEmpty();
        JsonNode isi = json(jawab);
        assertThat(isi.path("klien").asString()).isEqualTo(mesin.clientId());
        assertThat(isi.path("cakupan").get(0).asString()).isEqualTo("api.baca");
        assertThat(isi.path("orang").isNull()).isTrue();
    }

    @Test
    void tanpa_token_ditanya_token_dan_kue_tidak_berlaku() {
        Jawaban jawab = siti.peramban(port).get("/api/v1/saya").kirim();
        assertThat(jawab.status()).isEqualTo(401);
        assertThat(jawab.kepala("WWW-Authenticate")).isEqualTo("Bearer realm=\"pendopo\"");
        assertThat(json(jawab).path("kode").asString()).isEqualTo("akun.api.tanpa-token");
        for (String jalur :
                List.of("/api/v1/tidak-ada", "/api/v1/saya?access_token=" + mesin.token())) {
            assertThat(siti.peramban(port).get(jalur).kirim().status()).isEqualTo(401);
        }
        assertThat(
                        new Peramban(port, pemda)
                                .get("/api/v1/saya")
                                .kepala("Authorization", "Basic eDp5")
                                .kirim()
                                .status())
                .isEqualTo(401);
        Jawaban dua =
                new Peramban(port, pemda)
                        .get("/api/v1/saya")
                        .kepala("Authorization", "Bearer " + mesin.token())
                        .kepala("Authorization", "Bearer " + mesin.token())
                        .kirim();
        assertThat(dua.status()).isEqualTo(400);
        assertThat(dua.kepala("WWW-Authenticate")).contains("invalid_request");
        Jawaban inggris =
                new Peramban(port, pemda)
                        .get("/api/v1/saya")
                        .kepala("Accept-Language", "en-GB")
                        .kirim();
        assertThat(json(inggris).path("detail").asString()).startsWith("Send a token");
    }

    @Test
    void yang_tidak_ada_menjawab_404_dengan_masalahnya() {
        Jawaban jawab = mesin.get("/api/v1/tidak-ada");
        assertThat(jawab.status()).isEqualTo(404);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void audiens_dan_cakupan_diperiksa() {
        MesinUji scim = MesinUji.daftar(klien, pemda, port, null, "scim.baca", "scim.tulis");
        harusDitolak(saya(scim.token()), "token scim di /api/v1");
        assertThat(mesin.get("/scim/v2/Users").status()).isEqualTo(401);
        MesinUji dua = MesinUji.daftar(klien, pemda, port, null, "api.baca", "scim.baca");
        assertThat(saya(dua.token()).status()).isEqualTo(200);
        assertThat(dua.get("/scim/v2/Users").status()).isEqualTo(200);
        harusDitolak(saya(dua.mintaToken("scim.baca")), "hanya cakupan scim diminta");

        // written another way it is still the same place
        assertThat(mesin.get("/%73cim/v2/Users").status()).isEqualTo(401);
        assertThat(dua.get("/%73cim/v2/Users").status()).isEqualTo(200);
        assertThat(scim.get("/%61pi/v1/saya").status()).isEqualTo(401);

        MesinUji tulis = MesinUji.daftar(klien, pemda, port, null, "api.tulis");
        Jawaban kurang = saya(tulis.token());
        assertThat(kurang.status()).isEqualTo(403);
        assertThat(kurang.kepala("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"api.baca\"");
        assertThat(json(kurang).path("detail").asString()).contains("api.baca");
        MesinUji baca = MesinUji.daftar(klien, pemda, port, null, "scim.baca");
        Jawaban tanpaTulis = baca.minta("DELETE", "/scim/v2/Users/" + siti.akunId()).kirim();
        assertThat(tanpaTulis.status()).isEqualTo(403);
        assertThat(tanpaTulis.kepala("Content-Type")).startsWith("application/scim+json");
        assertThat(tanpaTulis.kepala("WWW-Authenticate")).contains("scope=\"scim.tulis\"");

        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        JsonNode biasa = token(app, "openid profile");
        harusDitolak(saya(biasa.path("access_token").asString()), "token untuk userinfo");
        harusDitolak(saya(biasa.path("id_token").asString()), "ID token");
        harusDitolak(saya(biasa.path("refresh_token").asString()), "token segar");
    }

    @Test
    void orang_bertindak_dengan_hak_jabatannya_hari_ini() {
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        String token = token(app, "openid api.baca").path("access_token").asString();
        JsonNode isi = json(saya(token));
        assertThat(isi.path("orang").path("akunId").asString()).isEqualTo(siti.akunId().toString());
        assertThat(isi.path("orang").path("jabatan").get(0).path("peran").asString())
                .isEqualTo("operator");
        assertThat(isi.path("orang").path("hak").valueStream().map(h -> h.path("izin").asString()))
                .contains("organisasi.lihat")
                .doesNotContain("organisasi.kelola");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.penugasan set akhir = date '2020-12-31' where pegawai_id = ?")
                                .param(siti.pegawaiId())
                                .update());
        assertThat(
                        json(saya(token))
                                .path("orang")
                                .path("hak")
                                .valueStream()
                                .map(h -> h.path("izin").asString()))
                .as("tinggal yang dimiliki tiap pegawai")
                .containsExactly("presensi.hadir");
        assertThat(
                        new Peramban(port, pemda)
                                .get("/api/v1/pegawai")
                                .kepala("Authorization", "Bearer " + token)
                                .kirim()
                                .status())
                .as("tanpa izin tidak ada")
                .isEqualTo(404);
    }

    @Test
    void token_orang_mati_bersama_sesi_keluarga_atau_akunnya() {
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        String satu = token(app, "openid api.baca").path("access_token").asString();
        assertThat(saya(satu).status()).isEqualTo(200);
        siti.peramban(port).post("/keluar").kirim();
        harusDitolak(saya(satu), "setelah keluar");

        OrangUji budi = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        JsonNode dua = json(app.tukar(app.kode(budi.peramban(port), "scope", "openid api.baca")));
        String akses = dua.path("access_token").asString();
        assertThat(saya(akses).status()).isEqualTo(200);
        app.kirim(
                "/oauth2/revoke",
                java.util.Map.of("token", dua.path("refresh_token").asString()),
                app.rahasia);
        harusDitolak(saya(akses), "setelah dicabut");
    }

    /** Through SCIM as through the page: nothing of him goes on, offline tokens included. */
    @Test
    void dinonaktifkan_lewat_scim_mengakhiri_sesi_token_segar_dan_token_akses() {
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        JsonNode token = token(app, "openid offline_access api.baca");
        String akses = token.path("access_token").asString();
        var peramban = siti.peramban(port);
        assertThat(peramban.get("/profil").kirim().status()).isEqualTo(200);
        assertThat(saya(akses).status()).isEqualTo(200);
        MesinUji scim = MesinUji.daftar(klien, pemda, port, dinas, "scim.baca", "scim.tulis");
        Jawaban mati =
                scim.kirim(
                        "PATCH",
                        "/scim/v2/Users/" + siti.akunId(),
                        """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations":[{"op":"replace","path":"active","value":false}]}
                        """);
        assertThat(mati.status()).as(mati.teks()).isEqualTo(200);
        assertThat(peramban.get("/profil").kirim().lokasi()).startsWith("/masuk");
        harusDitolak(saya(akses), "akun nonaktif");
        assertThat(app.segarkan(token.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.info(akses).status()).isEqualTo(401);
    }

    @Test
    void aplikasi_yang_ditutup_atau_diikat_lain_ditolak_seketika() {
        assertThat(saya(mesin.token()).status()).isEqualTo(200);
        mesin.aktifkan(klien, false);
        harusDitolak(saya(mesin.token()), "klien ditutup");
        mesin.aktifkan(klien, true);
        assertThat(saya(mesin.token()).status()).isEqualTo(200);
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    var i = AplikasiUji.isian(Klien.Jenis.MESIN);
                    klien.ubah(
                            id.pendopo.kernel.Pelaku.sistem("uji"),
                            new KlienService.Isian(
                                    mesin.clientId(),
                                    "Mesin Uji",
                                    "",
                                    null,
                                    Klien.Jenis.MESIN,
                                    List.of(),
                                    List.of(),
                                    null,
                                    List.of("api.baca"),
                                    false,
                                    false,
                                    i.algIdToken(),
                                    dinas));
                });
        harusDitolak(saya(mesin.token()), "terikat pada OPD sejak itu");
        JsonNode isi = json(saya(mesin.mintaToken()));
        assertThat(isi.path("opd").path("nama").asString()).isEqualTo("Dinas Uji");
    }

    @Test
    void token_mesin_menyebut_opd_nya() throws ParseException {
        MesinUji terikat = MesinUji.daftar(klien, pemda, port, dinas, "api.baca");
        JWTClaimsSet isi = SignedJWT.parse(terikat.token()).getJWTClaimsSet();
        assertThat(isi.getJSONObjectClaim("opd")).containsEntry("nama", "Dinas Uji");
        assertThat(isi.getStringClaim("opd_id")).isEqualTo(dinas.toString());
        assertThat(SignedJWT.parse(mesin.token()).getJWTClaimsSet().getClaim("opd")).isNull();
    }

    @Test
    void mesin_satu_opd_hanya_membaca_opd_nya() {
        UUID lain = OrangUji.opd(pemda, "Badan Lain");
        OrangUji budi = OrangUji.pegawai(pemda, lain, Peran.OPERATOR);
        MesinUji terikat = MesinUji.daftar(klien, pemda, port, dinas, "api.baca");
        JsonNode perangkat = MesinUji.json(terikat.get("/api/v1/perangkat-daerah")).path("data");
        assertThat(perangkat.valueStream().map(o -> o.path("nama").asString()))
                .containsExactly("Dinas Uji");
        JsonNode orang = MesinUji.json(terikat.get("/api/v1/pegawai")).path("data");
        assertThat(orang.valueStream().map(o -> o.path("id").asString()))
                .containsExactly(siti.pegawaiId().toString());
        assertThat(orang.get(0).path("nip").asString()).matches("[0-9]{18}");
        String kodeLain =
                MesinUji.json(mesin.get("/api/v1/perangkat-daerah"))
                        .path("data")
                        .valueStream()
                        .filter(o -> o.path("nama").asString().equals("Badan Lain"))
                        .findFirst()
                        .orElseThrow()
                        .path("kode")
                        .asString();
        assertThat(terikat.get("/api/v1/pegawai?opd=" + kodeLain).status()).isEqualTo(404);
        assertThat(
                        MesinUji.json(mesin.get("/api/v1/pegawai?opd=" + kodeLain))
                                .path("data")
                                .get(0)
                                .path("id")
                                .asString())
                .isEqualTo(budi.pegawaiId().toString());
        JsonNode satu = MesinUji.json(mesin.get("/api/v1/pegawai?batas=1"));
        JsonNode dua = MesinUji.json(mesin.get(satu.path("berikutnya").asString()));
        assertThat(satu.path("data").size() + dua.path("data").size()).isEqualTo(2);
        assertThat(dua.path("berikutnya").isNull()).isTrue();
        for (String salah : List.of("batas=0", "batas=501", "batas=x", "sesudah=x")) {
            Jawaban jawab = mesin.get("/api/v1/pegawai?" + salah);
            assertThat(jawab.status()).as(salah).isEqualTo(422);
        }
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        String milikSiti = token(app, "openid api.baca").path("access_token").asString();
        JsonNode dilihatSiti =
                json(new Peramban(port, pemda)
                                .get("/api/v1/pegawai")
                                .kepala("Authorization", "Bearer " + milikSiti)
                                .kirim())
                        .path("data");
        assertThat(dilihatSiti.size()).isEqualTo(1);
        assertThat(dilihatSiti.get(0).path("nip").asString()).startsWith("**************");
    }

    @Test
    void token_pemda_lain_dan_host_lain_ditolak() {
        Pemda lain = BasisDataUji.pemdaBaru();
        MesinUji asing = MesinUji.daftar(klien, lain, port, null, "api.baca");
        harusDitolak(saya(asing.token()), "pemda lain");
        assertThat(asing.get("/api/v1/saya").status()).isEqualTo(200);
        harusDitolak(saya(asing.token()), "pemda lain, sesudah dikenal di sana");
        assertThat(saya(mesin.token()).status()).isEqualTo(200);
    }

    /** The key behind the tokens of now, with its private part. */
    private ECKey penanda() throws ParseException {
        String kid = SignedJWT.parse(mesin.token()).getHeader().getKeyID();
        return KonteksPemda.panggil(
                pemda,
                () ->
                        new TransactionTemplate(transaksi)
                                .execute(s -> kunci.terbit(Instant.now())).stream()
                                        .map(k -> k.jwk())
                                        .filter(k -> k.getKeyID().equals(kid))
                                        .map(JWK::toECKey)
                                        .findFirst()
                                        .orElseThrow());
    }

    private JWTClaimsSet.Builder asli() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(mesin.token()).getJWTClaimsSet());
    }

    private static JWSHeader.Builder kepala(ECKey kunci) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(kunci.getKeyID())
                .type(new JOSEObjectType("at+jwt"));
    }

    private static String tanda(JWSHeader kepala, JWTClaimsSet isi, ECKey kunci)
            throws JOSEException {
        var jwt = new SignedJWT(kepala, isi);
        jwt.sign(new ECDSASigner(kunci));
        return jwt.serialize();
    }

    @Test
    void tanda_tangan_dan_isi_yang_dibuat_buat_ditolak() throws Exception {
        ECKey asli = penanda();
        ECKey palsu = new ECKeyGenerator(Curve.P_256).keyID(asli.getKeyID()).generate();
        JWTClaimsSet isi = asli().build();
        assertThat(saya(tanda(kepala(asli).build(), isi, asli)).status())
                .as("kunci yang benar")
                .isEqualTo(200);
        harusDitolak(saya(tanda(kepala(asli).build(), isi, palsu)), "kunci lain");
        harusDitolak(
                saya(tanda(kepala(asli).jwk(palsu.toPublicJWK()).build(), isi, palsu)),
                "kunci di kepala");
        harusDitolak(saya(new PlainJWT(isi).serialize()), "alg none");
        var hs =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(asli.getKeyID())
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        isi);
        hs.sign(new MACSigner(asli.toPublicJWK().toJSONString()));
        harusDitolak(saya(hs.serialize()), "HS256 dengan kunci publik");
        harusDitolak(
                saya(tanda(kepala(asli).type(JOSEObjectType.JWT).build(), isi, asli)),
                "bukan token akses");
        Instant lalu = Instant.now().minusSeconds(1);
        harusDitolak(
                saya(
                        tanda(
                                kepala(asli).build(),
                                asli().expirationTime(Date.from(lalu)).build(),
                                asli)),
                "habis");
        for (var ubah :
                List.of(
                        asli().issuer("http://lain.localhost"),
                        asli().audience("http://lain.localhost/api/v1"),
                        asli().audience(isi.getIssuer() + "/scim/v2"),
                        asli().audience(isi.getIssuer()),
                        asli().audience(List.of()),
                        asli().subject("lain"),
                        asli().subject(null),
                        asli().claim("client_id", "lain"),
                        asli().claim("client_id", null),
                        asli().expirationTime(null),
                        asli().claim("opd_id", dinas.toString()),
                        asli().claim("opd_id", "bukan-uuid"),
                        asli().claim("fam", "bukan-uuid"),
                        asli().claim("fam", UUID.randomUUID().toString()))) {
            harusDitolak(
                    saya(tanda(kepala(asli).build(), ubah.build(), asli)), ubah.build().toString());
        }
        String baik = mesin.token();
        for (String rusak :
                List.of(
                        "",
                        "x",
                        "a.b.c",
                        baik + "x",
                        baik.substring(0, baik.length() - 4),
                        baik.replaceFirst("\\.", ".x"),
                        "x".repeat(5_000))) {
            assertThat(saya(rusak).status()).as(rusak).isEqualTo(401);
        }
        // a scope that the application does not have gives nothing, whoever signed it
        String lebih =
                tanda(kepala(asli).build(), asli().claim("scope", "api.tulis").build(), asli);
        assertThat(saya(lebih).status()).isEqualTo(403);
    }

    @Test
    void tanda_tangan_satu_token_diperiksa_satu_kali() {
        saya(mesin.token());
        int sebelum = dikenal.diperiksa();
        IntStream.range(0, 50)
                .forEach(i -> assertThat(saya(mesin.token()).status()).isEqualTo(200));
        assertThat(dikenal.diperiksa()).isEqualTo(sebelum);
    }

    @Test
    void uraian_openapi_menyebut_setiap_rute_dan_tidak_lebih() {
        Jawaban jawab = new Peramban(port, pemda).get("/api/openapi.json").kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        JsonNode isi = json(jawab);
        assertThat(isi.path("paths").propertyNames())
                .contains("/api/v1/saya", "/api/v1/pegawai", "/api/v1/perangkat-daerah")
                .allMatch(p -> p.startsWith("/api/v1/"));
        Pemda lain = BasisDataUji.pemdaBaru();
        for (Pemda p : List.of(pemda, lain, pemda)) {
            assertThat(
                            json(new Peramban(port, p).get("/api/openapi.json").kirim())
                                    .path("servers")
                                    .get(0)
                                    .path("url")
                                    .asString())
                    .isEqualTo("http://" + BasisDataUji.host(p));
        }
        assertThat(
                        isi.path("paths")
                                .path("/api/v1/pegawai")
                                .path("get")
                                .path("parameters")
                                .valueStream()
                                .map(p -> p.path("name").asString()))
                .containsExactly("opd", "sesudah", "batas");
        assertThat(
                        isi.path("components")
                                .path("securitySchemes")
                                .path("token")
                                .path("scheme")
                                .asString())
                .isEqualTo("bearer");
    }
}
