package id.pendopo.presensi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An apel that a closed list says somebody was not at. Whether it costs anything is judged with the
 * day ({@link PenilaiHari}).
 *
 * @param jeda whoever begins work later than this after its end need not come
 * @param bersamaTk whether it counts on a day absent without reason as well
 * @param pencatat who closed the list
 */
public record ApelTerlewat(
        UUID apel,
        String nama,
        LocalDate hari,
        Instant mulai,
        Instant sampai,
        Duration jeda,
        boolean bersamaTk,
        String pencatat) {

    /** Whether the working hours of that day meet the apel: a later shift need not come. */
    boolean wajib(JadwalHari j) {
        return j.kerja() && !j.masuk().isAfter(sampai.plus(jeda)) && j.pulang().isAfter(mulai);
    }
}
