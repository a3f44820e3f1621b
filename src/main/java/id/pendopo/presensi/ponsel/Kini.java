package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuTempat.Boleh;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Keterangan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with somebody at this moment.
 *
 * @param jadwal of the day that the next step counts for
 * @param ketukan of that day, as they were made
 * @param hasil what the day comes to so far
 * @param keterangan what explains the day; null where nothing does
 * @param boleh where he may check in
 */
public record Kini(
        Instant pada,
        Langkah langkah,
        JadwalHari jadwal,
        List<Tercatat> ketukan,
        HasilHari hasil,
        @Nullable Keterangan keterangan,
        Boleh boleh) {

    /** How long he would leave before the end; zero when he would not. */
    public Duration kurang() {
        if (langkah.arah() != Arah.PULANG || !jadwal.kerja()) {
            return Duration.ZERO;
        }
        Duration sisa = Duration.between(pada, jadwal.pulang());
        return sisa.isNegative() ? Duration.ZERO : sisa;
    }

    public @Nullable Tercatat ketukan(Arah arah) {
        return ketukan.stream().filter(k -> k.arah() == arah).findFirst().orElse(null);
    }
}
