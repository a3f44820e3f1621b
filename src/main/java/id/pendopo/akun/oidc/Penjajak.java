package id.pendopo.akun.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Calls an address of an application once and reads the head of its answer, never its body. The
 * address is resolved first, looked at, and that very one is connected to: a name that changes its
 * mind in between leads nowhere else. Redirects are reported, not followed.
 */
final class Penjajak {

    private static final Duration SABAR = Duration.ofSeconds(4);
    private static final int KEPALA_TERPANJANG = 16_384;
    private static final int PORT_UMUM = 1024;
    private static final Set<Integer> PORT_WEB = Set.of(80, 443);

    /** Services beside the machine itself (metadata, discovery) answer nobody from here. */
    static boolean terlarang(InetAddress alamat) {
        return alamat.isAnyLocalAddress()
                || alamat.isLoopbackAddress()
                || alamat.isLinkLocalAddress()
                || alamat.isMulticastAddress();
    }

    static boolean portTerlarang(int port) {
        return port < PORT_UMUM && !PORT_WEB.contains(port);
    }

    /**
     * What came back.
     *
     * @param ke where it wants to send the caller, null when nowhere
     * @param jam the clock on the other side
     * @param sertifikatSampai null without TLS
     */
    record Jawaban(
            int status,
            @Nullable URI ke,
            @Nullable Instant jam,
            @Nullable Instant sertifikatSampai) {}

    /** Why there is no answer. */
    enum Sebab {
        NAMA,
        TERLARANG,
        SERTIFIKAT,
        DIAM
    }

    /** No answer. */
    static final class TakTerjawab extends Exception {
        private static final long serialVersionUID = 1L;
        private final Sebab sebab;
        private final String rincian;

        TakTerjawab(Sebab sebab, String rincian) {
            super(sebab + ": " + rincian);
            this.sebab = sebab;
            this.rincian = rincian;
        }

        Sebab sebab() {
            return sebab;
        }

        String rincian() {
            return rincian;
        }
    }

    private final boolean bolehDiSini;
    private final SSLSocketFactory tls;

    /**
     * @param bolehDiSini whether this machine itself may be called: only where nothing but a demo
     *     runs on it
     */
    Penjajak(boolean bolehDiSini) {
        this(bolehDiSini, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * @param tls knows whose certificates are trusted
     */
    Penjajak(boolean bolehDiSini, SSLSocketFactory tls) {
        this.bolehDiSini = bolehDiSini;
        this.tls = tls;
    }

    /**
     * @param isi form to send by POST; a plain GET without
     * @throws TakTerjawab saying why
     */
    Jawaban panggil(URI uri, @Nullable String isi) throws TakTerjawab {
        boolean aman = "https".equals(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : aman ? 443 : 80;
        if (portTerlarang(port)) {
            throw new TakTerjawab(Sebab.TERLARANG, Integer.toString(port));
        }
        InetAddress alamat = alamat(uri);
        try (Socket polos = new Socket()) {
            polos.setSoTimeout((int) SABAR.toMillis());
            polos.connect(new InetSocketAddress(alamat, port), (int) SABAR.toMillis());
            if (!aman) {
                return bicara(polos, uri, isi, null);
            }
            try (SSLSocket rahasia = selubung(polos, uri.getHost(), port)) {
                var bukti = (X509Certificate) rahasia.getSession().getPeerCertificates()[0];
                return bicara(rahasia, uri, isi, bukti.getNotAfter().toInstant());
            }
        } catch (SSLException e) {
            throw new TakTerjawab(Sebab.SERTIFIKAT, String.valueOf(e.getMessage()));
        } catch (SocketTimeoutException e) {
            throw new TakTerjawab(Sebab.DIAM, SABAR.toSeconds() + " s");
        } catch (IOException e) {
            throw new TakTerjawab(Sebab.DIAM, String.valueOf(e.getMessage()));
        }
    }

    private InetAddress alamat(URI uri) throws TakTerjawab {
        List<InetAddress> semua;
        try {
            semua = Stream.of(InetAddress.getAllByName(uri.getHost())).toList();
        } catch (UnknownHostException e) {
            throw new TakTerjawab(Sebab.NAMA, uri.getHost());
        }
        boolean setempat = bolehDiSini && semua.stream().allMatch(InetAddress::isLoopbackAddress);
        var salah = semua.stream().filter(a -> terlarang(a) && !setempat).findFirst();
        if (salah.isPresent()) {
            throw new TakTerjawab(Sebab.TERLARANG, salah.get().getHostAddress());
        }
        return semua.getFirst();
    }

    private SSLSocket selubung(Socket polos, String host, int port) throws IOException {
        var aman = (SSLSocket) tls.createSocket(polos, host, port, true);
        SSLParameters aturan = aman.getSSLParameters();
        aturan.setEndpointIdentificationAlgorithm("HTTPS");
        aman.setSSLParameters(aturan);
        aman.startHandshake();
        return aman;
    }

    private static Jawaban bicara(
            Socket saluran, URI uri, @Nullable String isi, @Nullable Instant sertifikatSampai)
            throws IOException {
        saluran.getOutputStream().write(permintaan(uri, isi).getBytes(StandardCharsets.ISO_8859_1));
        saluran.getOutputStream().flush();
        String[] baris = kepala(saluran.getInputStream()).split("\r?\n");
        String[] awal = baris[0].split(" ", 3);
        if (awal.length < 2 || !awal[0].startsWith("HTTP/") || !awal[1].matches("\\d{3}")) {
            throw new IOException("bukan HTTP");
        }
        Map<String, String> medan = medan(baris);
        return new Jawaban(
                Integer.parseInt(awal[1]),
                tujuan(uri, medan.get("location")),
                jam(medan.get("date")),
                sertifikatSampai);
    }

    private static String permintaan(URI uri, @Nullable String isi) {
        String jalur =
                (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String host = uri.getHost() + (uri.getPort() >= 0 ? ":" + uri.getPort() : "");
        String kepala =
                """
                %s %s HTTP/1.1\r
                Host: %s\r
                User-Agent: Pendopo-Pemeriksa\r
                Accept: */*\r
                Connection: close\r
                """
                        .formatted(isi == null ? "GET" : "POST", jalur, host);
        return isi == null
                ? kepala + "\r\n"
                : kepala
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + isi.length()
                        + "\r\n\r\n"
                        + isi;
    }

    /** Up to the empty line, and not longer than a head may be nor than patience lasts. */
    private static String kepala(InputStream masuk) throws IOException {
        var hasil = new ByteArrayOutputStream();
        long sampai = System.nanoTime() + SABAR.toNanos();
        int empat = 0;
        while (hasil.size() < KEPALA_TERPANJANG) {
            int bait = masuk.read();
            if (bait < 0 || System.nanoTime() > sampai) {
                break;
            }
            hasil.write(bait);
            empat = empat << 8 | bait;
            if (empat == 0x0d0a0d0a) {
                break;
            }
        }
        return hasil.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> medan(String[] baris) {
        var hasil = new HashMap<String, String>();
        for (int i = 1; i < baris.length; i++) {
            int titik = baris[i].indexOf(':');
            if (titik > 0) {
                hasil.put(
                        baris[i].substring(0, titik).toLowerCase(Locale.ROOT),
                        baris[i].substring(titik + 1).strip());
            }
        }
        return hasil;
    }

    private static @Nullable URI tujuan(URI asal, @Nullable String ke) {
        try {
            return ke == null ? null : asal.resolve(ke);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant jam(@Nullable String tanggal) {
        try {
            return tanggal == null
                    ? null
                    : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(tanggal));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
