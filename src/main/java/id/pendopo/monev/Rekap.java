package id.pendopo.monev;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one month, of a sub kegiatan or of anything above it. Percentages are derived here and
 * nowhere else, and are null where nothing stands to be divided by: a pagu of zero weighs nothing.
 *
 * @param bobotFisik pagu × physical per cent, cumulative, as last published
 * @param bobotRencana pagu × planned per cent
 * @param realisasi rupiah spent to the end of the month
 * @param kas rupiah planned to be spent to the end of the month
 */
public record Rekap(
        int jumlahSub,
        int sudahLapor,
        int terlambat,
        int terverifikasi,
        BigDecimal pagu,
        BigDecimal bobotFisik,
        BigDecimal bobotRencana,
        BigDecimal realisasi,
        BigDecimal kas) {

    public static final Rekap KOSONG =
            new Rekap(
                    0,
                    0,
                    0,
                    0,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);
    private static final int DESIMAL = 4;

    public static Rekap jumlah(Collection<Rekap> semua) {
        return semua.stream().reduce(KOSONG, Rekap::tambah);
    }

    public Rekap tambah(Rekap lain) {
        return new Rekap(
                jumlahSub + lain.jumlahSub,
                sudahLapor + lain.sudahLapor,
                terlambat + lain.terlambat,
                terverifikasi + lain.terverifikasi,
                pagu.add(lain.pagu),
                bobotFisik.add(lain.bobotFisik),
                bobotRencana.add(lain.bobotRencana),
                realisasi.add(lain.realisasi),
                kas.add(lain.kas));
    }

    /** What is left without a part of it. */
    Rekap kurang(Rekap bagian) {
        return new Rekap(
                jumlahSub - bagian.jumlahSub,
                sudahLapor - bagian.sudahLapor,
                terlambat - bagian.terlambat,
                terverifikasi - bagian.terverifikasi,
                pagu.subtract(bagian.pagu),
                bobotFisik.subtract(bagian.bobotFisik),
                bobotRencana.subtract(bagian.bobotRencana),
                realisasi.subtract(bagian.realisasi),
                kas.subtract(bagian.kas));
    }

    /** Physical progress in per cent, weighted by pagu. */
    public @Nullable BigDecimal fisik() {
        return bagi(bobotFisik, pagu);
    }

    public @Nullable BigDecimal rencana() {
        return bagi(bobotRencana, pagu);
    }

    /** Points between realised and planned physical progress; negative is behind. */
    public @Nullable BigDecimal deviasi() {
        return selisih(fisik(), rencana());
    }

    /** {@link #deviasi} for whoever needs the two besides. */
    public static @Nullable BigDecimal selisih(
            @Nullable BigDecimal fisik, @Nullable BigDecimal rencana) {
        return fisik == null || rencana == null ? null : fisik.subtract(rencana);
    }

    /** Spending in per cent of the pagu. */
    public @Nullable BigDecimal serapan() {
        return bagi(realisasi.multiply(SERATUS), pagu);
    }

    /** Spending in per cent of the cash plan to this month. */
    public @Nullable BigDecimal serapanKas() {
        return bagi(realisasi.multiply(SERATUS), kas);
    }

    /** Physical progress in per cent of the plan. */
    public @Nullable BigDecimal capaian() {
        return bagi(bobotFisik.multiply(SERATUS), bobotRencana);
    }

    /** Published reports in per cent of those owed. */
    public @Nullable BigDecimal bagianLapor() {
        return bagi(
                BigDecimal.valueOf(sudahLapor).multiply(SERATUS), BigDecimal.valueOf(jumlahSub));
    }

    public boolean lapor() {
        return sudahLapor > 0;
    }

    public int belumLapor() {
        return jumlahSub - sudahLapor;
    }

    public int belumDiverifikasi() {
        return sudahLapor - terverifikasi;
    }

    private static @Nullable BigDecimal bagi(BigDecimal nilai, BigDecimal pembagi) {
        return pembagi.signum() == 0
                ? null
                : nilai.divide(pembagi, DESIMAL, RoundingMode.HALF_EVEN);
    }
}
