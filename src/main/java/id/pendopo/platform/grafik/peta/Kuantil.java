package id.pendopo.platform.grafik.peta;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Five classes with about the same number of areas each. Equal values always share a class, so with
 * few distinct values some classes stay empty.
 */
final class Kuantil {

    static final int BANYAK = 5;

    private final List<BigDecimal> urut;

    Kuantil(Collection<BigDecimal> nilai) {
        this.urut = nilai.stream().sorted().toList();
    }

    /** From 0 (fewest) to 4 (most). */
    int kelas(BigDecimal nilai) {
        long lebihKecil = urut.stream().filter(v -> v.compareTo(nilai) < 0).count();
        return (int) Math.min(BANYAK - 1, lebihKecil * BANYAK / Math.max(1, urut.size()));
    }
}
