package id.pendopo.aduan;

import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import org.jspecify.annotations.Nullable;

/**
 * Where it is: a point, an area, a landmark, or any of them.
 *
 * @param patokan landmark in the reporter's words
 * @param luar the point lies outside the pemda
 */
public record Lokasi(
        @Nullable Koordinat titik,
        @Nullable KodeWilayah wilayah,
        @Nullable String patokan,
        boolean luar) {

    public static final Lokasi TIDAK_DIKETAHUI = new Lokasi(null, null, null);

    /** Within the pemda, or unknown. */
    public Lokasi(
            @Nullable Koordinat titik, @Nullable KodeWilayah wilayah, @Nullable String patokan) {
        this(titik, wilayah, patokan, false);
    }

    /** Code of the kecamatan it lies in, {@code 16.74.01}, if that is known. */
    public @Nullable String kecamatan() {
        return wilayah == null || wilayah.nilai().length() < 8
                ? null
                : wilayah.nilai().substring(0, 8);
    }
}
