package id.pendopo.platform.idempotensi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ContentTooLargeException;

/**
 * A request with the digest of what it asks for: the same click gives the same digest, whatever the
 * browser puts around it. Fields are sorted by name; the key and the token against forged forms do
 * not count; of a file its name, size and content count. Other bodies are read once and kept, so
 * that the controller can read them again.
 */
final class PermintaanTersidik extends HttpServletRequestWrapper {

    /** As much as Tomcat accepts of a form without files. */
    private static final int BATAS = 2 * 1024 * 1024;

    private static final Set<String> TAK_DIHITUNG = Set.of(Kunci.MEDAN, "_csrf");

    private final byte @Nullable [] mentah;
    private final byte[] sidik;

    PermintaanTersidik(HttpServletRequest asli) throws IOException, ServletException {
        super(asli);
        String jenis =
                Optional.ofNullable(asli.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean banyakBagian = jenis.startsWith("multipart/form-data");
        boolean formulir =
                jenis.startsWith("application/x-www-form-urlencoded")
                        && asli.getMethod().equals("POST");
        this.mentah = banyakBagian || formulir ? null : baca(asli);
        this.sidik = hitung(asli, banyakBagian);
    }

    byte[] sidik() {
        return sidik;
    }

    private static byte[] baca(HttpServletRequest asli) throws IOException {
        byte[] isi = asli.getInputStream().readNBytes(BATAS + 1);
        if (isi.length > BATAS) {
            throw new ContentTooLargeException(null);
        }
        return isi;
    }

    private byte[] hitung(HttpServletRequest asli, boolean banyakBagian)
            throws IOException, ServletException {
        var hash = sha256();
        tambah(hash, asli.getServletPath());
        var isian = asli.getParameterMap();
        for (String nama : isian.keySet().stream().sorted().toList()) {
            if (!TAK_DIHITUNG.contains(nama)) {
                tambah(hash, nama);
                tambah(hash, List.of(isian.get(nama)));
            }
        }
        if (banyakBagian) {
            var berkas =
                    asli.getParts().stream()
                            .filter(p -> p.getSubmittedFileName() != null)
                            .sorted(Comparator.comparing(Part::getName))
                            .toList();
            for (Part p : berkas) {
                tambah(hash, p.getName());
                tambah(hash, p.getSubmittedFileName());
                tambah(hash, p);
            }
        }
        if (mentah != null) {
            hash.update(mentah);
        }
        return hash.digest();
    }

    private static void tambah(MessageDigest hash, List<String> nilai) {
        hash.update(ByteBuffer.allocate(4).putInt(nilai.size()).flip());
        nilai.forEach(n -> tambah(hash, n));
    }

    /** With its length before it: "ab" and "c" must not look like "a" and "bc". */
    private static void tambah(MessageDigest hash, String teks) {
        byte[] isi = teks.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(4).putInt(isi.length).flip());
        hash.update(isi);
    }

    private static void tambah(MessageDigest hash, Part berkas) throws IOException {
        hash.update(ByteBuffer.allocate(8).putLong(berkas.getSize()).flip());
        byte[] potong = new byte[64 * 1024];
        try (InputStream isi = berkas.getInputStream()) {
            for (int n = isi.read(potong); n >= 0; n = isi.read(potong)) {
                hash.update(potong, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer is sent when the transaction is over; a handler that ends later cannot have it.
     */
    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return mentah == null ? super.getInputStream() : new Ulang(mentah);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (mentah == null) {
            return super.getReader();
        }
        var sandi =
                Optional.ofNullable(getCharacterEncoding())
                        .map(Charset::forName)
                        .orElse(StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(getInputStream(), sandi));
    }

    boolean sama(byte[] sidikLain) {
        return Arrays.equals(sidik, sidikLain);
    }

    private static final class Ulang extends ServletInputStream {
        private final ByteArrayInputStream isi;

        Ulang(byte[] isi) {
            this.isi = new ByteArrayInputStream(isi);
        }

        @Override
        public int read() {
            return isi.read();
        }

        @Override
        public int read(byte[] ke, int dari, int panjang) {
            return isi.read(ke, dari, panjang);
        }

        @Override
        public boolean isFinished() {
            return isi.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener pendengar) {
            throw new UnsupportedOperationException();
        }
    }
}
