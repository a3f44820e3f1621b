package id.pendopo.presensi.ponsel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of deductions with what it rests on.
 *
 * @param sampai minutes, included; null = and more
 * @param persen of the attendance part of TPP
 * @param dasar the decree that set it
 */
public record AturanSaya(
        String kode,
        int dari,
        @Nullable Integer sampai,
        BigDecimal persen,
        String dasar,
        LocalDate sejak,
        @Nullable LocalDate akhir) {

    boolean pada(LocalDate hari) {
        return !hari.isBefore(sejak) && (akhir == null || !hari.isAfter(akhir));
    }
}
