package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.PenempatHari;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the one button does next. The same rule stands in {@code ui/js/presensi/langkah.js}, for a
 * phone without signal.
 *
 * @param arah null when both punches of that day are there
 * @param hari the working day it counts for
 */
public record Langkah(@Nullable Arah arah, LocalDate hari) {

    /**
     * Whoever came and has not left leaves; whoever has not come comes, as long as the work lasts.
     *
     * @param ada whether there is a punch of that day and direction
     */
    public static Langkah dari(
            Instant kini,
            ZoneId zona,
            Function<LocalDate, JadwalHari> jadwal,
            BiPredicate<LocalDate, Arah> ada) {
        LocalDate pulang = PenempatHari.hari(kini, Arah.PULANG, zona, jadwal);
        if (ada.test(pulang, Arah.MASUK) && !ada.test(pulang, Arah.PULANG)) {
            return new Langkah(Arah.PULANG, pulang);
        }
        LocalDate masuk = PenempatHari.hari(kini, Arah.MASUK, zona, jadwal);
        if (ada.test(masuk, Arah.PULANG)) {
            return new Langkah(null, masuk);
        }
        if (ada.test(masuk, Arah.MASUK)) {
            return new Langkah(Arah.PULANG, masuk);
        }
        JadwalHari j = jadwal.apply(masuk);
        boolean usai = j.kerja() && !kini.isBefore(j.pulang());
        return new Langkah(usai ? Arah.PULANG : Arah.MASUK, masuk);
    }
}
