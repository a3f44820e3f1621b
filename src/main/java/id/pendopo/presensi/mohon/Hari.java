package id.pendopo.presensi.mohon;

import id.pendopo.presensi.JadwalHari;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Days that a request takes, by the hours of the person himself. */
final class Hari {

    private Hari() {}

    /** Days by year, both ends included; working days only, or all. */
    static Map<Integer, Integer> perTahun(
            Function<LocalDate, JadwalHari> jadwal,
            LocalDate dari,
            LocalDate sampai,
            boolean kerja) {
        var hasil = new TreeMap<Integer, Integer>();
        dari.datesUntil(sampai.plusDays(1))
                .filter(h -> !kerja || jadwal.apply(h).kerja())
                .forEach(h -> hasil.merge(h.getYear(), 1, Integer::sum));
        return hasil;
    }

    static int jumlah(Map<Integer, Integer> perTahun) {
        return perTahun.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Working days after the first up to the second. */
    static int kerjaSesudah(
            Function<LocalDate, JadwalHari> jadwal, LocalDate dari, LocalDate sampai) {
        return sampai.isAfter(dari) ? jumlah(perTahun(jadwal, dari.plusDays(1), sampai, true)) : 0;
    }
}
