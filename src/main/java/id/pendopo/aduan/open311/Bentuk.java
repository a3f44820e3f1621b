package id.pendopo.aduan.open311;

import java.util.Locale;

/** Formats of answers: by the ending of the address, or else by what the caller accepts. */
enum Bentuk {
    XML("text/xml;charset=utf-8"),
    JSON("application/json;charset=utf-8");

    private final String jenis;

    Bentuk(String jenis) {
        this.jenis = jenis;
    }

    String jenis() {
        return jenis;
    }

    /**
     * XML, which every client must know, unless JSON is asked for.
     *
     * @param terima the header Accept, may be empty
     */
    static Bentuk dari(String jalur, String terima) {
        String kecil = jalur.toLowerCase(Locale.ROOT);
        if (kecil.endsWith(".json")) {
            return JSON;
        }
        if (kecil.endsWith(".xml")) {
            return XML;
        }
        int json = terima.indexOf("json");
        int xml = terima.indexOf("xml");
        return json >= 0 && (xml < 0 || json < xml) ? JSON : XML;
    }

    /** A name from an address without its ending. */
    static String tanpaAkhiran(String nama) {
        return nama.replaceFirst("(?i)\\.(xml|json)$", "");
    }
}
