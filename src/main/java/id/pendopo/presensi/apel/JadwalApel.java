package id.pendopo.presensi.apel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an apel is held, and for whom.
 *
 * @param hari days of the week, 1 is Monday; empty where it follows the date
 * @param tanggalBulan the same day of every month; null with {@code hari} empty: on every day in
 *     force
 * @param opd for this OPD and the units below it; null: the whole pemda
 * @param tempat where a check-in may count; null: only the list counts
 * @param akhir last day in force, the day before {@code sejak} when it never was
 */
public record JadwalApel(
        UUID id,
        String nama,
        List<Integer> hari,
        @Nullable Integer tanggalBulan,
        LocalTime mulai,
        LocalTime sampai,
        @Nullable UUID opd,
        @Nullable String namaOpd,
        @Nullable UUID tempat,
        @Nullable String namaTempat,
        String dasar,
        LocalDate sejak,
        @Nullable LocalDate akhir) {

    public JadwalApel {
        hari = List.copyOf(hari);
    }

    /** Whether it is held on that day. */
    public boolean pada(LocalDate h) {
        boolean berlaku = !h.isBefore(sejak) && (akhir == null || !h.isAfter(akhir));
        boolean jatuh =
                tanggalBulan != null
                        ? h.getDayOfMonth() == tanggalBulan
                        : hari.isEmpty() || hari.contains(h.getDayOfWeek().getValue());
        return berlaku && jatuh;
    }

    public boolean selesai(LocalDate hariIni) {
        return akhir != null && akhir.isBefore(hariIni);
    }
}
