package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calling the addresses of applications: where it may go, what it reads, and how it fails. */
class PenjajakTests {

    private static final String SANDI = "rahasia-uji";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "127.8.8.8,true",
        "0.0.0.0,true",
        "169.254.169.254,true",
        "224.0.0.1,true",
        "::1,true",
        "::,true",
        "fe80::1,true",
        "ff02::1,true",
        "::ffff:127.0.0.1,true",
        "::ffff:169.254.169.254,true",
        "10.20.30.40,false",
        "192.168.1.1,false",
        "103.10.20.30,false"
    })
    void tempat_khusus_tidak_dipanggil_jaringan_pemda_boleh(String alamat, boolean terlarang)
            throws UnknownHostException {
        assertThat(Penjajak.terlarang(InetAddress.getByName(alamat))).isEqualTo(terlarang);
    }

    @Test
    void server_sendiri_dan_port_khusus_ditolak() {
        for (String u :
                new String[] {"http://localhost:9/", "http://127.0.0.1/", "https://[::1]/"}) {
            assertThat(gagal(new Penjajak(false), u).sebab())
                    .as(u)
                    .isEqualTo(Penjajak.Sebab.TERLARANG);
        }
        for (int port : new int[] {22, 25, 110, 445}) {
            assertThat(gagal(new Penjajak(true), "http://127.0.0.1:" + port + "/").sebab())
                    .isEqualTo(Penjajak.Sebab.TERLARANG);
        }
        assertThat(gagal(new Penjajak(true), "https://169.254.169.254/latest").sebab())
                .isEqualTo(Penjajak.Sebab.TERLARANG);
        assertThat(gagal(new Penjajak(true), "https://tidak-ada.invalid/").sebab())
                .isEqualTo(Penjajak.Sebab.NAMA);
    }

    private static Penjajak.TakTerjawab gagal(Penjajak penjajak, String uri) {
        return catchThrowableOfType(
                Penjajak.TakTerjawab.class, () -> penjajak.panggil(URI.create(uri), null));
    }

    @Test
    void kepala_jawaban_dibaca_dan_pengalihan_tidak_diikuti() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                p -> {
                    p.getResponseHeaders().add("Location", "https://lain.contoh.go.id/x");
                    p.sendResponseHeaders(302, -1);
                    p.close();
                });
        server.start();
        try {
            var jawab =
                    new Penjajak(true)
                            .panggil(
                                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                                    null);
            assertThat(jawab.status()).isEqualTo(302);
            assertThat(jawab.ke()).isEqualTo(URI.create("https://lain.contoh.go.id/x"));
            assertThat(jawab.jam()).isBetween(Instant.now().minusSeconds(5), Instant.now());
            assertThat(jawab.sertifikatSampai()).isNull();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void yang_bukan_http_dan_yang_diam_tidak_menahan() throws Exception {
        try (var soket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (var satu = soket.accept()) {
                                    satu.getOutputStream()
                                            .write(
                                                    "SSH-2.0-uji\r\n"
                                                            .getBytes(StandardCharsets.UTF_8));
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            String u = "http://127.0.0.1:" + soket.getLocalPort() + "/";
            assertThat(gagal(new Penjajak(true), u).sebab()).isEqualTo(Penjajak.Sebab.DIAM);
            // accepted by the system, answered by nobody
            Instant mulai = Instant.now();
            assertThat(gagal(new Penjajak(true), u).sebab()).isEqualTo(Penjajak.Sebab.DIAM);
            assertThat(Duration.between(mulai, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void sertifikat_diperiksa_nama_umur_dan_penerbitnya() throws Exception {
        KeyStore toko = toko("san=dns:localhost", 7);
        HttpsServer server = server(toko);
        try {
            String u = "https://localhost:" + server.getAddress().getPort() + "/";
            var percaya = new Penjajak(true, konteks(toko, true).getSocketFactory());
            var jawab = percaya.panggil(URI.create(u), "logout_token=x");
            assertThat(jawab.status()).isEqualTo(400);
            assertThat(Duration.between(Instant.now(), jawab.sertifikatSampai()).toDays())
                    .isBetween(6L, 7L);
            assertThat(gagal(new Penjajak(true), u).sebab())
                    .as("penerbit tidak dikenal")
                    .isEqualTo(Penjajak.Sebab.SERTIFIKAT);
            assertThat(gagal(percaya, u.replace("localhost", "127.0.0.1")).sebab())
                    .as("nama lain")
                    .isEqualTo(Penjajak.Sebab.SERTIFIKAT);
        } finally {
            server.stop(0);
        }
    }

    private HttpsServer server(KeyStore toko) throws IOException, GeneralSecurityException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(konteks(toko, false)));
        server.createContext(
                "/",
                p -> {
                    int status = p.getRequestBody().readAllBytes().length > 0 ? 400 : 200;
                    p.sendResponseHeaders(status, -1);
                    p.close();
                });
        server.start();
        return server;
    }

    private static SSLContext konteks(KeyStore toko, boolean percaya)
            throws GeneralSecurityException {
        var kunci = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        kunci.init(toko, SANDI.toCharArray());
        var dipercaya = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        dipercaya.init(percaya ? toko : null);
        SSLContext konteks = SSLContext.getInstance("TLS");
        konteks.init(kunci.getKeyManagers(), dipercaya.getTrustManagers(), null);
        return konteks;
    }

    /** A certificate that signs itself, made by the tool of the JDK. */
    private KeyStore toko(String nama, int hari)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path berkas = folder.resolve("uji.p12");
        Process alat =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "uji",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=uji",
                                "-ext",
                                nama,
                                "-validity",
                                Integer.toString(hari),
                                "-keystore",
                                berkas.toString(),
                                "-storepass",
                                SANDI)
                        .redirectErrorStream(true)
                        .start();
        assertThat(alat.waitFor()).isZero();
        KeyStore toko = KeyStore.getInstance("PKCS12");
        try (InputStream isi = Files.newInputStream(berkas)) {
            toko.load(isi, SANDI.toCharArray());
        }
        KeyStore hasil = KeyStore.getInstance("PKCS12");
        hasil.load(null, null);
        hasil.setKeyEntry(
                "uji",
                toko.getKey("uji", SANDI.toCharArray()),
                SANDI.toCharArray(),
                toko.getCertificateChain("uji"));
        hasil.setCertificateEntry("percaya", toko.getCertificate("uji"));
        return hasil;
    }
}
