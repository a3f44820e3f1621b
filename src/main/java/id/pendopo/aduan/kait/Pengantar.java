package id.pendopo.aduan.kait;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings one message and reads how it was taken: the status line, nothing else. The name is
 * resolved first, looked at, and that very address is called: a name that changes its mind in
 * between leads nowhere else. Redirects are not followed.
 */
@Component
class Pengantar {

    private static final Duration SABAR = Duration.ofSeconds(10);
    private static final int BARIS_TERPANJANG = 1_024;

    private final boolean setempat;

    Pengantar(
            @Value("${pendopo.aplikasi.panggil-setempat:${pendopo.demo:true}}") boolean setempat) {
        this.setempat = setempat;
    }

    boolean setempat() {
        return setempat;
    }

    /**
     * @param status null when nobody answered
     * @param galat null when somebody did
     */
    record Jawaban(@Nullable Integer status, @Nullable String galat) {
        boolean baik() {
            return status != null && status >= 200 && status < 300;
        }
    }

    Jawaban antar(String alamat, Map<String, String> kepala, byte[] isi) {
        if (!AlamatKait.utuh(alamat, setempat)) {
            return new Jawaban(null, "alamat-salah");
        }
        URI uri = URI.create(alamat);
        int port = AlamatKait.port(uri);
        try (Socket polos = new Socket()) {
            polos.setSoTimeout((int) SABAR.toMillis());
            polos.connect(new InetSocketAddress(tujuan(uri), port), (int) SABAR.toMillis());
            if (!"https".equals(uri.getScheme())) {
                return new Jawaban(bicara(polos, uri, kepala, isi), null);
            }
            try (SSLSocket aman = selubung(polos, uri.getHost(), port)) {
                return new Jawaban(bicara(aman, uri, kepala, isi), null);
            }
        } catch (UnknownHostException e) {
            return new Jawaban(null, "nama-tiada");
        } catch (Terlarang e) {
            return new Jawaban(null, "alamat-terlarang");
        } catch (SSLException e) {
            return new Jawaban(null, "sertifikat-salah");
        } catch (SocketTimeoutException e) {
            return new Jawaban(null, "terlalu-lama");
        } catch (IOException e) {
            return new Jawaban(null, "tidak-menjawab");
        }
    }

    private static final class Terlarang extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private InetAddress tujuan(URI uri) throws IOException {
        List<InetAddress> semua = List.of(InetAddress.getAllByName(uri.getHost()));
        boolean diSini = setempat && semua.stream().allMatch(InetAddress::isLoopbackAddress);
        if (!diSini && semua.stream().anyMatch(AlamatKait::tertutup)) {
            throw new Terlarang();
        }
        return semua.getFirst();
    }

    private static SSLSocket selubung(Socket polos, String host, int port) throws IOException {
        var aman =
                (SSLSocket)
                        ((SSLSocketFactory) SSLSocketFactory.getDefault())
                                .createSocket(polos, host, port, true);
        SSLParameters aturan = aman.getSSLParameters();
        aturan.setEndpointIdentificationAlgorithm("HTTPS");
        aman.setSSLParameters(aturan);
        aman.startHandshake();
        return aman;
    }

    private static int bicara(Socket saluran, URI uri, Map<String, String> kepala, byte[] isi)
            throws IOException {
        String jalur =
                (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String tambahan =
                kepala.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue() + "\r\n")
                        .collect(Collectors.joining());
        String awal =
                "POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Pendopo-Webhook\r\nAccept: */*\r\n"
                                .formatted(
                                        jalur,
                                        uri.getHost()
                                                + (uri.getPort() >= 0 ? ":" + uri.getPort() : ""))
                        + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + isi.length
                        + "\r\n"
                        + tambahan
                        + "\r\n";
        OutputStream ke = saluran.getOutputStream();
        ke.write(awal.getBytes(StandardCharsets.ISO_8859_1));
        ke.write(isi);
        ke.flush();
        String[] baris = barisPertama(saluran.getInputStream()).split(" ", 3);
        if (baris.length < 2 || !baris[0].startsWith("HTTP/") || !baris[1].matches("\\d{3}")) {
            throw new IOException("bukan HTTP");
        }
        return Integer.parseInt(baris[1]);
    }

    /** Not longer than such a line may be, nor than patience lasts. */
    private static String barisPertama(InputStream masuk) throws IOException {
        var hasil = new ByteArrayOutputStream();
        long sampai = System.nanoTime() + SABAR.toNanos();
        for (int bait = masuk.read();
                bait >= 0 && bait != '\n' && hasil.size() < BARIS_TERPANJANG;
                bait = masuk.read()) {
            if (System.nanoTime() > sampai) {
                throw new SocketTimeoutException();
            }
            hasil.write(bait);
        }
        return hasil.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
