package id.pendopo.presensi;

import id.pendopo.kernel.Koordinat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What explains some days of a person besides punches.
 *
 * @param sampai last day, included
 * @param dasar letter or request that it rests on
 * @param tempat where a duty letter sends him; null: anywhere, or no matter
 * @param radius metres around it; null with it
 */
public record Keterangan(
        UUID id,
        UUID pegawai,
        KodeKeterangan kode,
        LocalDate dari,
        LocalDate sampai,
        String dasar,
        @Nullable Koordinat tempat,
        @Nullable Integer radius) {

    public boolean meliputi(LocalDate hari) {
        return !hari.isBefore(dari) && !hari.isAfter(sampai);
    }
}
