package id.pendopo.presensi.apel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days an apel is held. */
class JadwalApelTests {

    private static final LocalDate AWAL = LocalDate.of(2026, 10, 1);

    private static JadwalApel jadwal(
            List<Integer> hari, @Nullable Integer tanggal, @Nullable LocalDate akhir) {
        return new JadwalApel(
                UUID.randomUUID(),
                "Apel",
                hari,
                tanggal,
                LocalTime.of(7, 15),
                LocalTime.of(7, 45),
                null,
                null,
                null,
                null,
                "SE 1",
                AWAL,
                akhir);
    }

    private static List<Integer> tanggal(JadwalApel j) {
        return LocalDate.of(2026, 9, 28)
                .datesUntil(LocalDate.of(2026, 11, 1))
                .filter(j::pada)
                .map(LocalDate::getDayOfMonth)
                .toList();
    }

    @Test
    void setiap_pekan_pada_harinya_selama_berlaku() {
        assertThat(tanggal(jadwal(List.of(1), null, null))).containsExactly(5, 12, 19, 26);
        assertThat(tanggal(jadwal(List.of(1, 5), null, LocalDate.of(2026, 10, 12))))
                .containsExactly(2, 5, 9, 12);
    }

    @Test
    void setiap_bulan_pada_tanggalnya() {
        assertThat(tanggal(jadwal(List.of(), 17, null))).containsExactly(17);
        var akhirBulan = jadwal(List.of(), 31, null);
        assertThat(akhirBulan.pada(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(akhirBulan.pada(LocalDate.of(2026, 11, 30))).isFalse();
    }

    @Test
    void satu_kali_dan_yang_ditarik_sebelum_mulai() {
        assertThat(tanggal(jadwal(List.of(), null, AWAL))).containsExactly(1);
        assertThat(tanggal(jadwal(List.of(1), null, AWAL.minusDays(1)))).isEmpty();
    }
}
