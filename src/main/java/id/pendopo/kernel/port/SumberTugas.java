package id.pendopo.kernel.port;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person: the entries of the work list on {@code /kantor}, already cut to his
 * permissions.
 */
public interface SumberTugas {

    List<Tugas> tugas(Konteks konteks);

    /** How pressing an entry is; the order of the constants is the order on screen. */
    enum Urgensi {
        TERLAMBAT,
        HARI_INI,
        SEGERA,
        BIASA
    }

    /**
     * One entry, for example "Reports of March: 3 of 12".
     *
     * @param kunciLabel message key, filled with {@code argumen}
     * @param selesai how many are done of {@code total}
     */
    record Tugas(
            String kunciLabel,
            List<Object> argumen,
            String url,
            int selesai,
            int total,
            @Nullable LocalDate tenggat,
            Urgensi urgensi) {}
}
