package id.pendopo.platform.berkas;

import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a ZIP: a workbook or a document without macros, that unpacks to a bearable size, or
 * none. Sizes are counted while unpacking; what the file says of itself is not believed.
 */
final class PaketOffice {

    private static final int BATAS_BAGIAN = 5_000;
    private static final long BATAS_TERURAI = 200L * 1024 * 1024;
    private static final String DAFTAR_ISI = "[Content_Types].xml";
    private static final String AWALAN = "application/vnd.openxmlformats-officedocument.";

    private PaketOffice() {}

    /** Empty for a ZIP that is no Office package. */
    static Optional<JenisBerkas> jenis(Path letak) throws IOException {
        try (var zip = new ZipFile(letak.toFile())) {
            periksaBagian(zip);
            ZipEntry daftar = zip.getEntry(DAFTAR_ISI);
            if (daftar == null) {
                return Optional.empty();
            }
            try (InputStream isi = zip.getInputStream(daftar)) {
                return jenis(isi);
            }
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw new AturanDilanggar("berkas.rusak", "ZIP");
        }
    }

    private static void periksaBagian(ZipFile zip) throws IOException {
        if (zip.size() > BATAS_BAGIAN) {
            throw terlaluBesar();
        }
        Set<String> nama = new HashSet<>();
        long terurai = 0;
        byte[] potong = new byte[64 * 1024];
        for (var bagian : zip.stream().toList()) {
            String n = bagian.getName().toLowerCase(Locale.ROOT);
            if (!nama.add(n) || n.contains("..") || n.startsWith("/") || n.contains("\\")) {
                throw new AturanDilanggar("berkas.rusak", "ZIP");
            }
            if (aktif(n)) {
                throw new AturanDilanggar("berkas.makro");
            }
            try (InputStream isi = zip.getInputStream(bagian)) {
                for (int k = isi.read(potong); k >= 0; k = isi.read(potong)) {
                    terurai += k;
                    if (terurai > BATAS_TERURAI) {
                        throw terlaluBesar();
                    }
                }
            }
        }
    }

    /** Parts that run: Visual Basic, Excel 4 macros, ActiveX. */
    private static boolean aktif(String nama) {
        return nama.contains("vbaproject")
                || nama.contains("vbadata")
                || nama.contains("/macrosheets/")
                || nama.contains("/activex/");
    }

    private static AturanDilanggar terlaluBesar() {
        return new AturanDilanggar("berkas.terurai", BATAS_TERURAI / 1024 / 1024, BATAS_BAGIAN);
    }

    private static Optional<JenisBerkas> jenis(InputStream daftar) throws XMLStreamException {
        var pabrik = XMLInputFactory.newDefaultFactory();
        pabrik.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        pabrik.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var baca = pabrik.createXMLStreamReader(daftar);
        Optional<JenisBerkas> hasil = Optional.empty();
        try {
            while (baca.hasNext()) {
                if (baca.next() == XMLStreamConstants.START_ELEMENT) {
                    String isi = baca.getAttributeValue(null, "ContentType");
                    if (isi != null && isi.toLowerCase(Locale.ROOT).contains("macro")) {
                        throw new AturanDilanggar("berkas.makro");
                    }
                    hasil = hasil.or(() -> Optional.ofNullable(utama(isi)));
                }
            }
            return hasil;
        } finally {
            baca.close();
        }
    }

    private static @Nullable JenisBerkas utama(@Nullable String jenisIsi) {
        if (jenisIsi == null) {
            return null;
        }
        return switch (jenisIsi) {
            case AWALAN + "spreadsheetml.sheet.main+xml" -> JenisBerkas.XLSX;
            case AWALAN + "wordprocessingml.document.main+xml" -> JenisBerkas.DOCX;
            default -> null;
        };
    }
}
