package id.pendopo.presensi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of a person as it counts: punches without those that were found invalid, with corrections
 * in their place.
 *
 * @param masuk null where there is none
 * @param sumberMasuk how it came to be, {@code KOREKSI} for a correction
 */
public record Kehadiran(
        UUID pegawai,
        LocalDate hari,
        @Nullable Instant masuk,
        @Nullable String sumberMasuk,
        @Nullable Instant pulang,
        @Nullable String sumberPulang) {

    public static Kehadiran kosong(UUID pegawai, LocalDate hari) {
        return new Kehadiran(pegawai, hari, null, null, null, null);
    }

    public boolean ada() {
        return masuk != null || pulang != null;
    }
}
