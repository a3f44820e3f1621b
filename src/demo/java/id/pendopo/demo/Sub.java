package id.pendopo.demo;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written sub kegiatan.
 *
 * @param paguMurni ceiling of the first budget, rupiah
 * @param pagu ceiling in force, rupiah
 */
record Sub(
        UUID id,
        Unit unit,
        String kode,
        JenisKerja jenis,
        @Nullable BigDecimal target,
        long paguMurni,
        long pagu) {

    boolean berubah() {
        return pagu != paguMurni;
    }
}
