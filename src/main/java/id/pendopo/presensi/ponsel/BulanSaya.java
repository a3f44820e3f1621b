package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.HasilHari.Keadaan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A month of one's own.
 *
 * @param hari every day of it up to today, the first one first
 * @param beku whether it is closed: nothing changes it any more
 * @param hariIni the day of business
 * @param mulai nothing before this day is judged
 */
public record BulanSaya(
        YearMonth bulan,
        List<HariSaya> hari,
        boolean beku,
        LocalDate hariIni,
        LocalDate mulai,
        Setahun setahun) {

    private static final Set<Keadaan> HADIR =
            EnumSet.of(Keadaan.HADIR, Keadaan.BEKERJA, Keadaan.TIDAK_PENUH);

    /**
     * What counts towards discipline (PP 94/2021) in the year of the month, so far.
     *
     * @param menit late and left too early, added up
     * @param hariTanpa days absent without reason
     * @param sehari minutes that count as a day; 0 where no rule says so
     * @param ambang number of days that has the next consequence; null past the last
     */
    public record Setahun(int menit, int hariTanpa, int sehari, @Nullable Integer ambang) {

        /** Days absent without reason, with every full day of minutes. */
        public int hari() {
            return sehari == 0 ? hariTanpa : hariTanpa + menit / sehari;
        }

        /** Minutes on the way to the next day. */
        public int sisa() {
            return sehari == 0 ? menit : menit % sehari;
        }
    }

    public BulanSaya {
        hari = List.copyOf(hari);
    }

    public BigDecimal persen() {
        return hari.stream().map(h -> h.hasil().persen()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int telat() {
        return hari.stream().mapToInt(h -> h.hasil().telat()).sum();
    }

    public int cepat() {
        return hari.stream().mapToInt(h -> h.hasil().cepat()).sum();
    }

    public long hadir() {
        return hari.stream().filter(h -> HADIR.contains(h.hasil().keadaan())).count();
    }

    public long kerja() {
        return hari.stream().filter(h -> h.jadwal().kerja()).count();
    }

    public long berketerangan() {
        return banyak(Keadaan.BERKETERANGAN);
    }

    public long tanpaKeterangan() {
        return banyak(Keadaan.TANPA_KETERANGAN);
    }

    private long banyak(Keadaan k) {
        return hari.stream().filter(h -> h.hasil().keadaan() == k).count();
    }

    /** Days that cost something. */
    public List<HariSaya> berbiaya() {
        return hari.stream().filter(h -> !h.sebab().isEmpty()).toList();
    }
}
