package id.pendopo.organisasi;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge of two rows of the register. */
public record Penggabungan(
        UUID id,
        UUID tetap,
        UUID tutup,
        int penugasan,
        String alasan,
        String olehNama,
        Instant pada,
        @Nullable Instant batalPada,
        @Nullable String batalNama) {

    /** How long it can be taken back. */
    public static final Duration MASA_BATAL = Duration.ofHours(24);

    public Instant batasBatal() {
        return pada.plus(MASA_BATAL);
    }

    public boolean dapatDibatalkan(Instant kini) {
        return batalPada == null && kini.isBefore(batasBatal());
    }
}
