package id.pendopo.presensi.ponsel;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.JadwalHari;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The button knows in and out; the phone has the same rule (ui/uji/langkah.test.mjs). */
class LangkahTests {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);
    private static final LocalDate SELASA = SENIN.plusDays(1);
    private static final LocalDate MINGGU = SENIN.minusDays(1);

    private static JadwalHari kantor(LocalDate h) {
        boolean kerja = h.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
        return new JadwalHari(
                h,
                "Umum",
                kerja ? saat(h, 7, 30) : null,
                kerja ? saat(h, 16, 0) : null,
                60,
                0,
                null);
    }

    private static JadwalHari malam(LocalDate h) {
        return new JadwalHari(h, "M", saat(h, 21, 0), saat(h.plusDays(1), 7, 0), 0, 0, null);
    }

    private static Instant saat(LocalDate h, int jam, int menit) {
        return h.atTime(LocalTime.of(jam, menit)).atZone(WITA).toInstant();
    }

    private static Langkah kantor(Instant kini, String... ada) {
        var semua = Set.of(ada);
        return Langkah.dari(
                kini, WITA, LangkahTests::kantor, (h, a) -> semua.contains(h + " " + a));
    }

    private static Langkah malam(Instant kini, String... ada) {
        var semua = Set.of(ada);
        return Langkah.dari(kini, WITA, LangkahTests::malam, (h, a) -> semua.contains(h + " " + a));
    }

    @Test
    void pagi_masuk_sesudahnya_pulang_lalu_lengkap() {
        assertThat(kantor(saat(SENIN, 7, 12))).isEqualTo(new Langkah(Arah.MASUK, SENIN));
        assertThat(kantor(saat(SENIN, 7, 13), SENIN + " MASUK"))
                .isEqualTo(new Langkah(Arah.PULANG, SENIN));
        assertThat(kantor(saat(SENIN, 16, 5), SENIN + " MASUK", SENIN + " PULANG"))
                .isEqualTo(new Langkah(null, SENIN));
    }

    @Test
    void datang_lewat_tengah_malam_untuk_pagi_itu_adalah_awal() {
        assertThat(kantor(saat(SELASA, 0, 5))).isEqualTo(new Langkah(Arah.MASUK, SELASA));
    }

    @Test
    void lupa_pulang_kemarin_tidak_menghalangi_masuk_pagi_ini() {
        assertThat(kantor(saat(SELASA, 7, 0), SENIN + " MASUK"))
                .isEqualTo(new Langkah(Arah.MASUK, SELASA));
    }

    @Test
    void lembur_lewat_tengah_malam_masih_pulang_hari_sebelumnya() {
        assertThat(kantor(saat(SELASA, 0, 30), SENIN + " MASUK"))
                .isEqualTo(new Langkah(Arah.PULANG, SENIN));
    }

    @Test
    void sesudah_jam_kerja_tanpa_masuk_yang_tersisa_hanya_pulang() {
        assertThat(kantor(saat(SENIN, 16, 30))).isEqualTo(new Langkah(Arah.PULANG, SENIN));
    }

    @Test
    void hari_libur_tetap_boleh() {
        assertThat(kantor(saat(MINGGU, 9, 0))).isEqualTo(new Langkah(Arah.MASUK, MINGGU));
        assertThat(kantor(saat(MINGGU, 12, 0), MINGGU + " MASUK"))
                .isEqualTo(new Langkah(Arah.PULANG, MINGGU));
    }

    @Test
    void giliran_malam_pulang_esok_paginya() {
        assertThat(malam(saat(SENIN, 20, 50), MINGGU + " MASUK", MINGGU + " PULANG"))
                .isEqualTo(new Langkah(Arah.MASUK, SENIN));
        assertThat(malam(saat(SELASA, 7, 3), SENIN + " MASUK"))
                .isEqualTo(new Langkah(Arah.PULANG, SENIN));
    }
}
