package id.pendopo.layar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A site that Apache protects with mod_auth_openidc, as a pemda would set it up. */
final class ApacheUji implements AutoCloseable {

    private static final Path MODUL = Path.of("/usr/lib/apache2/modules");
    private static final Path APACHE = Path.of("/usr/sbin/apache2");

    private final Process proses;
    private final Path catatan;
    final int port;

    private ApacheUji(Process proses, Path catatan, int port) {
        this.proses = proses;
        this.catatan = catatan;
        this.port = port;
    }

    static boolean ada() {
        return Files.isExecutable(APACHE) && Files.exists(MODUL.resolve("mod_auth_openidc.so"));
    }

    static ApacheUji mulai(Path folder, int port, String penerbit, String clientId, String rahasia)
            throws IOException {
        Path www = Files.createDirectories(folder.resolve("www"));
        Files.writeString(www.resolve("index.html"), "<!doctype html><title>Situs OPD</title>isi");
        // the server gives up root before it reads them
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path catatan = folder.resolve("galat.log");
        Path setelan = folder.resolve("apache.conf");
        Files.writeString(
                setelan,
                """
                ServerRoot %1$s
                ServerName 127.0.0.1
                PidFile %1$s/apache.pid
                ErrorLog %2$s
                LogLevel warn auth_openidc:info
                Listen 127.0.0.1:%3$d
                LoadModule mpm_event_module %4$s/mod_mpm_event.so
                LoadModule authn_core_module %4$s/mod_authn_core.so
                LoadModule authz_core_module %4$s/mod_authz_core.so
                LoadModule authz_user_module %4$s/mod_authz_user.so
                LoadModule dir_module %4$s/mod_dir.so
                LoadModule headers_module %4$s/mod_headers.so
                LoadModule auth_openidc_module %4$s/mod_auth_openidc.so
                User nobody
                Group nogroup
                DefaultRuntimeDir %1$s
                StartServers 1
                DocumentRoot %5$s
                OIDCProviderMetadataURL %6$s/.well-known/openid-configuration
                OIDCClientID %7$s
                OIDCClientSecret %8$s
                OIDCRedirectURI http://127.0.0.1:%3$d/balik
                OIDCDefaultLoggedOutURL http://127.0.0.1:%3$d/sudah-keluar
                OIDCCryptoPassphrase uji-yang-panjang-sekali
                OIDCScope "openid profile pegawai"
                OIDCPKCEMethod S256
                OIDCIDTokenSignedResponseAlg ES256
                OIDCRemoteUserClaim preferred_username
                OIDCProviderTokenEndpointAuth client_secret_basic
                <Directory %5$s>
                  DirectoryIndex index.html
                  Require all granted
                </Directory>
                <Location />
                  AuthType openid-connect
                  Require valid-user
                  Header always set Cache-Control no-store
                  Header always set X-Orang "expr=%%{REMOTE_USER}"
                  Header always set X-Nip "expr=%%{reqenv:OIDC_CLAIM_nip}"
                  Header always set X-Token "expr=%%{reqenv:OIDC_access_token}"
                </Location>
                <Location /sudah-keluar>
                  AuthType None
                  Require all granted
                </Location>
                """
                        .formatted(folder, catatan, port, MODUL, www, penerbit, clientId, rahasia));
        var proses =
                new ProcessBuilder(APACHE.toString(), "-X", "-f", setelan.toString(), "-k", "start")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keluaran.log").toFile())
                        .start();
        var apache = new ApacheUji(proses, catatan, port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !proses.isAlive() || apache.terbuka());
        if (!proses.isAlive()) {
            throw new IllegalStateException(
                    "apache2 tidak mulai: "
                            + Files.readString(folder.resolve("keluaran.log"))
                            + apache.catatan());
        }
        return apache;
    }

    private boolean terbuka() {
        try (var s = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return s.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    String alamat() {
        return "http://127.0.0.1:" + port;
    }

    String catatan() {
        try {
            return Files.exists(catatan) ? Files.readString(catatan) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        proses.destroy();
        try {
            if (!proses.waitFor(5, TimeUnit.SECONDS)) {
                proses.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
