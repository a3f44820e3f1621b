package id.pendopo.presensi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * To which working day a punch belongs. A shift over midnight belongs to the day on which it began;
 * who leaves a little past midnight leaves the day before; who arrives just past midnight for a
 * morning shift is early, not late.
 */
public final class PenempatHari {

    /** Earlier than this before the start nobody comes for that shift. */
    static final Duration PALING_AWAL = Duration.ofHours(6);

    /** Later than this after the end nobody leaves that shift. */
    static final Duration PALING_AKHIR = Duration.ofHours(10);

    private PenempatHari() {}

    /**
     * The nearest shift that it can belong to: by its start for who arrives, by its end for who
     * leaves; the local date when it belongs to none.
     */
    public static LocalDate hari(
            Instant waktu, Arah arah, ZoneId zona, Function<LocalDate, JadwalHari> jadwal) {
        LocalDate tanggal = LocalDate.ofInstant(waktu, zona);
        LocalDate terpilih = tanggal;
        Duration terdekat = null;
        for (LocalDate h : List.of(tanggal, tanggal.minusDays(1), tanggal.plusDays(1))) {
            JadwalHari j = jadwal.apply(h);
            if (!j.kerja() || !termasuk(waktu, arah, j)) {
                continue;
            }
            var jarak = Duration.between(arah == Arah.MASUK ? j.masuk() : j.pulang(), waktu).abs();
            if (terdekat == null || jarak.compareTo(terdekat) < 0) {
                terdekat = jarak;
                terpilih = h;
            }
        }
        return terpilih;
    }

    /**
     * Where nobody knows whether somebody came or left: the shift in which it lies, or else the
     * nearest one to which it can belong; the local date when it belongs to none.
     */
    public static LocalDate hari(
            Instant waktu, ZoneId zona, Function<LocalDate, JadwalHari> jadwal) {
        LocalDate tanggal = LocalDate.ofInstant(waktu, zona);
        LocalDate terpilih = tanggal;
        Duration terdekat = null;
        for (LocalDate h : List.of(tanggal, tanggal.minusDays(1), tanggal.plusDays(1))) {
            JadwalHari j = jadwal.apply(h);
            if (!j.kerja()
                    || !(termasuk(waktu, Arah.MASUK, j) || termasuk(waktu, Arah.PULANG, j))) {
                continue;
            }
            var jarak =
                    waktu.isBefore(j.masuk())
                            ? Duration.between(waktu, j.masuk())
                            : waktu.isAfter(j.pulang())
                                    ? Duration.between(j.pulang(), waktu)
                                    : Duration.ZERO;
            if (terdekat == null || jarak.compareTo(terdekat) < 0) {
                terdekat = jarak;
                terpilih = h;
            }
        }
        return terpilih;
    }

    /** After this moment nothing belongs to that day any more. */
    public static Instant usai(JadwalHari j, ZoneId zona) {
        return j.kerja()
                ? j.pulang().plus(PALING_AKHIR)
                : j.hari().plusDays(1).atStartOfDay(zona).toInstant();
    }

    private static boolean termasuk(Instant waktu, Arah arah, JadwalHari j) {
        return arah == Arah.MASUK
                ? !waktu.isBefore(j.masuk().minus(PALING_AWAL)) && waktu.isBefore(j.pulang())
                : waktu.isAfter(j.masuk()) && !waktu.isAfter(j.pulang().plus(PALING_AKHIR));
    }
}
