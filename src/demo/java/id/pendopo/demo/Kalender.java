package id.pendopo.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The days the simulated year is told from: everything in it happened before the morning of the day
 * of the first start. In January no month of the new year is complete, so the year before is shown
 * in full.
 */
record Kalender(LocalDate hariIni, ZoneId zona) {

    int tahun() {
        return hariIni.getYear() - (hariIni.getMonthValue() == 1 ? 1 : 0);
    }

    /** The last complete month of the year that is told. */
    int bulanTerakhir() {
        return hariIni.getMonthValue() == 1 ? 12 : hariIni.getMonthValue() - 1;
    }

    /** Nothing of the simulation is later than this. */
    Instant kini() {
        return hariIni.atStartOfDay(zona).toInstant();
    }

    Instant saat(LocalDate hari, LocalTime jam) {
        return hari.atTime(jam).atZone(zona).toInstant();
    }

    /** Due day of the report of a month. */
    LocalDate batas(int bulan, int hari) {
        YearMonth berikut = YearMonth.of(tahun(), bulan).plusMonths(1);
        return berikut.atDay(Math.min(hari, berikut.lengthOfMonth()));
    }

    LocalDate senin() {
        return hariIni.with(DayOfWeek.MONDAY);
    }

    /** The same day, or the Monday after a weekend. */
    static LocalDate kerjaSesudah(LocalDate hari) {
        return switch (hari.getDayOfWeek()) {
            case SATURDAY -> hari.plusDays(2);
            case SUNDAY -> hari.plusDays(1);
            default -> hari;
        };
    }

    /** The same day, or the Friday before a weekend. */
    static LocalDate kerjaSebelum(LocalDate hari) {
        return switch (hari.getDayOfWeek()) {
            case SATURDAY -> hari.minusDays(1);
            case SUNDAY -> hari.minusDays(2);
            default -> hari;
        };
    }
}
