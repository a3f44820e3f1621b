package id.pendopo.platform.simpanan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.http.HttpHeaders;

/**
 * A finished page: its bytes and the same compressed, each with the headers it goes out with.
 *
 * @param dibuat {@code System.nanoTime()} of its making
 */
record Halaman(String topik, String jenis, Locale bahasa, Isi polos, Isi mampat, long dibuat) {

    private static final String VARY = "Accept-Encoding, Cookie";

    /** A header as it goes over the wire. */
    record Kepala(byte[] nama, byte[] nilai) {

        static Kepala dari(String nama, String nilai) {
            return new Kepala(
                    nama.getBytes(StandardCharsets.ISO_8859_1),
                    nilai.getBytes(StandardCharsets.ISO_8859_1));
        }

        private void pasang(MimeHeaders ke) {
            ke.addValue(nama, 0, nama.length).setBytes(nilai, 0, nilai.length);
        }
    }

    /**
     * One form of the page.
     *
     * @param kepala of every answer
     * @param kepalaIsi what comes to them when the page itself is sent
     */
    record Isi(
            byte[] bait,
            String etag,
            boolean dimampatkan,
            List<Kepala> kepala,
            List<Kepala> kepalaIsi) {}

    static Halaman dari(
            String topik, byte[] isi, HttpServletResponse asal, List<Kepala> kepala, long dibuat) {
        String sidik = sidik(isi);
        String jenis = asal.getContentType();
        Locale bahasa = asal.getLocale();
        var kepalaIsi =
                List.of(
                        Kepala.dari(HttpHeaders.CONTENT_TYPE, jenis),
                        Kepala.dari(HttpHeaders.CONTENT_LANGUAGE, bahasa.toLanguageTag()));
        return new Halaman(
                topik,
                jenis,
                bahasa,
                isi(isi, '"' + sidik + '"', false, kepala, kepalaIsi),
                isi(mampatkan(isi), '"' + sidik + "-gz\"", true, kepala, kepalaIsi),
                dibuat);
    }

    private static Isi isi(
            byte[] bait,
            String etag,
            boolean dimampatkan,
            List<Kepala> kepala,
            List<Kepala> kepalaIsi) {
        var semua = new ArrayList<>(kepala);
        semua.add(Kepala.dari(HttpHeaders.ETAG, etag));
        semua.add(Kepala.dari(HttpHeaders.VARY, VARY));
        var denganIsi = new ArrayList<>(kepalaIsi);
        if (dimampatkan) {
            denganIsi.add(Kepala.dari(HttpHeaders.CONTENT_ENCODING, "gzip"));
        }
        return new Isi(bait, etag, dimampatkan, List.copyOf(semua), List.copyOf(denganIsi));
    }

    /** Memory it holds, roughly. */
    long ukuran() {
        return polos.bait().length + mampat.bait().length + 2048L;
    }

    private Isi untuk(HttpServletRequest minta) {
        return Permintaan.terimaGzip(minta) ? mampat : polos;
    }

    /**
     * Answers with it, compressed if that is understood, or says that the visitor has it. Headers
     * go over as bytes: turning the same texts into bytes each time took a tenth of the answer.
     */
    void kirim(Request minta, Response jawab) throws IOException {
        Isi isi = untuk(minta);
        MimeHeaders kepala = jawab.getCoyoteResponse().getMimeHeaders();
        isi.kepala().forEach(k -> k.pasang(kepala));
        if (Permintaan.sudahPunya(minta, isi.etag())) {
            jawab.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        isi.kepalaIsi().forEach(k -> k.pasang(kepala));
        jawab.setContentLength(isi.bait().length);
        // past the buffer of the servlet: it would copy the whole page once more
        jawab.getCoyoteResponse().doWrite(ByteBuffer.wrap(isi.bait()));
    }

    /** The first answer, whose own headers are there already. */
    void kirimPertama(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        Isi isi = untuk(minta);
        jawab.setHeader(HttpHeaders.ETAG, isi.etag());
        jawab.setHeader(HttpHeaders.VARY, VARY);
        if (Permintaan.sudahPunya(minta, isi.etag())) {
            jawab.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        jawab.setContentType(jenis);
        jawab.setLocale(bahasa);
        if (isi.dimampatkan()) {
            jawab.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        jawab.setContentLength(isi.bait().length);
        jawab.getOutputStream().write(isi.bait());
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
