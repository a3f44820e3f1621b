package id.pendopo.akun.warga;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's account.
 *
 * @param kodeWilayah kecamatan, desa or kelurahan, null when he did not say
 */
public record Warga(
        UUID id,
        String nama,
        @Nullable String kodeWilayah,
        String bahasa,
        String tema,
        Persetujuan persetujuan,
        Instant dibuatPada) {

    /** The privacy notice he agreed to, and when. */
    public record Persetujuan(String versi, Instant pada) {

        /** The notice that stands on the page today. */
        public static final String VERSI = "2026-11";
    }
}
