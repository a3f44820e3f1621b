package id.pendopo.platform.lembar;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The table of shared strings, read only as far as the rows read so far need it. Excel numbers the
 * strings in the order of their first use, so a file that is refused at its row limit costs only
 * the strings of the rows before.
 */
final class TeksBersama implements Closeable {

    /**
     * Estimated bytes in memory; 64 MB hold half a million different texts of about 70 characters.
     */
    private static final long MEMORI_MAKS = 64L << 20;

    private static final int BIAYA_OBJEK = 56;

    private final @Nullable PembacaXml xml;
    private final int panjangMaks;
    private final List<String> teks = new ArrayList<>();
    private long memori;

    TeksBersama(@Nullable PembacaXml xml, int panjangMaks) {
        this.xml = xml;
        this.panjangMaks = panjangMaks;
    }

    String ambil(int indeks) throws XMLStreamException {
        while (indeks >= teks.size()) {
            if (xml == null || !xml.cari("si")) {
                throw PembacaXml.rusak();
            }
            tambah(TeksXml.baca(xml, "si", panjangMaks));
        }
        return teks.get(indeks);
    }

    private void tambah(String baru) {
        memori += BIAYA_OBJEK + baru.length();
        if (memori > MEMORI_MAKS) {
            throw new LembarDitolak("lembar.terlalu-banyak-teks");
        }
        teks.add(baru);
    }

    @Override
    public void close() throws IOException {
        if (xml != null) {
            xml.close();
        }
    }
}
