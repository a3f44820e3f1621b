package id.pendopo.anggaran;

import id.pendopo.kernel.Rupiah;
import java.util.Map;
import java.util.UUID;

/**
 * How much of a ceiling is used already. Modules above that spend or report money implement it; no
 * stage may set a ceiling below the largest of their figures (domain.md §2.8, rule 9).
 */
@FunctionalInterface
public interface BatasTerpakai {

    /**
     * Used up in this year so far, by sub kegiatan; sub kegiatan without any may be left out. Asked
     * inside the transaction that changes the budget.
     */
    Map<UUID, Rupiah> terpakai(int tahun);
}
