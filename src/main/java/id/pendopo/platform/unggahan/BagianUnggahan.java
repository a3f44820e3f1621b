package id.pendopo.platform.unggahan;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A field or a file of a form in memory. */
final class BagianUnggahan implements Part {

    private final MimeBodyPart isi;
    private final Map<String, List<String>> kepala;
    private final ContentDisposition sebutan;

    private BagianUnggahan(
            MimeBodyPart isi, Map<String, List<String>> kepala, ContentDisposition sebutan) {
        this.isi = isi;
        this.kepala = kepala;
        this.sebutan = sebutan;
    }

    /**
     * @throws MessagingException when it has no name
     */
    static BagianUnggahan dari(MimeBodyPart isi) throws MessagingException {
        var kepala = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (Header h : Collections.list(isi.getAllHeaders())) {
            kepala.merge(
                    h.getName(),
                    List.of(utf8(h.getValue())),
                    (lama, baru) -> {
                        var semua = new ArrayList<>(lama);
                        semua.addAll(baru);
                        return semua;
                    });
        }
        var sebutan =
                ContentDisposition.parse(
                        kepala.getOrDefault(HttpHeaders.CONTENT_DISPOSITION, List.of(""))
                                .getFirst());
        if (sebutan.getName() == null) {
            throw new MessagingException("bagian tanpa nama");
        }
        return new BagianUnggahan(isi, kepala, sebutan);
    }

    /** Mail knows headers of one byte a letter; browsers write UTF-8. */
    private static String utf8(String satuBita) {
        return new String(satuBita.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return isi.getRawInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public String getName() {
        return String.valueOf(sebutan.getName());
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return sebutan.getFilename();
    }

    @Override
    public long getSize() {
        try (var semua = getInputStream()) {
            // all of it lies there already
            return semua.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String nama) throws IOException {
        try (var dari = getInputStream()) {
            Files.copy(dari, Path.of(nama));
        }
    }

    /** It lies in memory and goes with the request. */
    @Override
    public void delete() {}

    @Override
    public @Nullable String getHeader(String nama) {
        var nilai = kepala.get(nama);
        return nilai == null ? null : nilai.getFirst();
    }

    @Override
    public Collection<String> getHeaders(String nama) {
        return kepala.getOrDefault(nama, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return Collections.unmodifiableSet(kepala.keySet());
    }
}
