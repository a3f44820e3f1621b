package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Response;
import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.akun.oidc.Klien;
import id.pendopo.akun.oidc.KlienService;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real applications in a real browser: sign in once, refresh, sign out everywhere. Their software
 * is not ours: Apache with mod_auth_openidc, and openid-client for Node.
 */
@UjiAplikasi
class AplikasiLuarTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private OrangUji siti;
    private String nama;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        siti = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        nama = SandiUji.beri(siti, sandi);
    }

    private String penerbit() {
        return "http://" + BasisDataUji.host(pemda) + ":" + port;
    }

    private static int portBebas() throws IOException {
        try (var s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    private KlienService.Terdaftar daftar(
            String clientId, String asal, String kabar, String setelahKeluar, boolean tanya) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        klien.daftar(
                                Pelaku.sistem("uji"),
                                new KlienService.Isian(
                                        clientId,
                                        "Aplikasi " + clientId,
                                        "Dipakai untuk uji.",
                                        asal,
                                        Klien.Jenis.WEB,
                                        List.of(asal + "/balik"),
                                        List.of(asal + setelahKeluar),
                                        asal + kabar,
                                        List.of("openid", "profile", "pegawai"),
                                        true,
                                        tanya,
                                        "ES256",
                                        null)));
    }

    private void masuk(Layar layar) {
        assertThat(layar.halaman().url()).startsWith(penerbit() + "/masuk?");
        layar.cari("#username").fill(nama);
        layar.cari("#password").fill(SandiUji.SANDI);
        layar.klik("main button[type=submit]");
    }

    @Test
    void apache_mod_auth_openidc_masuk_menyegarkan_dan_keluar(@TempDir Path folder)
            throws IOException {
        assumeTrue(ApacheUji.ada(), "Apache dengan mod_auth_openidc tidak terpasang");
        int portApache = portBebas();
        String asal = "http://127.0.0.1:" + portApache;
        var app = daftar("situs-opd", asal, "/balik?logout=backchannel", "/sudah-keluar", false);
        try (var apache =
                        ApacheUji.mulai(
                                folder, portApache, penerbit(), "situs-opd", app.rahasia());
                var layar = Layar.untuk(port, pemda).buka()) {
            layar.wajar(k -> k.contains("404") || k.contains("401") || k.contains("favicon"));
            layar.halaman().navigate(apache.alamat() + "/");
            masuk(layar);
            assertThat(layar.halaman().url()).as(apache.catatan()).isEqualTo(apache.alamat() + "/");
            Response isi = layar.halaman().navigate(apache.alamat() + "/");
            assertThat(isi.headerValue("X-Orang")).startsWith(nama);
            assertThat(isi.headerValue("X-Nip")).isEqualTo(nip());
            String token = isi.headerValue("X-Token");
            String segarkan =
                    "%1$s/balik?refresh=%1$s/&access_token=%2$s".formatted(apache.alamat(), token);
            // the site may still answer from what it has just got: asked again it fetches anew
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                layar.halaman().navigate(segarkan);
                                assertThat(layar.halaman().url()).startsWith(apache.alamat() + "/");
                                Response segar = layar.halaman().navigate(apache.alamat() + "/");
                                assertThat(segar.headerValue("X-Token"))
                                        .as(apache.catatan())
                                        .isNotBlank()
                                        .isNotEqualTo(token);
                            });
            // signed out at the provider: the site hears of it and asks for a sign-in again
            layar.ke("/kantor");
            layar.cari(".pil--orang").click();
            layar.klik("form[action='/keluar'] button");
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                layar.halaman().navigate(apache.alamat() + "/");
                                assertThat(layar.halaman().url())
                                        .startsWith(penerbit() + "/masuk?");
                            });
            masuk(layar);
            // and signed out at the site: the provider's session ends too
            layar.halaman()
                    .navigate(
                            apache.alamat() + "/balik?logout=" + apache.alamat() + "/sudah-keluar");
            assertThat(layar.halaman().url()).startsWith(apache.alamat() + "/sudah-keluar");
            layar.ke("/kantor");
            assertThat(layar.jalur()).startsWith("/masuk");
        }
    }

    private String nip() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where id = ?")
                                .param(siti.pegawaiId())
                                .query(String.class)
                                .single());
    }

    @Test
    void openid_client_masuk_dengan_izin_menyegarkan_dan_keluar() throws IOException {
        Optional<String> halangan = NodeUji.halangan();
        assumeTrue(halangan.isEmpty(), () -> halangan.orElse(""));
        int portNode = portBebas();
        String asal = "http://127.0.0.1:" + portNode;
        var app = daftar("absen-seluler", asal, "/kabar", "/", true);
        try (var rp = NodeUji.mulai(portNode, penerbit(), "absen-seluler", app.rahasia());
                var layar = Layar.untuk(port, pemda).lebar(360).buka()) {
            layar.wajar(k -> k.contains("404") || k.contains("favicon"));
            layar.halaman().navigate(rp.alamat() + "/masuk");
            masuk(layar);
            assertThat(layar.jalur()).startsWith("/akun/izinkan");
            assertThat(layar.cari("main").textContent()).contains("Aplikasi absen-seluler", "NIP");
            assertThat(Axe.semua(layar.halaman())).isEmpty();
            layar.klik("main form:has(input[name=scope]) button");
            assertThat(layar.halaman().url()).isEqualTo(rp.alamat() + "/");
            assertThat(isi(layar).path("masuk").asString()).isEqualTo(siti.akunId().toString());
            String sid = isi(layar).path("sid").asString();
            layar.halaman().navigate(rp.alamat() + "/segarkan");
            assertThat(isi(layar).path("berganti").asBoolean()).isTrue();
            layar.halaman().navigate(rp.alamat() + "/orang");
            assertThat(isi(layar).path("nip").asString()).isEqualTo(nip());
            assertThat(isi(layar).path("roles").toString()).contains("operator");
            // allowed once, not asked again
            layar.halaman().navigate(rp.alamat() + "/masuk");
            assertThat(layar.halaman().url()).isEqualTo(rp.alamat() + "/");
            layar.halaman().navigate(rp.alamat() + "/keluar");
            assertThat(layar.halaman().url()).startsWith(rp.alamat() + "/");
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                layar.halaman().navigate(rp.alamat() + "/");
                                assertThat(isi(layar).path("berakhir").asString()).isEqualTo(sid);
                            });
            layar.ke("/kantor");
            assertThat(layar.jalur()).startsWith("/masuk");
        }
    }

    private static JsonNode isi(Layar layar) {
        return JSON.readTree(layar.halaman().locator("body").textContent());
    }
}
