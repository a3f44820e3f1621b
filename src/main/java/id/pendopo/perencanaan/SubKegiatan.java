package id.pendopo.perencanaan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sub kegiatan of one OPD in one year.
 *
 * @param edisi edition of the nomenclature the code stands in; null: di luar nomenklatur
 * @param target planned output of the year in {@code satuan}
 */
public record SubKegiatan(
        UUID id,
        int tahun,
        UUID opdId,
        String kode,
        String nama,
        String kodeProgram,
        String namaProgram,
        String kodeKegiatan,
        String namaKegiatan,
        @Nullable String edisi,
        @Nullable String indikator,
        @Nullable String satuan,
        @Nullable BigDecimal target) {}
