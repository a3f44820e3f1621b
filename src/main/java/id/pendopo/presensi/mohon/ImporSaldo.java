package id.pendopo.presensi.mohon;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of leave balances that was looked at. */
public record ImporSaldo(
        UUID id,
        String namaBerkas,
        Status status,
        int baru,
        int sama,
        int galat,
        String oleh,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada) {

    private static final Duration DAPAT_DIBATALKAN = Duration.ofHours(24);

    /** Where it stands. */
    public enum Status {
        DIPERIKSA,
        DITERAPKAN,
        DIBATALKAN
    }

    /** Until when it can be taken back; null when it was never applied. */
    public @Nullable Instant batas() {
        return diterapkanPada == null ? null : diterapkanPada.plus(DAPAT_DIBATALKAN);
    }

    /**
     * A row of the file.
     *
     * @param keadaan BARU changes a balance, SAMA does not, GALAT cannot be read
     * @param galat message key
     */
    public record Baris(
            int nomor,
            String keadaan,
            String label,
            @Nullable UUID pegawai,
            @Nullable Integer tahun,
            @Nullable Integer sebelum,
            @Nullable Integer sesudah,
            @Nullable String galat) {}
}
