package id.pendopo.platform.lembar;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Text of a shared or inline string: all runs of rich text, without the phonetic guide. */
final class TeksXml {

    private TeksXml() {}

    static String baca(PembacaXml xml, String akhir, int panjangMaks) throws XMLStreamException {
        var isi = new StringBuilder();
        boolean diTeks = false;
        int fonetik = 0;
        while (true) {
            int jenis = xml.lanjut();
            switch (jenis) {
                case XMLStreamConstants.START_ELEMENT -> {
                    diTeks = xml.elemen().equals("t");
                    fonetik += xml.elemen().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    diTeks = false;
                    fonetik -= xml.elemen().equals("rPh") ? 1 : 0;
                    if (xml.elemen().equals(akhir)) {
                        return lepasEskap(isi.toString());
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (diTeks && fonetik == 0) {
                        xml.tambahTeks(isi, panjangMaks);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw PembacaXml.rusak();
                default -> {}
            }
        }
    }

    /**
     * Characters that XML forbids are stored as _xHHHH_, most often the carriage return _x000D_.
     */
    static String lepasEskap(String teks) {
        int mulai = teks.indexOf("_x");
        if (mulai < 0) {
            return teks;
        }
        var hasil = new StringBuilder(teks.length());
        int sampai = 0;
        for (; mulai >= 0; mulai = teks.indexOf("_x", Math.max(sampai, mulai + 1))) {
            if (mulai + 7 <= teks.length()
                    && teks.charAt(mulai + 6) == '_'
                    && teks.substring(mulai + 2, mulai + 6).matches("[0-9A-Fa-f]{4}")) {
                hasil.append(teks, sampai, mulai)
                        .append((char) Integer.parseInt(teks, mulai + 2, mulai + 6, 16));
                sampai = mulai + 7;
            }
        }
        return hasil.append(teks, sampai, teks.length()).toString();
    }
}
