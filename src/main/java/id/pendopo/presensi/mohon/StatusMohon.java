package id.pendopo.presensi.mohon;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a request stands, and where it can go from there (domain.md §7.3). The authority that
 * grants a leave issues it in the same act.
 */
public enum StatusMohon {
    DIAJUKAN,
    DISETUJUI_ATASAN,
    TERBIT,
    /** sent back to be changed */
    PERUBAHAN,
    /** postponed for the needs of the office; what it asked for is carried over in full */
    DITANGGUHKAN,
    DITOLAK,
    DITARIK,
    /** called back after it was granted */
    DIBATALKAN;

    private static final Set<StatusMohon> MENUNGGU = EnumSet.of(DIAJUKAN, DISETUJUI_ATASAN);

    public Set<StatusMohon> berikut() {
        return switch (this) {
            case DIAJUKAN ->
                    EnumSet.of(
                            DISETUJUI_ATASAN,
                            TERBIT,
                            PERUBAHAN,
                            DITANGGUHKAN,
                            DITOLAK,
                            DITARIK,
                            DIAJUKAN);
            case DISETUJUI_ATASAN -> EnumSet.of(TERBIT, PERUBAHAN, DITANGGUHKAN, DITOLAK, DITARIK);
            case PERUBAHAN -> EnumSet.of(DIAJUKAN, DITARIK);
            case TERBIT -> EnumSet.of(DIBATALKAN);
            case DITANGGUHKAN, DITOLAK, DITARIK, DIBATALKAN -> EnumSet.noneOf(StatusMohon.class);
        };
    }

    public boolean boleh(StatusMohon ke) {
        return berikut().contains(ke);
    }

    /** Whether somebody has to decide about it. */
    public boolean menunggu() {
        return MENUNGGU.contains(this);
    }

    /** Whether it holds its days against other requests. */
    public boolean menahan() {
        return menunggu() || this == PERUBAHAN || this == TERBIT;
    }

    public String kunci() {
        return "presensi.mohon.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
