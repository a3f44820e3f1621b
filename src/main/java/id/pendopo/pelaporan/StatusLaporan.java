package id.pendopo.pelaporan;

import id.pendopo.kernel.AturanDilanggar;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a report stands, and where it may go from there. */
public enum StatusLaporan {
    /** the operator is writing; kept, seen by the OPD only */
    DRAF,
    /** handed in; waits for the head of the OPD */
    DIAJUKAN,
    /** sent back with a note, by the head or by Bappeda */
    DIKEMBALIKAN,
    /** approved by the head: published at once, marked as not yet verified */
    DISETUJUI,
    /** checked by Bappeda */
    DIVERIFIKASI;

    private Set<StatusLaporan> berikut() {
        return switch (this) {
            case DRAF -> EnumSet.of(DRAF, DIAJUKAN);
            case DIKEMBALIKAN -> EnumSet.of(DIKEMBALIKAN, DIAJUKAN);
            case DIAJUKAN -> EnumSet.of(DRAF, DISETUJUI, DIKEMBALIKAN);
            case DISETUJUI -> EnumSet.of(DIVERIFIKASI, DIKEMBALIKAN, DRAF);
            case DIVERIFIKASI -> EnumSet.of(DRAF);
        };
    }

    /**
     * @throws AturanDilanggar {@code laporan.langkah} when the one may not follow the other
     */
    StatusLaporan ke(StatusLaporan tujuan) {
        if (!berikut().contains(tujuan)) {
            throw new AturanDilanggar("laporan.langkah", kunci(), tujuan.kunci());
        }
        return tujuan;
    }

    /** Whether its figures may be changed. */
    public boolean terbuka() {
        return this == DRAF || this == DIKEMBALIKAN;
    }

    /** Key of its text. */
    public String kunci() {
        return "laporan.status." + name().toLowerCase(Locale.ROOT);
    }
}
