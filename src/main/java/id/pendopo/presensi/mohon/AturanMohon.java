package id.pendopo.presensi.mohon;

import java.time.LocalDate;

/**
 * The rule for one kind of request on a day, with its legal basis.
 *
 * @param maks in {@code satuan}
 * @param berkasMulai from which day on a file is needed; 0 never
 * @param susulan working days after its first day in which it can still be handed in
 * @param masaKerja years of service that it takes
 */
public record AturanMohon(
        Rantai rantai,
        int maks,
        Satuan satuan,
        int berkasMulai,
        int susulan,
        int masaKerja,
        String dasar) {

    /** Who decides. */
    public enum Rantai {
        /** the superior, and it is done */
        ATASAN,
        /** the superior, then the authority that may grant leave */
        PEJABAT
    }

    /** In what its length is counted. */
    public enum Satuan {
        HARI_KERJA,
        HARI,
        BULAN,
        TAHUN
    }

    /** The last day that it may reach; of working days the count decides instead. */
    LocalDate paling(LocalDate dari) {
        return switch (satuan) {
            case HARI_KERJA -> LocalDate.MAX;
            case HARI -> dari.plusDays(maks - 1L);
            case BULAN -> dari.plusMonths(maks).minusDays(1);
            case TAHUN -> dari.plusYears(maks).minusDays(1);
        };
    }

    /** Whether only working days are taken off. */
    public boolean hariKerja() {
        return satuan == Satuan.HARI_KERJA;
    }

    public boolean perluBerkas(int hari) {
        return berkasMulai > 0 && hari >= berkasMulai;
    }
}
