package id.pendopo.aduan.lacak.atom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed as RFC 4287 wants it: id, title, updated, author and a link to itself; text as text.
 *
 * @param diri its own address
 * @param halaman the page that shows the same
 * @param diubah of the newest entry; of an empty feed the beginning of time
 */
record DokumenAtom(
        String diri,
        String halaman,
        String judul,
        String penulis,
        Instant diubah,
        List<Entri> isi) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory PABRIK = XMLOutputFactory.newFactory();

    /** An entry; {@code kategori} null where it has none. */
    record Entri(
            UUID id,
            String judul,
            String tautan,
            Instant terbit,
            Instant diubah,
            @Nullable String kategori,
            String teks) {}

    byte[] bait() {
        var keluar = new ByteArrayOutputStream();
        try {
            var x = PABRIK.createXMLStreamWriter(keluar, StandardCharsets.UTF_8.name());
            x.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            x.setDefaultNamespace(ATOM);
            x.writeStartElement(ATOM, "feed");
            x.writeDefaultNamespace(ATOM);
            unsur(x, "id", diri);
            unsur(x, "title", judul);
            unsur(x, "updated", saat(diubah));
            tautan(x, "self", "application/atom+xml", diri);
            tautan(x, "alternate", "text/html", halaman);
            x.writeStartElement(ATOM, "author");
            unsur(x, "name", penulis);
            x.writeEndElement();
            for (Entri e : isi) {
                entri(x, e);
            }
            x.writeEndElement();
            x.writeEndDocument();
            x.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return keluar.toByteArray();
    }

    private static void entri(XMLStreamWriter x, Entri e) throws XMLStreamException {
        x.writeStartElement(ATOM, "entry");
        unsur(x, "id", "urn:uuid:" + e.id());
        unsur(x, "title", e.judul());
        unsur(x, "published", saat(e.terbit()));
        unsur(x, "updated", saat(e.diubah()));
        tautan(x, "alternate", "text/html", e.tautan());
        if (e.kategori() != null) {
            x.writeEmptyElement(ATOM, "category");
            x.writeAttribute("term", e.kategori());
        }
        x.writeStartElement(ATOM, "content");
        x.writeAttribute("type", "text");
        x.writeCharacters(bersih(e.teks()));
        x.writeEndElement();
        x.writeEndElement();
    }

    private static void tautan(XMLStreamWriter x, String hubungan, String jenis, String ke)
            throws XMLStreamException {
        x.writeEmptyElement(ATOM, "link");
        x.writeAttribute("rel", hubungan);
        x.writeAttribute("type", jenis);
        x.writeAttribute("href", ke);
    }

    private static void unsur(XMLStreamWriter x, String nama, String isi)
            throws XMLStreamException {
        x.writeStartElement(ATOM, nama);
        x.writeCharacters(bersih(isi));
        x.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, nor for half of a pair. */
    private static String bersih(String teks) {
        var hasil = new StringBuilder(teks.length());
        teks.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c < 0xD800
                                        || c >= 0xE000 && c < 0xFFFE
                                        || c >= 0x10000)
                .forEach(hasil::appendCodePoint);
        return hasil.toString();
    }

    private static String saat(Instant i) {
        return i.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
