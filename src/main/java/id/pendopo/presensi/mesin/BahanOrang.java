package id.pendopo.presensi.mesin;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuJadwal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some people before their presses are judged.
 *
 * @param opd of each
 * @param menjabat first day in a post; nobody without one
 * @param ada punches that there are
 * @param bukti keys of presses that are kept beside them already
 * @param selesai keys of presses that this very upload has dealt with already
 * @param beku months that are closed
 */
record BahanOrang(
        BukuJadwal jadwal,
        Map<UUID, UUID> opd,
        Map<UUID, LocalDate> menjabat,
        Map<Kunci, Ada> ada,
        Set<UUID> bukti,
        Set<UUID> selesai,
        Set<YearMonth> beku) {

    /** A direction of a day of somebody. */
    record Kunci(UUID pegawai, LocalDate hari, Arah arah) {}

    /**
     * The punch that is there.
     *
     * @param ditarik it came with a log that was taken back
     * @param dikoreksi another time counts in its place
     */
    record Ada(UUID kunci, Instant waktu, boolean ditarik, boolean dikoreksi) {

        /** Earlier in, or later out. */
        boolean kalahDari(Arah arah, Instant lain) {
            return arah == Arah.MASUK ? lain.isBefore(waktu) : lain.isAfter(waktu);
        }
    }

    @Nullable Ada ada(UUID pegawai, LocalDate hari, Arah arah) {
        return ada.get(new Kunci(pegawai, hari, arah));
    }
}
