package id.pendopo.monev;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures of one day, read from the dated parameters: bands of deviation, of absorption and of
 * performance, and the weights of the index.
 *
 * @param deviasi lower ends of the bands in points, falling; below the last everything is critical
 * @param predikat performance against plan: a band holds what is above its lower end (Permendagri
 *     86/2017)
 */
public record Penilaian(
        List<BigDecimal> deviasi, List<Pita> serapan, List<Pita> predikat, Bobot bobot) {

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);
    private static final List<Keadaan> URUTAN =
            List.of(Keadaan.SESUAI, Keadaan.WASPADA, Keadaan.TERLAMBAT, Keadaan.KRITIS);

    /** A band with its code and name; the last one has no lower end. */
    public record Pita(String kode, @Nullable String nama, @Nullable BigDecimal mulai) {}

    /** Weights of physical progress, money and punctuality. */
    public record Bobot(BigDecimal fisik, BigDecimal keuangan, BigDecimal ketepatan) {}

    public Penilaian {
        deviasi = List.copyOf(deviasi);
        serapan = List.copyOf(serapan);
        predikat = List.copyOf(predikat);
    }

    /**
     * @param selesai whether the month is over, so that a report is owed
     */
    public Keadaan keadaan(Rekap rekap, boolean selesai) {
        if (rekap.jumlahSub() == 0) {
            return Keadaan.TANPA_RENCANA;
        }
        if (!rekap.lapor()) {
            return selesai ? Keadaan.BELUM_LAPOR : Keadaan.BERJALAN;
        }
        BigDecimal poin = rekap.deviasi();
        if (poin == null || rekap.bobotRencana().signum() == 0) {
            return Keadaan.TANPA_RENCANA;
        }
        for (int i = 0; i < deviasi.size() && i < URUTAN.size() - 1; i++) {
            if (poin.compareTo(deviasi.get(i)) >= 0) {
                return URUTAN.get(i);
            }
        }
        return Keadaan.KRITIS;
    }

    /** Points below which something is critical. */
    public BigDecimal batasKritis() {
        return deviasi.getLast();
    }

    /** The band of spending against the cash plan; none without a cash plan. */
    public @Nullable Pita serapan(Rekap rekap) {
        BigDecimal persen = rekap.serapanKas();
        return persen == null ? null : pita(serapan, persen, true);
    }

    /** The band of physical progress against plan; none without a plan. */
    public @Nullable Pita predikat(Rekap rekap) {
        BigDecimal persen = rekap.capaian();
        return persen == null ? null : pita(predikat, persen, false);
    }

    private static Pita pita(List<Pita> semua, BigDecimal persen, boolean termasukBatas) {
        return semua.stream()
                .filter(
                        p ->
                                p.mulai() == null
                                        || persen.compareTo(p.mulai()) > (termasukBatas ? -1 : 0))
                .findFirst()
                .orElse(semua.getLast());
    }

    /**
     * The index an agency is ranked by, 0 to 100: weighted mean of physical progress against plan,
     * spending against cash plan and reports in time; each at most 100. A part without anything to
     * compare with is left out.
     *
     * @param rekap cumulative to the month
     * @param laporan the months so far summed, for the counts of reports
     */
    public @Nullable BigDecimal indeks(Rekap rekap, Rekap laporan) {
        BigDecimal nilai = BigDecimal.ZERO;
        BigDecimal penuh = BigDecimal.ZERO;
        BigDecimal[][] bagian = {
            {bobot.fisik(), rekap.capaian()},
            {bobot.keuangan(), rekap.serapanKas()},
            {bobot.ketepatan(), tepatWaktu(laporan)}
        };
        for (BigDecimal[] b : bagian) {
            if (b[1] != null) {
                nilai = nilai.add(b[0].multiply(b[1].min(SERATUS).max(BigDecimal.ZERO)));
                penuh = penuh.add(b[0]);
            }
        }
        return penuh.signum() == 0 ? null : nilai.divide(penuh, 2, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal tepatWaktu(Rekap laporan) {
        if (laporan.jumlahSub() == 0) {
            return null;
        }
        int tepat = Math.max(0, laporan.sudahLapor() - laporan.terlambat());
        return SERATUS.multiply(BigDecimal.valueOf(tepat))
                .divide(BigDecimal.valueOf(laporan.jumlahSub()), 4, RoundingMode.HALF_EVEN);
    }
}
