package id.pendopo.aduan.jam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet from 21.00 to 06.00; at three in the morning only what is due before 07.00 is told. */
class JamTenangTests {

    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final JamTenang MALAM = new JamTenang(21, 6);

    private static Instant saat(String s) {
        return LocalDateTime.parse(s).atZone(WIT).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // moment, due moment of the clock by the hour, until when it waits ("-" = told at once)
        "2026-11-10T20:59:59, 2026-11-11T20:59, -",
        "2026-11-10T21:00, 2026-11-11T21:00, 2026-11-11T06:00",
        "2026-11-10T23:59:59, 2026-11-11T23:59, 2026-11-11T06:00",
        "2026-11-11T02:59, 2026-11-11T07:00, 2026-11-11T06:00",
        "2026-11-11T02:59, 2026-11-11T06:59:59, -",
        "2026-11-11T03:00, 2026-11-11T08:10, 2026-11-11T06:00",
        "2026-11-11T03:00, 2026-11-11T03:30, -",
        // what is overdue already cannot be saved by waking anybody
        "2026-11-11T03:00, 2026-11-11T03:00, 2026-11-11T06:00",
        "2026-11-11T03:00, 2026-11-10T12:00, 2026-11-11T06:00",
        "2026-11-11T05:59:59, 2026-11-11T07:00, 2026-11-11T06:00",
        "2026-11-11T05:59:59, 2026-11-11T06:30, -",
        "2026-11-11T06:00, 2026-11-11T07:00, -"
    })
    void malam_hanya_yang_masih_dapat_diselamatkan(String pada, String batas, String tunda) {
        assertThat(MALAM.tunda(saat(pada), saat(batas), WIT).map(Instant::toString).orElse("-"))
                .isEqualTo(tunda.equals("-") ? "-" : saat(tunda).toString());
    }

    @Test
    void tanpa_jam_yang_berjalan_malam_selalu_menunggu() {
        assertThat(MALAM.tunda(saat("2026-11-11T03:00"), null, WIT))
                .contains(saat("2026-11-11T06:00"));
    }

    @Test
    void angka_yang_sama_berarti_tanpa_jam_tenang_dan_siang_dapat_dipilih() {
        assertThat(new JamTenang(6, 6).tunda(saat("2026-11-11T03:00"), null, WIT)).isEmpty();
        assertThat(new JamTenang(12, 13).tunda(saat("2026-11-11T12:30"), null, WIT))
                .contains(saat("2026-11-11T13:00"));
        assertThat(new JamTenang(12, 13).tunda(saat("2026-11-11T13:00"), null, WIT)).isEmpty();
    }
}
