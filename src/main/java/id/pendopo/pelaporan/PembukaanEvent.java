package id.pendopo.pelaporan;

import id.pendopo.kernel.PeristiwaPemda;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A locked month was opened again.
 *
 * @param opdId null for all OPD
 * @param sampai last day on which figures may be changed
 */
public record PembukaanEvent(
        UUID pemdaId,
        UUID pembukaanId,
        int tahun,
        int bulan,
        @Nullable UUID opdId,
        LocalDate sampai)
        implements PeristiwaPemda {}
