package id.pendopo.presensi.atur.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing drawn in a file.
 *
 * @param nomor from 1, in the order of the file
 * @param sifat what is written on it, names in small letters
 * @param bagian its points and areas
 * @param salah why it cannot be read; then it has no parts
 */
public record Fitur(
        int nomor, Map<String, String> sifat, List<Bagian> bagian, @Nullable Salah salah) {

    /** Corners of one file; more is no map of offices. */
    static final int SUDUT_SEBERKAS = 200_000;

    /**
     * A point, or an area by its outer border.
     *
     * @param sudut longitude, latitude; of a point one
     * @param lubang holes in the area, which places do not have
     */
    public record Bagian(boolean titik, List<double[]> sudut, int lubang) {}

    /** Message key, and what was found where. */
    public record Salah(String kode, String ditemukan) {}

    public Fitur {
        sifat = Map.copyOf(sifat);
        bagian = List.copyOf(bagian);
    }

    static Fitur rusak(int nomor, Map<String, String> sifat, String kode, String ditemukan) {
        return new Fitur(nomor, sifat, List.of(), new Salah(kode, ditemukan));
    }

    /** The first of these that is written on it; empty when none is. */
    public String sifat(String... nama) {
        for (String satu : nama) {
            String isi = sifat.getOrDefault(satu, "").strip();
            if (!isi.isEmpty()) {
                return isi;
            }
        }
        return "";
    }

    static String kecil(String nama) {
        return nama.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
