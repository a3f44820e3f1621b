package id.pendopo.platform.lembar;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A StAX reader that cannot be made to grow: no DOCTYPE, no entities beyond the five of XML, a
 * limited depth and a limited number of different names, because parsers keep every name they have
 * met.
 */
final class PembacaXml implements AutoCloseable {

    private static final int KEDALAMAN_MAKS = 64;
    private static final int NAMA_MAKS = 2_000;
    private static final int NAMESPACE_MAKS = 10_000;

    private final XMLStreamReader xml;
    private final AliranTerbatas aliran;
    private final Set<String> nama = new HashSet<>();
    private int kedalaman;
    private int banyakNamespace;
    private int letakR;
    private int letakS;
    private int letakT;

    /**
     * Makes the readers of one file; not shared, because it keeps a table of the names in that
     * file.
     */
    static XMLInputFactory pabrik() {
        var pabrik = new InputFactoryImpl();
        pabrik.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        pabrik.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        pabrik.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        pabrik.setProperty(XMLInputFactory.IS_COALESCING, false);
        return pabrik;
    }

    PembacaXml(XMLInputFactory pabrik, AliranTerbatas aliran) throws XMLStreamException {
        this.aliran = aliran;
        // the byte guard below this reader understands UTF-8 only, which is what every spreadsheet
        // program writes
        this.xml = pabrik.createXMLStreamReader(aliran, "UTF-8");
    }

    /** Moves on and tells the kind of event; END_DOCUMENT stays END_DOCUMENT. */
    int lanjut() throws XMLStreamException {
        if (!xml.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        aliran.langkahBaru();
        int jenis = xml.next();
        switch (jenis) {
            case XMLStreamConstants.START_ELEMENT -> periksaAwal();
            case XMLStreamConstants.END_ELEMENT -> kedalaman--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new LembarDitolak("lembar.entitas-xml");
            default -> {}
        }
        return jenis;
    }

    private void periksaAwal() {
        banyakNamespace += xml.getNamespaceCount();
        if (++kedalaman > KEDALAMAN_MAKS || banyakNamespace > NAMESPACE_MAKS) {
            throw rusak();
        }
        String elemen = xml.getLocalName();
        if (elemen.equals("c")) {
            catatAtributSel();
            return;
        }
        catatNama(elemen);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            catatNama(xml.getAttributeLocalName(i));
        }
    }

    /** Cells are nearly all of a sheet, so their attributes are looked through once. */
    private void catatAtributSel() {
        letakR = -1;
        letakS = -1;
        letakT = -1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String atribut = xml.getAttributeLocalName(i);
            switch (atribut) {
                case "r" -> letakR = i;
                case "s" -> letakS = i;
                case "t" -> letakT = i;
                default -> catatNama(atribut);
            }
        }
    }

    private void catatNama(String satu) {
        if (nama.add(satu) && nama.size() > NAMA_MAKS) {
            throw rusak();
        }
    }

    /** Reference of the cell that starts here. */
    @Nullable String letakSel() {
        return letakR < 0 ? null : xml.getAttributeValue(letakR);
    }

    /** Style number of the cell that starts here. */
    @Nullable String gayaSel() {
        return letakS < 0 ? null : xml.getAttributeValue(letakS);
    }

    /** Type of the cell that starts here. */
    @Nullable String tipeSel() {
        return letakT < 0 ? null : xml.getAttributeValue(letakT);
    }

    /** Moves to the next start of one of these elements; false at the end of the part. */
    boolean cari(String... elemen) throws XMLStreamException {
        while (true) {
            int jenis = lanjut();
            if (jenis == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (jenis == XMLStreamConstants.START_ELEMENT) {
                for (String satu : elemen) {
                    if (satu.equals(xml.getLocalName())) {
                        return true;
                    }
                }
            }
        }
    }

    String elemen() {
        return xml.getLocalName();
    }

    /**
     * Attribute by local name, whatever its namespace: strict and transitional files differ only
     * there.
     */
    @Nullable String atribut(String namaLokal) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (namaLokal.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * Adds the text of this event; beyond the limit the cell is refused by the caller's exception.
     */
    void tambahTeks(StringBuilder tujuan, int maks) {
        if (tujuan.length() + xml.getTextLength() > maks) {
            throw new AliranTerbatas.TerlaluPanjang();
        }
        tujuan.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    static LembarDitolak rusak() {
        return new LembarDitolak("lembar.rusak");
    }

    @Override
    public void close() throws IOException {
        aliran.close();
    }
}
