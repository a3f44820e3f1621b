package id.pendopo.aduan;

import java.util.Locale;

/** Whether two spellings are one address: case of an e-mail, country and signs of a number. */
final class AlamatSama {

    private AlamatSama() {}

    /** The one form of it; empty when it is no address. */
    static String bentuk(String diketik) {
        String teks = diketik.strip();
        if (teks.contains("@")) {
            return teks.toLowerCase(Locale.ROOT);
        }
        // 0812…, 62812…, +62 812…, 0062812… are one number
        String angka = teks.replaceAll("\\D", "").replaceFirst("^0062|^620|^62|^0", "");
        return angka.isEmpty() ? "" : "+62" + angka;
    }
}
