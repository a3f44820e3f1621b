package id.pendopo.organisasi;

import id.pendopo.kernel.AturanDilanggar;
import java.time.LocalDate;

/**
 * A module above that has settled days for good, such as a month of attendance that is closed: a
 * holiday there may neither come nor go. Called in the transaction of the change.
 */
@FunctionalInterface
public interface PenjagaKalender {

    /**
     * @throws AturanDilanggar with the suffix {@code .bentrok} when this day is settled
     */
    void harusBolehBerubah(LocalDate hari);
}
