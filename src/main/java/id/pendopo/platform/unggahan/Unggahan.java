package id.pendopo.platform.unggahan;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form with files that lies in memory (RFC 7578). It is read when first asked for; one that
 * cannot be read has no fields, and says so to who asks for its files, as Tomcat does.
 */
final class Unggahan extends HttpServletRequestWrapper {

    /** As many as Tomcat takes. */
    private static final int BAGIAN_TERBANYAK = 50;

    /** The mail library asks all jars for its streams, for every part again, unless it is told. */
    private static final String ALIRAN = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(ALIRAN) == null) {
            System.setProperty(ALIRAN, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    private final int panjang;
    private @Nullable List<Part> bagian;
    private @Nullable Exception salah;
    private Map<String, String[]> isian = Map.of();

    /**
     * @param panjang of the body, bytes
     */
    Unggahan(HttpServletRequest asli, int panjang) {
        super(asli);
        this.panjang = panjang;
    }

    /** Strict where mail is lenient: what ends without its last boundary was cut short. */
    private static final class Isi extends MimeMultipart {

        Isi(byte[] isi, String jenis) throws MessagingException {
            super(new ByteArrayDataSource(isi, jenis));
        }

        @Override
        protected void initializeProperties() {
            super.initializeProperties();
            ignoreMissingEndBoundary = false;
            ignoreMissingBoundaryParameter = false;
            allowEmpty = true;
        }
    }

    private List<Part> bagian() {
        if (bagian == null) {
            bagian = List.of();
            try {
                bagian = baca();
                isian = isian(bagian);
            } catch (IOException | MessagingException | RuntimeException e) {
                salah = e;
            }
        }
        return bagian;
    }

    private List<Part> baca() throws IOException, MessagingException {
        byte[] isi = getRequest().getInputStream().readNBytes(panjang);
        if (isi.length < panjang) {
            throw new EOFException("kiriman terpotong");
        }
        var semua = new Isi(isi, getContentType());
        int banyak = semua.getCount();
        if (banyak > BAGIAN_TERBANYAK) {
            throw new MessagingException("lebih dari " + BAGIAN_TERBANYAK + " bagian");
        }
        var hasil = new ArrayList<Part>(banyak);
        for (int i = 0; i < banyak; i++) {
            BodyPart satu = semua.getBodyPart(i);
            hasil.add(BagianUnggahan.dari((MimeBodyPart) satu));
        }
        return List.copyOf(hasil);
    }

    private static Map<String, String[]> isian(List<Part> bagian) throws IOException {
        var hasil = new LinkedHashMap<String, List<String>>();
        for (Part p : bagian) {
            if (p.getSubmittedFileName() == null) {
                hasil.computeIfAbsent(p.getName(), n -> new ArrayList<>()).add(teks(p));
            }
        }
        var larik = new LinkedHashMap<String, String[]>();
        hasil.forEach((nama, nilai) -> larik.put(nama, nilai.toArray(String[]::new)));
        return Collections.unmodifiableMap(larik);
    }

    private static String teks(Part p) throws IOException {
        try (var isi = p.getInputStream()) {
            return new String(isi.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, String[]> isian() {
        bagian();
        return isian;
    }

    @Override
    public @Nullable String getParameter(String nama) {
        String[] nilai = isian().get(nama);
        return nilai == null ? null : nilai[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return isian();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(isian().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String nama) {
        String[] nilai = isian().get(nama);
        return nilai == null ? null : nilai.clone();
    }

    @Override
    public Collection<Part> getParts() throws ServletException {
        var semua = bagian();
        if (salah != null) {
            throw new ServletException("Formulir tidak terbaca", salah);
        }
        return semua;
    }

    @Override
    public @Nullable Part getPart(String nama) throws ServletException {
        return getParts().stream().filter(p -> p.getName().equals(nama)).findFirst().orElse(null);
    }
}
