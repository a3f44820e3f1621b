package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuTempat.Boleh;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Keterangan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with somebody at this moment.
 *
 * @param opd in which he works
 * @param jadwal of the day that the next step counts for
 * @param ketukan of that day, as they were made
 * @param hasil what the day comes to so far
 * @param keterangan what explains the day; null where nothing does
 * @param boleh where he may check in
 * @param mulai the first day that counts, when the day comes before it; null otherwise
 */
public record Kini(
        Instant pada,
        UUID opd,
        Langkah langkah,
        JadwalHari jadwal,
        List<Tercatat> ketukan,
        HasilHari hasil,
        @Nullable Keterangan keterangan,
        Boleh boleh,
        @Nullable LocalDate mulai) {

    /** How long he would leave before the end; zero when he would not, or nothing counts yet. */
    public Duration kurang() {
        if (mulai != null || langkah.arah() != Arah.PULANG || !jadwal.kerja()) {
            return Duration.ZERO;
        }
        Duration sisa = Duration.between(pada, jadwal.pulang());
        return sisa.isNegative() ? Duration.ZERO : sisa;
    }

    public @Nullable Tercatat ketukan(Arah arah) {
        return ketukan.stream().filter(k -> k.arah() == arah).findFirst().orElse(null);
    }
}
