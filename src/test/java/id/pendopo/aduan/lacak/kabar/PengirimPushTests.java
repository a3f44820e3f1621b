package id.pendopo.aduan.lacak.kabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.lacak.kabar.Kiriman.Kanal;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A message on its way to a push service over TLS, opened as the browser would. */
@UjiAplikasi
class PengirimPushTests {

    private static final Base64.Encoder B64 = Base64.getUrlEncoder().withoutPadding();
    private static final String MUATAN = "{\"judul\":\"Laporan 2026-00001: Dijawab — “baik”\"}";

    @Autowired KunciKabar kunci;
    @Autowired Waktu waktu;

    private final Pemda pemda = BasisDataUji.pemdaBaru();
    private final BlockingQueue<Diterima> diterima = new LinkedBlockingQueue<>();
    private HttpsServer layanan;
    private PengirimPush pengirim;
    private int jawaban = 201;

    private static SSLContext tls;

    private record Diterima(String tanda, String sandi, String ttl, byte[] isi) {}

    @BeforeEach
    void buka() throws Exception {
        layanan = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        layanan.setHttpsConfigurator(new HttpsConfigurator(tls));
        layanan.createContext(
                "/",
                x -> {
                    var h = x.getRequestHeaders();
                    diterima.add(
                            new Diterima(
                                    h.getFirst("Authorization"),
                                    h.getFirst("Content-Encoding"),
                                    h.getFirst("TTL"),
                                    x.getRequestBody().readAllBytes()));
                    if (jawaban == 302) {
                        x.getResponseHeaders().set("Location", "https://127.0.0.1/lain");
                    }
                    x.sendResponseHeaders(jawaban, -1);
                    x.close();
                });
        layanan.start();
        pengirim =
                new PengirimPush(
                        kunci,
                        waktu,
                        HttpClient.newBuilder()
                                .sslContext(tls)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build(),
                        uri -> true);
    }

    @AfterEach
    void tutup() {
        layanan.stop(0);
    }

