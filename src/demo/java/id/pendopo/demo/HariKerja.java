package id.pendopo.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Working days of a five-day week without national days off, for deadlines of the simulation. */
final class HariKerja {

    private final Set<LocalDate> libur;

    HariKerja(Latar latar) {
        libur =
                new HashSet<>(
                        latar.jdbc()
                                .queryForList(
                                        "select tanggal from referensi.hari_libur limit 5000",
                                        LocalDate.class));
    }

    /** That many working days later. */
    LocalDate tambah(LocalDate dari, int banyak) {
        LocalDate hari = dari;
        for (int sisa = banyak; sisa > 0; ) {
            hari = hari.plusDays(1);
            sisa -= kerja(hari) ? 1 : 0;
        }
        return hari;
    }

    private boolean kerja(LocalDate hari) {
        return hari.getDayOfWeek() != DayOfWeek.SATURDAY
                && hari.getDayOfWeek() != DayOfWeek.SUNDAY
                && !libur.contains(hari);
    }
}
