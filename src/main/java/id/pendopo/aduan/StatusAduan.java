package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a report stands, and where it may go from there (domain.md §6). */
public enum StatusAduan {
    /** waits for somebody to find its OPD */
    BARU,
    /** lies with an OPD; its head owes an answer */
    DITERUSKAN,
    /** the head has answered; the follow-up is still owed */
    DIJAWAB,
    /** the follow-up is under way */
    DIPROSES,
    /** followed up with evidence; the reporter may say "belum selesai" */
    SELESAI,
    /** refused with a reason; the reporter may say "belum selesai" */
    DITOLAK,
    DITUTUP,
    DUPLIKAT,
    DIALIHKAN,
    DICABUT;

    private static final Set<StatusAduan> KELUAR =
            EnumSet.of(DITOLAK, DUPLIKAT, DIALIHKAN, DICABUT);

    private Set<StatusAduan> berikut() {
        return switch (this) {
            case BARU -> dan(KELUAR, DITERUSKAN);
            case DITERUSKAN -> dan(KELUAR, BARU, DITERUSKAN, DIJAWAB, DIPROSES, SELESAI);
            case DIJAWAB -> dan(KELUAR, DITERUSKAN, DIJAWAB, DIPROSES, SELESAI);
            case DIPROSES -> dan(KELUAR, DITERUSKAN, DIJAWAB, DIPROSES, SELESAI);
            case SELESAI, DITOLAK -> EnumSet.of(DIPROSES, DITUTUP);
            // a merge that was a mistake is taken back
            case DUPLIKAT -> EnumSet.of(BARU, DITERUSKAN);
            case DIALIHKAN -> EnumSet.of(DITERUSKAN, SELESAI);
            case DITUTUP, DICABUT -> EnumSet.noneOf(StatusAduan.class);
        };
    }

    private static Set<StatusAduan> dan(Set<StatusAduan> banyak, StatusAduan... lagi) {
        var hasil = EnumSet.copyOf(banyak);
        hasil.addAll(Set.of(lagi));
        return hasil;
    }

    /**
     * @throws AturanDilanggar {@code aduan.langkah-salah} when the one may not follow the other
     */
    StatusAduan ke(StatusAduan tujuan) {
        if (!berikut().contains(tujuan)) {
            throw new AturanDilanggar("aduan.langkah-salah", kunci(), tujuan.kunci());
        }
        return tujuan;
    }

    /** Whether somebody still owes something. */
    public boolean terbuka() {
        return this == BARU || this == DITERUSKAN || this == DIJAWAB || this == DIPROSES;
    }

    /** Key of its text. */
    public String kunci() {
        return "aduan.status." + name().toLowerCase(Locale.ROOT);
    }
}