    /** One certificate for all of them: making it takes a program of its own. */
    @BeforeAll
    static void tls(@TempDir Path folder)
            throws GeneralSecurityException, IOException, InterruptedException {
        Path berkas = folder.resolve("kunci.p12");
        int kode =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "uji",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                berkas.toString(),
                                "-storepass",
                                "ujiuji")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor();
        assertThat(kode).isZero();
        var simpanan = KeyStore.getInstance("PKCS12");
        try (var isi = Files.newInputStream(berkas)) {
            simpanan.load(isi, "ujiuji".toCharArray());
        }
        var milik = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        milik.init(simpanan, "ujiuji".toCharArray());
        var percaya = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        percaya.init(simpanan);
        tls = SSLContext.getInstance("TLS");
        tls.init(milik.getKeyManagers(), percaya.getTrustManagers(), null);
    }

    /** RFC 8291, Appendix A: the opener of this test is right. */
    @Test
    void contoh_dari_rfc_8291_terbuka() throws GeneralSecurityException {
        var browser =
                new PenyandiUji(
                        PenyandiUji.privat(
                                PenyandiUji.b64("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                        PenyandiUji.b64(
                                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                        PenyandiUji.b64("BTBZMqHH6r4Tts7J_aSIgg"));
        byte[] pesan =
                PenyandiUji.b64(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        assertThat(browser.buka(pesan)).isEqualTo("When I grow up, I want to be a watermelon");
        pesan[pesan.length - 20] ^= 1;
        assertThatThrownBy(() -> browser.buka(pesan)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void pesan_terbuka_hanya_di_peramban_itu_dan_ditandatangani_pemda() throws Exception {
        var browser = browser();
        assertThat(kirim(browser)).isEqualTo(PengirimPush.Hasil.TERKIRIM);
        var d = diterima.poll(60, TimeUnit.SECONDS);
        assertThat(d.sandi()).isEqualTo("aes128gcm");
        assertThat(Integer.parseInt(d.ttl())).isPositive();
        assertThat(browser.buka(d.isi())).isEqualTo(MUATAN);
        assertThatThrownBy(() -> browser().buka(d.isi()))
                .isInstanceOf(GeneralSecurityException.class);
        periksaTanda(d.tanda());
    }

    /** As a push service does (RFC 8292). */
    private void periksaTanda(String tanda) throws Exception {
        var cocok =
                java.util.regex.Pattern.compile("vapid t=([^,]+), k=([A-Za-z0-9_-]{87})")
                        .matcher(tanda);
        assertThat(cocok.matches()).isTrue();
        var publik = PenyandiUji.publik(PenyandiUji.b64(cocok.group(2)));
        var jwt = SignedJWT.parse(cocok.group(1));
        assertThat(jwt.verify(new ECDSAVerifier(publik))).isTrue();
        var klaim = jwt.getJWTClaimsSet();
        assertThat(klaim.getAudience()).containsExactly(asal());
        assertThat(klaim.getSubject()).isEqualTo("https://uji.example");
        assertThat(klaim.getExpirationTime().toInstant())
                .isAfter(Instant.now())
                .isBefore(Instant.now().plusSeconds(24 * 3600));
        assertThat(cocok.group(2)).isEqualTo(KonteksPemda.panggil(pemda, kunci::milik).publik());
    }

    @ParameterizedTest
    @CsvSource({
        "404,BERHENTI",
        "410,BERHENTI",
        "429,NANTI",
        "503,NANTI",
        "400,DITOLAK",
        "302,DITOLAK"
    })
    void jawaban_layanan_dimengerti(int status, PengirimPush.Hasil hasil) throws Exception {
        jawaban = status;
        assertThat(kirim(browser())).isEqualTo(hasil);
        assertThat(diterima).hasSize(1);
    }

    @Test
    void layanan_yang_mati_dicoba_lagi_dan_kunci_rusak_tidak() throws Exception {
        var browser = browser();
        var rusak =
                new Kiriman(Kanal.PERAMBAN, asal() + "/x", "", "", null, "B".repeat(87), "a", null);
        assertThat(KonteksPemda.panggil(pemda, () -> pengirim.kirim(rusak, MUATAN, "https://x")))
                .isEqualTo(PengirimPush.Hasil.DITOLAK);
        layanan.stop(0);
        assertThat(kirim(browser)).isEqualTo(PengirimPush.Hasil.NANTI);
    }

    @Test
    void kunci_pemda_tersegel_tetap_dan_milik_sendiri() {
        String satu = KonteksPemda.panggil(pemda, kunci::milik).publik();
        var lain = BasisDataUji.pemdaBaru();
        assertThat(KonteksPemda.panggil(lain, kunci::milik).publik()).isNotEqualTo(satu);
        String tersegel =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select encode(tersegel, 'escape') from aduan.kunci_kabar")
                                        .query(String.class)
                                        .single());
        assertThat(tersegel).doesNotContain("\"d\"", Curve.P_256.getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1"
            })
    void alamat_di_dalam_tidak_dipanggil(String alamat) throws Exception {
        assertThat(AlamatPush.dalam(InetAddress.getByName(alamat))).isTrue();
    }

    @Test
    void alamat_di_luar_boleh_dan_nama_setempat_tidak() throws Exception {
        assertThat(AlamatPush.dalam(InetAddress.getByName("203.0.113.9"))).isFalse();
        assertThat(AlamatPush.dalam(InetAddress.getByName("2606:4700::1111"))).isFalse();
        assertThat(AlamatPush.keLuar(URI.create("https://localhost/x"))).isFalse();
        assertThat(AlamatPush.baca("https://fcm.googleapis.com/fcm/send/a:b")).isPresent();
    }

    private PenyandiUji browser() throws GeneralSecurityException {
        var pembuat = KeyPairGenerator.getInstance("EC");
        pembuat.initialize(new ECGenParameterSpec("secp256r1"));
        var pasangan = pembuat.generateKeyPair();
        var titik = ((ECPublicKey) pasangan.getPublic()).getW();
        byte[] publik = new byte[65];
        publik[0] = 4;
        salin(titik.getAffineX().toByteArray(), publik, 33);
        salin(titik.getAffineY().toByteArray(), publik, 65);
        return new PenyandiUji(
                (ECPrivateKey) pasangan.getPrivate(),
                publik,
                id.pendopo.platform.rahasia.Sidik.acak(16));
    }

    private static void salin(byte[] angka, byte[] ke, int sampai) {
        int panjang = Math.min(32, angka.length);
        System.arraycopy(angka, angka.length - panjang, ke, sampai - panjang, panjang);
    }

    private PengirimPush.Hasil kirim(PenyandiUji browser) {
        var k =
                new Kiriman(
                        Kanal.PERAMBAN,
                        asal() + "/kirim/abc",
                        "",
                        "",
                        null,
                        B64.encodeToString(browser.publik()),
                        B64.encodeToString(browser.auth()),
                        null);
        return KonteksPemda.panggil(pemda, () -> pengirim.kirim(k, MUATAN, "https://uji.example"));
    }

    private String asal() {
        return "https://localhost:" + layanan.getAddress().getPort();
    }
}
