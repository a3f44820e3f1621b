package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Keyakinan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A punch of one's own with what became of it.
 *
 * @param jarak metres to the nearest allowed place; null without a position
 * @param alasan codes of what a supervisor looks at; empty when nothing
 * @param putusan what he decided; null while he has not, or need not
 */
public record Tercatat(
        LocalDate hari,
        Arah arah,
        Instant waktu,
        CaraKetuk cara,
        Keyakinan keyakinan,
        @Nullable String tempat,
        @Nullable Float jarak,
        List<String> alasan,
        @Nullable Putusan putusan) {

    /** What a supervisor decided, in his words. */
    public record Putusan(boolean sah, String alasan) {}

    /** What the employee is told about it. */
    public enum Nasib {
        TERKIRIM,
        DITINJAU,
        SAH,
        TIDAK_SAH
    }

    public Tercatat {
        alasan = List.copyOf(alasan);
    }

    public Nasib nasib() {
        if (putusan != null) {
            return putusan.sah() ? Nasib.SAH : Nasib.TIDAK_SAH;
        }
        return alasan.isEmpty() ? Nasib.TERKIRIM : Nasib.DITINJAU;
    }
}
