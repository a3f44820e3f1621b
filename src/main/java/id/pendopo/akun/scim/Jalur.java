package id.pendopo.akun.scim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH works on: {@code emails[type eq "work"].value}.
 *
 * @param atribut as {@link #baku} writes it
 * @param saringan which values of a list; null for all
 * @param anak a part of each of them
 */
record Jalur(String atribut, @Nullable Saringan saringan, @Nullable String anak) {

    /**
     * The one way to write the name of an attribute: names know no capitals, and those of the core
     * may carry their schema before them.
     */
    static String baku(String nama) {
        String kecil = nama.toLowerCase(Locale.ROOT);
        for (String skema : new String[] {Skema.ORANG, Skema.GRUP}) {
            String awal = skema.toLowerCase(Locale.ROOT) + ":";
            if (kecil.startsWith(awal)) {
                return kecil.substring(awal.length());
            }
        }
        return kecil;
    }

    /** The attribute and the part of it, as one name. */
    String penuh() {
        return anak == null ? atribut : atribut + "." + anak;
    }
}
