package id.pendopo.presensi.rekap;

import java.util.Locale;
import java.util.Set;

/** How far people have come with a proposal; the system itself never goes beyond the first. */
public enum KeadaanDisiplin {
    DIUSULKAN,
    DIPANGGIL,
    DIPUTUS,
    DIHENTIKAN;

    /** What may follow. */
    public Set<KeadaanDisiplin> lanjut() {
        return switch (this) {
            case DIUSULKAN -> Set.of(DIPANGGIL, DIHENTIKAN);
            case DIPANGGIL -> Set.of(DIPUTUS, DIHENTIKAN);
            case DIPUTUS, DIHENTIKAN -> Set.of();
        };
    }

    public String kunci() {
        return "presensi.rekap.disiplin.keadaan." + name().toLowerCase(Locale.ROOT);
    }
}
