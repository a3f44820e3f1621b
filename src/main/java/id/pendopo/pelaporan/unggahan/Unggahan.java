package id.pendopo.pelaporan.unggahan;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that was sent back.
 *
 * @param sidik the file itself; null when it was not kept
 * @param bertanda made from a template of this OPD and month
 */
public record Unggahan(
        UUID id,
        String nomor,
        UUID opdId,
        int tahun,
        int bulan,
        String namaBerkas,
        @Nullable String sidik,
        boolean bertanda,
        Status status,
        String dibuatNama,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada) {

    /** How long applying can be taken back. */
    static final Duration BATAS_PEMBATALAN = Duration.ofHours(24);

    /** Where it stands. */
    public enum Status {
        DIPERIKSA,
        DITERAPKAN,
        DIBATALKAN;

        /** Key of its text. */
        public String kunci() {
            return "unggahan.status." + name().toLowerCase(Locale.ROOT);
        }
    }

    public YearMonth periode() {
        return YearMonth.of(tahun, bulan);
    }

    /** Until when it can be taken back; null when it was not applied or is taken back already. */
    public @Nullable Instant batasPembatalan() {
        return status == Status.DITERAPKAN && diterapkanPada != null
                ? diterapkanPada.plus(BATAS_PEMBATALAN)
                : null;
    }

    public boolean bisaDibatalkan(Instant kini) {
        Instant batas = batasPembatalan();
        return batas != null && kini.isBefore(batas);
    }
}
