package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Screens without a keyboard: RFC 8628 for applications, and the wall of the product itself. */
@UjiAplikasi
class LayarTests {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private UUID opd;
    private AplikasiUji layar;
    private Peramban siti;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Kominfo");
        siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        layar = aplikasi(Klien.Jenis.LAYAR, Cakupan.LAYAR);
    }

    private AplikasiUji aplikasi(Klien.Jenis jenis, List<String> cakupan) {
        return AplikasiUji.daftar(
                klien,
                pemda,
                port,
                new KlienService.Isian(
                        "layar-" + UUID.randomUUID().toString().substring(0, 8),
                        "Papan Antrean",
                        "Layar di ruang tunggu",
                        null,
                        jenis,
                        List.of(),
                        List.of(),
                        null,
                        cakupan,
                        false,
                        true,
                        "ES256",
                        null));
    }

    private JsonNode minta() {
        var jawab = layar.kirim(OidcConfig.LAYAR, Map.of("client_id", layar.clientId), null);
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        return AplikasiUji.json(jawab);
    }

    private Peramban.Jawaban tanya(AplikasiUji oleh, JsonNode kode) {
        return oleh.kirim(
                OidcConfig.TOKEN,
                Map.of(
                        "client_id",
                        oleh.clientId,
                        "grant_type",
                        GRANT,
                        "device_code",
                        kode.path("device_code").asString()),
                null);
    }

    private String galat(JsonNode kode) {
        var jawab = tanya(layar, kode);
        assertThat(jawab.status()).isEqualTo(400);
        return AplikasiUji.json(jawab).path("error").asString();
    }

    /** As if the screen had waited since it asked last. */
    private void tunggu() {
        ubah("tanya_pada = tanya_pada - interval '2 minutes'");
    }

    private void ubah(String menjadi) {
        BasisDataUji.jalankanDalam(
                pemda, j -> j.sql("update akun.permintaan_layar set " + menjadi).update());
    }

    private static Peramban.Jawaban setujui(Peramban p, String kode) {
        return p.post("/perangkat/persetujuan").isian("kode", kode).kirim();
    }

    @Test
    void menunggu_lalu_disetujui_di_ponsel_dan_mendapat_token_orangnya() throws Exception {
        JsonNode kode = minta();
        String huruf = kode.path("user_code").asString();
        assertThat(huruf).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(kode.path("verification_uri").asString())
                .isEqualTo(layar.penerbit() + "/perangkat");
        assertThat(kode.path("verification_uri_complete").asString())
                .isEqualTo(layar.penerbit() + "/perangkat?user_code=" + huruf);
        assertThat(kode.path("interval").asInt()).isEqualTo(5);
        assertThat(kode.path("expires_in").asInt()).isBetween(590, 600);

        assertThat(galat(kode)).isEqualTo("authorization_pending");
        assertThat(galat(kode)).as("langsung lagi").isEqualTo("slow_down");
        tunggu();
        assertThat(galat(kode)).isEqualTo("authorization_pending");

        var tanya = siti.get("/perangkat?user_code=" + huruf).kirim();
        assertThat(tanya.dokumen().select(".kode-layar").text()).isEqualTo(huruf);
        assertThat(tanya.teks()).contains("Papan Antrean", "Layar di ruang tunggu", "127.0.•.•");
        var form = tanya.dokumen().select("form[action='/perangkat/persetujuan']");
        assertThat(setujui(siti, form.select("[name=kode]").val()).lokasi())
                .isEqualTo("/perangkat/disetujui");

        tunggu();
        var token = AplikasiUji.json(tanya(layar, kode));
        assertThat(token.path("token_type").asString()).isEqualTo("Bearer");
        var identitas = layar.periksa(token.path("id_token").asString());
        var akses = SignedJWT.parse(token.path("access_token").asString()).getJWTClaimsSet();
        assertThat(akses.getSubject()).isEqualTo(identitas.getSubject());
        assertThat(akses.getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder(Cakupan.LAYAR.toArray(String[]::new));
        var info = layar.info(token.path("access_token").asString());
        assertThat(AplikasiUji.json(info).path("sub").asString()).isEqualTo(identitas.getSubject());
        var segar = segarkan(token);
        assertThat(segar.status()).as(segar.teks()).isEqualTo(200);

        assertThat(siti.get("/profil/perangkat").kirim().teks()).contains("Layar: Papan Antrean");
        var saya = siti.get("/profil/aplikasi").kirim();
        assertThat(saya.teks()).contains("Papan Antrean", "Sedang masuk");
        siti.post(saya.dokumen().select("form[action$=/cabut]").attr("action")).kirim();
        assertThat(segarkan(AplikasiUji.json(segar)).status()).isEqualTo(400);
        assertThat(siti.get("/profil/perangkat").kirim().teks())
                .doesNotContain("Layar: Papan Antrean");
    }

    private Peramban.Jawaban segarkan(JsonNode token) {
        return layar.segarkan(token.path("refresh_token").asString(), "client_id", layar.clientId);
    }

    @Test
    void sesi_layar_yang_diakhiri_mematikan_tokennya() {
        JsonNode kode = minta();
        setujui(siti, kode.path("user_code").asString());
        var token = AplikasiUji.json(tanya(layar, kode));
        var halaman = siti.get("/profil/perangkat").kirim().dokumen();
        siti.post(halaman.select("form[action$=/penutupan]").attr("action")).kirim();
        assertThat(segarkan(token).status()).isEqualTo(400);
        assertThat(layar.info(token.path("access_token").asString()).status()).isEqualTo(401);
    }

    @Test
    void kode_dipakai_satu_kali_dan_yang_kembali_mematikan_keluarganya() {
        JsonNode kode = minta();
        setujui(siti, kode.path("user_code").asString());
        var hasil = serentak(20, () -> tanya(layar, kode).status());
        assertThat(hasil).filteredOn(s -> s == 200).hasSize(1);

        JsonNode lain = minta();
        setujui(siti, lain.path("user_code").asString());
        var token = AplikasiUji.json(tanya(layar, lain));
        tunggu();
        assertThat(galat(lain)).isEqualTo("invalid_grant");
        assertThat(segarkan(token).status()).isEqualTo(400);
    }

    @Test
    void dari_banyak_persetujuan_satu_yang_berlaku() {
        JsonNode kode = minta();
        var hasil = serentak(10, () -> setujui(siti, kode.path("user_code").asString()).status());
        assertThat(hasil).filteredOn(s -> s == 303).hasSize(1);
        int sesi =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select count(*) from akun.sesi where layar")
                                        .query(Integer.class)
                                        .single());
        assertThat(sesi).isEqualTo(1);
    }

    private static List<Integer> serentak(int jumlah, Callable<Integer> kerja) {
        try (var semua = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, jumlah).mapToObj(i -> semua.submit(kerja)).toList().stream()
                    .map(
                            f -> {
                                try {
                                    return f.get();
                                } catch (Exception e) {
                                    throw new AssertionError(e);
                                }
                            })
                    .toList();
        }
    }

    @Test
    void yang_ditolak_dan_yang_lewat_waktu_dikatakan() {
        JsonNode ditolak = minta();
        assertThat(
                        siti.post("/perangkat/penolakan")
                                .isian("kode", ditolak.path("user_code").asString())
                                .kirim()
                                .lokasi())
                .isEqualTo("/perangkat/ditolak");
        assertThat(galat(ditolak)).isEqualTo("access_denied");
        assertThat(setujui(siti, ditolak.path("user_code").asString()).status()).isEqualTo(422);

        JsonNode lewat = minta();
        ubah("dibuat_pada = now() - interval '1 hour', habis_pada = now() - interval '1 minute'");
        assertThat(setujui(siti, lewat.path("user_code").asString()).status()).isEqualTo(422);
        assertThat(galat(lewat)).isEqualTo("expired_token");
    }

    @Test
    void hanya_layar_yang_terdaftar_dan_dalam_cakupannya() {
        var cakupan =
                layar.kirim(
                        OidcConfig.LAYAR,
                        Map.of("client_id", layar.clientId, "scope", "openid email"),
                        null);
        assertThat(AplikasiUji.json(cakupan).path("error").asString()).isEqualTo("invalid_scope");
        var tiada = layar.kirim(OidcConfig.LAYAR, Map.of("client_id", "tidak-ada"), null);
        assertThat(tiada.status()).isEqualTo(401);
        AplikasiUji ponsel =
                AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.PUBLIK));
        var bukan = ponsel.kirim(OidcConfig.LAYAR, Map.of("client_id", ponsel.clientId), null);
        assertThat(AplikasiUji.json(bukan).path("error").asString())
                .isEqualTo("unauthorized_client");

        // the code of one screen in the hands of another: worth nothing from then on
        JsonNode kode = minta();
        setujui(siti, kode.path("user_code").asString());
        AplikasiUji lain = aplikasi(Klien.Jenis.LAYAR, Cakupan.LAYAR);
        assertThat(AplikasiUji.json(tanya(lain, kode)).path("error").asString())
                .isEqualTo("invalid_grant");
        tunggu();
        assertThat(galat(kode)).isEqualTo("expired_token");
        assertThat(galat(minta())).isEqualTo("authorization_pending");
    }

    @Test
    void penemuan_menyebut_alamatnya_dan_formulirnya_mengenal_jenisnya() {
        var setelan = AplikasiUji.json(siti.get("/.well-known/openid-configuration").kirim());
        assertThat(setelan.path("device_authorization_endpoint").asString())
                .isEqualTo(layar.penerbit() + "/oauth2/device_authorization");
        assertThat(setelan.path("grant_types_supported").toString()).contains(GRANT);
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        var form = admin.get("/akun/aplikasi/baru").kirim().dokumen();
        assertThat(form.select("input[name=jenis][value=layar]")).hasSize(1);
        var jawab =
                admin.post("/akun/aplikasi")
                        .isian("clientId", "papan-antrean")
                        .isian("nama", "Papan antrean")
                        .isian("jenis", "layar")
                        .isian("cakupan", "api.baca")
                        .isian("algIdToken", "ES256")
                        .kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.teks()).contains("/oauth2/device_authorization");
        assertThat(jawab.dokumen().select("#rahasia")).isEmpty();
    }

    @Test
    void kode_boleh_diketik_sembarang_rupa_tetapi_hanya_di_pemdanya() {
        String kode = minta().path("user_code").asString();
        var lain =
                OrangUji.pegawai(
                                BasisDataUji.B,
                                OrangUji.opd(BasisDataUji.B, "Dinas Lain"),
                                Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.post("/perangkat").isian("kode", kode).kirim().status()).isEqualTo(422);
        String kecil = " " + kode.toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " ";
        var jawab = siti.post("/perangkat").isian("kode", kecil).kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.dokumen().select(".kode-layar").text()).isEqualTo(kode);
        assertThat(new Peramban(port, pemda).get("/perangkat?user_code=" + kode).kirim().lokasi())
                .isEqualTo("/masuk?lanjut=%2Fperangkat%3Fuser_code%3D" + kode);
    }

    @Test
    void tebakan_dibatasi_untuk_penebaknya_saja() {
        String kode = minta().path("user_code").asString();
        for (int i = 0; i < 10; i++) {
            var salah =
                    siti.post(i % 2 == 0 ? "/perangkat" : "/perangkat/persetujuan")
                            .kunci(UUID.randomUUID())
                            .isian("kode", "BBBB-BBB" + "BCDFGHJKLM".charAt(i));
            assertThat(salah.kirim().status()).isEqualTo(422);
        }
        assertThat(siti.post("/perangkat").isian("kode", kode).kirim().status()).isEqualTo(429);
        assertThat(setujui(siti, kode).status()).isEqualTo(429);
        var budi = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        assertThat(setujui(budi, kode).status()).isEqualTo(303);
    }

    @Test
    void satu_alamat_tidak_dapat_meminta_kode_tanpa_henti() {
        for (int i = 0; i < 60; i++) {
            minta();
        }
        var jawab = layar.kirim(OidcConfig.LAYAR, Map.of("client_id", layar.clientId), null);
        assertThat(jawab.status()).isEqualTo(429);
        assertThat(new Peramban(port, pemda).post("/masuk/layar").kirim().status()).isEqualTo(429);
    }

    @Test
    void yang_disimpan_hanya_sidik() {
        JsonNode kode = minta();
        String isi =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                "select string_agg(p::text, ' ') from akun.permintaan_layar p")
                                        .query(String.class)
                                        .single());
        assertThat(isi)
                .doesNotContain(kode.path("device_code").asString())
                .doesNotContain(kode.path("user_code").asString());
    }

    @Test
    void dinding_masuk_lewat_ponsel_pimpinan_dan_hanya_membuka_dindingnya() {
        var dinding = new Peramban(port, pemda);
        assertThat(dinding.get("/masuk").kirim().teks()).contains("href=\"/masuk/layar\"");
        assertThat(dinding.post("/masuk/layar").kirim().lokasi()).isEqualTo("/masuk/layar");
        var tampil = dinding.get("/masuk/layar").kirim();
        assertThat(tampil.kepala("Refresh")).isEqualTo("5");
        assertThat(tampil.kepala("Cache-Control")).contains("no-store");
        String kode = tampil.dokumen().select("#kode-layar").text();

        var tanpaHak = OrangUji.warga(pemda, "Warga").peramban(port);
        assertThat(tanpaHak.get("/perangkat?user_code=" + kode).kirim().dokumen().select("form"))
                .noneMatch(f -> f.attr("action").endsWith("/persetujuan"));
        assertThat(setujui(tanpaHak, kode).status()).isEqualTo(422);

        var wali = OrangUji.pegawai(pemda, opd, Peran.KEPALA_DAERAH).peramban(port);
        assertThat(setujui(wali, kode).status()).isEqualTo(303);
        var masuk = dinding.get("/masuk/layar").kirim();
        assertThat(masuk.lokasi()).isEqualTo("/pimpinan?mode=dinding");
        assertThat(masuk.ikuti().status()).isEqualTo(200);
        for (String lain : List.of("/kantor", "/profil", "/profil/faktor", "/akun")) {
            assertThat(dinding.get(lain).kirim().lokasi()).as(lain).startsWith("/masuk?lanjut=");
        }
        AplikasiUji app = AplikasiUji.web(klien, pemda, port);
        assertThat(dinding.get(app.minta()).kirim().lokasi()).startsWith("/masuk?");

        String tutup =
                wali.get("/profil/perangkat")
                        .kirim()
                        .dokumen()
                        .select("tr:contains(Dinding) form")
                        .attr("action");
        wali.post(tutup).kirim();
        assertThat(dinding.get("/pimpinan?mode=dinding").kirim().lokasi()).startsWith("/masuk");
    }

    @Test
    void dinding_yang_ditolak_atau_yang_kodenya_disalin_tidak_masuk() {
        var dinding = new Peramban(port, pemda);
        dinding.post("/masuk/layar").kirim();
        String kode = dinding.get("/masuk/layar").kirim().dokumen().select("#kode-layar").text();
        siti.post("/perangkat/penolakan").isian("kode", kode).kirim();
        var jawab = dinding.get("/masuk/layar").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.teks()).contains("ditolak");
        assertThat(dinding.kue("pendopo-layar")).isEmpty();
        // knowing what stands on the screen is not enough: its cookie holds the other half
        var tiruan = new Peramban(port, pemda).pasangKue("pendopo-layar", "salah." + kode);
        assertThat(tiruan.get("/masuk/layar").kirim().dokumen().select("#kode-layar")).isEmpty();
    }
}
