package id.pendopo.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Area code of the Ministry of Home Affairs, {@code 16.74.01.1001} (Kepmendagri 300.2.2-2138/2025).
 * Not the code of BPS.
 */
public record KodeWilayah(String nilai) implements Comparable<KodeWilayah> {

    /** Level of an area. */
    public enum Tingkat {
        PROVINSI,
        KABUPATEN_KOTA,
        KECAMATAN,
        DESA_KELURAHAN
    }

    private static final Pattern BENTUK =
            Pattern.compile("[1-9][0-9](\\.[0-9]{2}(\\.[0-9]{2}(\\.[123][0-9]{3})?)?)?");

    public KodeWilayah {
        nilai = nilai.strip();
        if (!BENTUK.matcher(nilai).matches()) {
            throw new MasukanSalah(
                    "wilayah.bentuk", nilai, "kode wilayah seperti 16.74 atau 16.74.01.1001");
        }
    }

    public Tingkat tingkat() {
        return switch (nilai.length()) {
            case 2 -> Tingkat.PROVINSI;
            case 5 -> Tingkat.KABUPATEN_KOTA;
            case 8 -> Tingkat.KECAMATAN;
            default -> Tingkat.DESA_KELURAHAN;
        };
    }

    public @Nullable KodeWilayah induk() {
        int titik = nilai.lastIndexOf('.');
        return titik < 0 ? null : new KodeWilayah(nilai.substring(0, titik));
    }

    /** Cities are numbered from 71 within their province. */
    public boolean kota() {
        return tingkat() == Tingkat.KABUPATEN_KOTA && nilai.charAt(3) >= '7';
    }

    public boolean kelurahan() {
        return tingkat() == Tingkat.DESA_KELURAHAN && nilai.charAt(9) == '1';
    }

    public boolean dibawah(KodeWilayah atas) {
        return nilai.startsWith(atas.nilai + ".");
    }

    @Override
    public int compareTo(KodeWilayah lain) {
        return nilai.compareTo(lain.nilai);
    }

    @Override
    public String toString() {
        return nilai;
    }
}
