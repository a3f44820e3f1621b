package id.pendopo.presensi.kios;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A screen at a place. */
public record Kios(
        UUID id,
        UUID tempatId,
        String tempat,
        String nama,
        boolean menunggu,
        @Nullable Instant dipasang,
        @Nullable Instant dicabut,
        @Nullable String dicabutNama) {

    public boolean aktif() {
        return dicabut == null && dipasang != null;
    }
}
