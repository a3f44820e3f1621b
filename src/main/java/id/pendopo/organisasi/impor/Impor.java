package id.pendopo.organisasi.impor;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload with its counts.
 *
 * @param nama who uploaded it
 */
public record Impor(
        UUID id,
        JenisImpor jenis,
        String namaBerkas,
        Status status,
        int baru,
        int berubah,
        int sama,
        int galat,
        String nama,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada) {

    private static final Duration DAPAT_DIBATALKAN = Duration.ofHours(24);

    /** Where an upload stands. */
    public enum Status {
        DIPERIKSA,
        DITERAPKAN,
        DIBATALKAN
    }

    /** Rows that applying it would write. */
    public int berlaku() {
        return baru + berubah;
    }

    /** Until when it can be taken back; null when it was never applied. */
    public @Nullable Instant batasPembatalan() {
        return diterapkanPada == null ? null : diterapkanPada.plus(DAPAT_DIBATALKAN);
    }
}
