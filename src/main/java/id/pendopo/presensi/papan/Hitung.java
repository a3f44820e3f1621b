package id.pendopo.presensi.papan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many people stand where.
 *
 * @param libur do not work on that day; part of nothing else
 */
public record Hitung(int tepat, int telat, int belum, int izin, int dinas, int tanpa, int libur) {

    public static final Hitung NOL = new Hitung(0, 0, 0, 0, 0, 0, 0);
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    public Hitung tambah(Hitung h) {
        return new Hitung(
                tepat + h.tepat,
                telat + h.telat,
                belum + h.belum,
                izin + h.izin,
                dinas + h.dinas,
                tanpa + h.tanpa,
                libur + h.libur);
    }

    /** From a tally by the order of {@link KeadaanPapan}. */
    static Hitung dari(int[] banyak) {
        return new Hitung(
                banyak[KeadaanPapan.TEPAT.ordinal()],
                banyak[KeadaanPapan.TELAT.ordinal()],
                banyak[KeadaanPapan.BELUM.ordinal()],
                banyak[KeadaanPapan.IZIN.ordinal()],
                banyak[KeadaanPapan.DINAS.ordinal()],
                banyak[KeadaanPapan.TANPA.ordinal()],
                banyak[KeadaanPapan.LIBUR.ordinal()]);
    }

    public int pada(KeadaanPapan k) {
        return switch (k) {
            case TEPAT -> tepat;
            case TELAT -> telat;
            case BELUM -> belum;
            case IZIN -> izin;
            case DINAS -> dinas;
            case TANPA -> tanpa;
            case LIBUR -> libur;
        };
    }

    /** Who has to work on that day, wherever he is. */
    public int wajib() {
        return tepat + telat + belum + izin + dinas + tanpa;
    }

    public int hadir() {
        return tepat + telat;
    }

    /** Neither there nor explained, whether the day is over or not. */
    public int takAda() {
        return belum + tanpa;
    }

    /** Of those who have to work: there, or on duty elsewhere; null when nobody has to. */
    public @Nullable BigDecimal persenHadir() {
        return persen(hadir() + dinas);
    }

    /** Share of those who have to work, two decimals; null when nobody has to. */
    public @Nullable BigDecimal persen(int bagian) {
        return wajib() == 0
                ? null
                : BigDecimal.valueOf(bagian)
                        .multiply(SERATUS)
                        .divide(BigDecimal.valueOf(wajib()), 2, RoundingMode.HALF_EVEN);
    }
}
