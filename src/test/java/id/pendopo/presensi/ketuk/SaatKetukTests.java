package id.pendopo.presensi.ketuk;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.ketuk.SaatKetuk.Batas;
import id.pendopo.presensi.ketuk.SaatKetuk.Lama;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a punch without signal was made: each case reckoned by hand. */
class SaatKetukTests {

    private static final Batas BATAS =
            new Batas(Duration.ofHours(72), Duration.ofHours(24), Duration.ofMinutes(2));

    /** Ticket at 06:00, received at 10:00. */
    private static final Instant TIKET = Instant.parse("2026-11-09T06:00:00Z");

    private static final Instant DITERIMA = Instant.parse("2026-11-09T10:00:00Z");

    private static SaatKetuk saat(@Nullable Integer monoton, int dinding) {
        return SaatKetuk.luring(
                TIKET,
                DITERIMA,
                new Lama(
                        monoton == null ? null : Duration.ofMinutes(monoton),
                        Duration.ofMinutes(dinding)),
                BATAS);
    }

    private static Instant pukul(String jam) {
        return Instant.parse("2026-11-09T" + jam + ":00Z");
    }

    @Test
    void kedua_jam_sepakat() {
        var s = saat(80, 80);
        assertThat(s.waktu()).isEqualTo(pukul("07:20"));
        assertThat(s.keyakinan()).isEqualTo(Keyakinan.CUKUP);
        assertThat(s.alasan()).isEmpty();
    }

    @Test
    void halaman_dimuat_ulang_memakai_jam_dinding() {
        var s = saat(null, 80);
        assertThat(s.waktu()).isEqualTo(pukul("07:20"));
        assertThat(s.keyakinan()).isEqualTo(Keyakinan.CUKUP);
    }

    @Test
    void ponsel_yang_tidur_menghentikan_jam_monoton() {
        // the monotonic clock stood for an hour: the wall clock is possible and counts
        var s = saat(20, 80);
        assertThat(s.waktu()).isEqualTo(pukul("07:20"));
        assertThat(s.keyakinan()).isEqualTo(Keyakinan.CUKUP);
    }

    @Test
    void jam_dimundurkan_terlihat_dari_jam_monoton() {
        // 80 minutes have passed for sure; the wall clock says 30
        var s = saat(80, 30);
        assertThat(s.waktu()).isEqualTo(pukul("07:20"));
        assertThat(s.keyakinan()).isEqualTo(Keyakinan.RENDAH);
        assertThat(s.alasan()).containsExactly(Ketukan.JAM_BERUBAH);
    }

    @Test
    void jam_dimundurkan_dua_hari_tanpa_jam_monoton() {
        // nothing the phone says is possible: it counts as made when it came
        var s = saat(null, -2 * 24 * 60);
        assertThat(s.waktu()).isEqualTo(DITERIMA);
        assertThat(s.alasan()).containsExactly(Ketukan.JAM_BERUBAH);
    }

    @Test
    void jam_dimajukan_dua_hari() {
        var s = saat(80, 2 * 24 * 60);
        assertThat(s.waktu()).isEqualTo(pukul("07:20"));
        assertThat(s.alasan()).containsExactly(Ketukan.JAM_BERUBAH);
    }

    @Test
    void tidak_pernah_sesudah_diterima() {
        // within the tolerance of two minutes, but in the future
        assertThat(saat(null, 241).waktu()).isEqualTo(DITERIMA);
    }

    @Test
    void tiket_kemarin_diragukan() {
        var s =
                SaatKetuk.luring(
                        TIKET,
                        TIKET.plus(Duration.ofHours(30)),
                        new Lama(null, Duration.ofHours(26)),
                        BATAS);
        assertThat(s.waktu()).isEqualTo(TIKET.plus(Duration.ofHours(26)));
        assertThat(s.alasan()).containsExactly(Ketukan.TIKET_LAMA);
    }

    @Test
    void kiriman_sesudah_72_jam_diragukan() {
        var s =
                SaatKetuk.luring(
                        TIKET,
                        TIKET.plus(Duration.ofHours(80)),
                        new Lama(null, Duration.ofHours(2)),
                        BATAS);
        assertThat(s.waktu()).isEqualTo(TIKET.plus(Duration.ofHours(2)));
        assertThat(s.keyakinan()).isEqualTo(Keyakinan.RENDAH);
        assertThat(s.alasan()).containsExactly(Ketukan.TIKET_LAMA);
    }
}
