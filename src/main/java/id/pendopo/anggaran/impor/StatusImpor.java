package id.pendopo.anggaran.impor;

import java.util.Map;
import java.util.Set;

/** Where an import stands; what may follow stands in one table. */
public enum StatusImpor {
    DIPERIKSA,
    DITERAPKAN,
    DIBATALKAN,
    DITINGGALKAN;

    private static final Map<StatusImpor, Set<StatusImpor>> SETELAH =
            Map.of(
                    DIPERIKSA, Set.of(DITERAPKAN, DITINGGALKAN),
                    DITERAPKAN, Set.of(DIBATALKAN),
                    DIBATALKAN, Set.of(),
                    DITINGGALKAN, Set.of());

    public boolean bolehMenjadi(StatusImpor berikut) {
        return SETELAH.get(this).contains(berikut);
    }

    /** Key of its name. */
    public String kunci() {
        return "anggaran.status." + name();
    }
}
