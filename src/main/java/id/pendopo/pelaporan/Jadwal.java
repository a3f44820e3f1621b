package id.pendopo.pelaporan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Days of one reporting month.
 *
 * @param batas last day in time
 * @param kunci last day on which figures may be changed without unlocking
 */
public record Jadwal(YearMonth bulan, LocalDate batas, LocalDate kunci) {

    static Jadwal dari(YearMonth bulan, int hariBatas, int hariKunci) {
        YearMonth berikut = bulan.plusMonths(1);
        return new Jadwal(bulan, hari(berikut, hariBatas), hari(berikut, hariKunci));
    }

    private static LocalDate hari(YearMonth bulan, int hari) {
        return bulan.atDay(Math.min(hari, bulan.lengthOfMonth()));
    }

    /** Full days after the due day; zero in time. */
    public int terlambat(LocalDate diajukan) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(batas, diajukan));
    }

    public boolean terkunci(LocalDate hariIni) {
        return hariIni.isAfter(kunci);
    }

    /**
     * @param sisa so many full days before the due day people are reminded; zero on it
     */
    public boolean perluDiingatkan(LocalDate hari, Set<Integer> sisa) {
        return sisa.contains((int) ChronoUnit.DAYS.between(hari, batas));
    }

    /** Reports can be written from the first day of the month itself on. */
    public boolean sudahMulai(LocalDate hariIni) {
        return !hariIni.isBefore(bulan.atDay(1));
    }
}
