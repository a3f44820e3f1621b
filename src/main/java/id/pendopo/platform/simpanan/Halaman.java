package id.pendopo.platform.simpanan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * A finished page: its bytes, the same compressed, and the headers it was first answered with.
 *
 * @param dibuat {@code System.nanoTime()} of its making
 */
record Halaman(
        String topik,
        byte[] polos,
        byte[] mampat,
        String sidik,
        String jenis,
        Locale bahasa,
        List<Kepala> kepala,
        long dibuat) {

    /** A header as it goes over the wire. */
    record Kepala(byte[] nama, byte[] nilai) {

        static Kepala dari(String nama, String nilai) {
            return new Kepala(
                    nama.getBytes(StandardCharsets.ISO_8859_1),
                    nilai.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    static Halaman dari(
            String topik, byte[] isi, HttpServletResponse asal, List<Kepala> kepala, long dibuat) {
        return new Halaman(
                topik,
                isi,
                mampatkan(isi),
                sidik(isi),
                asal.getContentType(),
                asal.getLocale(),
                List.copyOf(kepala),
                dibuat);
    }

    /** Memory it holds, roughly. */
    long ukuran() {
        return polos.length + mampat.length + 2048L;
    }

    /** Answers with it, compressed if that is understood, or says that the visitor has it. */
    void kirim(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        boolean dimampatkan = Permintaan.terimaGzip(minta);
        String etag = etag(dimampatkan);
        jawab.setHeader(HttpHeaders.ETAG, etag);
        jawab.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (Permintaan.sudahPunya(minta, etag)) {
            jawab.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] isi = dimampatkan ? mampat : polos;
        jawab.setContentType(jenis);
        jawab.setLocale(bahasa);
        if (dimampatkan) {
            jawab.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        jawab.setContentLength(isi.length);
        jawab.getOutputStream().write(isi);
    }

    private String etag(boolean dimampatkan) {
        return '"' + sidik + (dimampatkan ? "-gz" : "") + '"';
    }

    private static byte[] mampatkan(byte[] isi) {
        var keluar = new ByteArrayOutputStream(isi.length / 4 + 64);
        try (var gzip = new GzipKuat(keluar)) {
            gzip.write(isi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keluar.toByteArray();
    }

    private static String sidik(byte[] isi) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(isi), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compressed once, sent often: worth the strongest level. */
    private static final class GzipKuat extends GZIPOutputStream {
        GzipKuat(ByteArrayOutputStream keluar) throws IOException {
            super(keluar);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
