package id.pendopo.platform.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text with places for arguments, as {@link MessageFormat} writes it: quotes undone, {@code
 * {0}} filled. Where a text has only plain places, and its arguments are words or whole numbers, it
 * is put together from pieces; anything else goes through {@link MessageFormat} itself, whose
 * plural choices and number forms stay as they are.
 */
final class Kalimat {

    /** From here on a number is grouped by language. */
    private static final long TERKELOMPOK = 1000;

    private final String asal;
    private final Locale bahasa;
    private final BentukAngka bentuk;

    /** Pieces of text around the places; none when a place says how it wants to be written. */
    private final String @Nullable [] potong;

    private final int[] tempat;

    Kalimat(String asal, Locale bahasa) {
        this.asal = asal;
        this.bahasa = bahasa;
        this.bentuk = BentukAngka.untuk(bahasa);
        var teks = new ArrayList<String>();
        var nomor = new ArrayList<Integer>();
        boolean sederhana = urai(asal, teks, nomor);
        this.potong = sederhana ? teks.toArray(String[]::new) : null;
        this.tempat = nomor.stream().mapToInt(Integer::intValue).toArray();
    }

    String dengan(Object @Nullable [] argumen) {
        if (potong == null) {
            return sebagaiPola(argumen);
        }
        String hasil = potong[0];
        for (int i = 0; i < tempat.length; i++) {
            String isi = isi(argumen, tempat[i]);
            if (isi == null) {
                return sebagaiPola(argumen);
            }
            hasil = sambung(sambung(hasil, isi), potong[i + 1]);
        }
        return hasil;
    }

    private String sebagaiPola(Object @Nullable [] argumen) {
        return new MessageFormat(asal, bahasa).format(argumen);
    }

    private static String sambung(String kiri, String kanan) {
        return kiri.isEmpty() ? kanan : kiri.concat(kanan);
    }

    /** What stands in a place; nothing when that is neither a word nor a whole number. */
    private @Nullable String isi(Object @Nullable [] argumen, int nomor) {
        if (argumen == null || nomor >= argumen.length) {
            return "{" + nomor + "}";
        }
        Object isi = argumen[nomor];
        if (isi instanceof String teks) {
            return teks;
        }
        return isi instanceof Integer || isi instanceof Long
                ? bulat(((Number) isi).longValue())
                : null;
    }

    private String bulat(long angka) {
        if (-TERKELOMPOK < angka && angka < TERKELOMPOK) {
            return Long.toString(angka);
        }
        // with the hyphen of MessageFormat, not the minus of figures
        String tanpaTanda = bentuk.tulis(BigDecimal.valueOf(angka).abs(), "", "");
        return angka < 0 ? "-" + tanpaTanda : tanpaTanda;
    }

    /** Takes the text apart; false when it holds more than plain places. */
    private static boolean urai(String asal, List<String> teks, List<Integer> nomor) {
        var potongan = new StringBuilder();
        boolean dikutip = false;
        int i = 0;
        while (i < asal.length()) {
            char c = asal.charAt(i);
            if (c == '\'') {
                if (i + 1 < asal.length() && asal.charAt(i + 1) == '\'') {
                    potongan.append('\'');
                    i++;
                } else {
                    dikutip = !dikutip;
                }
            } else if (c == '{' && !dikutip) {
                int tutup = asal.indexOf('}', i);
                if (tutup < 0 || !asal.substring(i + 1, tutup).matches("\\d")) {
                    return false;
                }
                teks.add(potongan.toString());
                potongan.setLength(0);
                nomor.add(asal.charAt(i + 1) - '0');
                i = tutup;
            } else {
                potongan.append(c);
            }
            i++;
        }
        teks.add(potongan.toString());
        return true;
    }
}
