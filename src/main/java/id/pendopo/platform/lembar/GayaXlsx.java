package id.pendopo.platform.lembar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What the number format of a cell style says about the value: date, time, percentage, or nothing.
 */
final class GayaXlsx {

    enum Arti {
        BIASA,
        TANGGAL,
        JAM,
        PERSEN
    }

    /**
     * @param desimal decimals of a plain format such as 0.00, so that the code 1.10 keeps its zero;
     *     else -1
     */
    record Gaya(Arti arti, int desimal) {}

    private static final Gaya BIASA = new Gaya(Arti.BIASA, -1);
    private static final int GAYA_MAKS = 70_000;

    static final GayaXlsx TANPA = new GayaXlsx(List.of());

    private final List<Gaya> gaya;

    private GayaXlsx(List<Gaya> gaya) {
        this.gaya = gaya;
    }

    static GayaXlsx baca(PembacaXml xml) throws XMLStreamException {
        Map<String, String> format = new HashMap<>();
        List<Gaya> gaya = new ArrayList<>();
        boolean diCellXfs = false;
        for (int jenis = xml.lanjut();
                jenis != XMLStreamConstants.END_DOCUMENT;
                jenis = xml.lanjut()) {
            if (jenis == XMLStreamConstants.END_ELEMENT && xml.elemen().equals("cellXfs")) {
                diCellXfs = false;
            }
            if (jenis != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.elemen()) {
                case "numFmt" -> {
                    String id = xml.atribut("numFmtId");
                    String kode = xml.atribut("formatCode");
                    if (id != null && kode != null && format.size() < GAYA_MAKS) {
                        format.put(id, kode);
                    }
                }
                case "cellXfs" -> diCellXfs = true;
                case "xf" -> {
                    if (diCellXfs && gaya.size() < GAYA_MAKS) {
                        String id = xml.atribut("numFmtId");
                        gaya.add(id == null ? BIASA : arti(id, format));
                    }
                }
                default -> {}
            }
        }
        return new GayaXlsx(gaya);
    }

    private static Gaya arti(String id, Map<String, String> format) {
        String kode = format.get(id);
        return kode == null ? bawaan(id) : dariKode(kode);
    }

    /** Formats that a file names by number only. */
    private static Gaya bawaan(String id) {
        return switch (id) {
            case "2" -> new Gaya(Arti.BIASA, 2);
            case "9", "10" -> new Gaya(Arti.PERSEN, -1);
            // 27-36 and 50-58 are the dates of East Asian versions of Excel
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" ->
                    new Gaya(Arti.TANGGAL, -1);
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47" ->
                    new Gaya(Arti.JAM, -1);
            default -> BIASA;
        };
    }

    static Gaya dariKode(String kode) {
        if (kode.matches("0+\\.0{1,10}")) {
            return new Gaya(Arti.BIASA, kode.length() - kode.indexOf('.') - 1);
        }
        String inti = hanyaLambang(kode);
        if (inti.indexOf('%') >= 0) {
            return new Gaya(Arti.PERSEN, -1);
        }
        if (inti.indexOf('y') >= 0 || inti.indexOf('d') >= 0) {
            return new Gaya(Arti.TANGGAL, -1);
        }
        if (inti.indexOf('h') >= 0 || inti.indexOf('s') >= 0) {
            return new Gaya(Arti.JAM, -1);
        }
        return inti.indexOf('m') >= 0 ? new Gaya(Arti.TANGGAL, -1) : BIASA;
    }

    /**
     * Without quoted text, escaped characters and [Red], [$Rp-421]; only the part for positive
     * numbers.
     */
    private static String hanyaLambang(String kode) {
        var inti = new StringBuilder();
        for (int i = 0; i < kode.length(); i++) {
            char huruf = kode.charAt(i);
            if (huruf == ';') {
                break;
            } else if (huruf == '"') {
                int tutup = kode.indexOf('"', i + 1);
                i = tutup < 0 ? kode.length() : tutup;
            } else if (huruf == '[') {
                int tutup = kode.indexOf(']', i + 1);
                // [h]:mm counts hours; every other bracket is a colour, a condition or a currency
                if (tutup > i && kode.substring(i + 1, tutup).matches("(?i)h+|m+|s+")) {
                    inti.append(kode, i + 1, tutup);
                }
                i = tutup < 0 ? kode.length() : tutup;
            } else if (huruf == '\\' || huruf == '_' || huruf == '*') {
                i++;
            } else {
                inti.append(Character.toLowerCase(huruf));
            }
        }
        return inti.indexOf("general") >= 0 ? "" : inti.toString();
    }

    Gaya ambil(int indeks) {
        return indeks >= 0 && indeks < gaya.size() ? gaya.get(indeks) : BIASA;
    }
}
