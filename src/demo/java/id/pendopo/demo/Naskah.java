package id.pendopo.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One report with its figures and its way.
 *
 * @param fisik hundredths of a per cent, cumulative; null in a draft that is not complete
 * @param fisikLalu of the month before
 * @param nilai rupiah of this month
 */
record Naskah(
        Sub sub,
        int bulan,
        @Nullable Integer fisik,
        int fisikLalu,
        long nilai,
        @Nullable Masalah masalah,
        Perjalanan jalan) {

    /** The figures as they were before the last version was approved: a little less of both. */
    Naskah sebelumDiperbaiki() {
        Integer dulu = fisik == null ? null : Math.max(fisikLalu, fisik - 120);
        return new Naskah(sub, bulan, dulu, fisikLalu, nilai * 96 / 100, masalah, jalan);
    }

    @Nullable BigDecimal persenFisik() {
        return fisik == null ? null : BigDecimal.valueOf(fisik, 2);
    }

    /** Output grows with the work; salaries reach all staff every month. */
    @Nullable BigDecimal output() {
        BigDecimal target = sub.target();
        if (fisik == null || target == null) {
            return null;
        }
        if (sub.jenis() == JenisKerja.GAJI) {
            return target;
        }
        return target.multiply(BigDecimal.valueOf(fisik, 4))
                .setScale(target.scale(), RoundingMode.DOWN);
    }

    BigDecimal rupiah() {
        return BigDecimal.valueOf(nilai);
    }
}
