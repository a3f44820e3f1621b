package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.HasilHari.Keadaan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A month of one's own.
 *
 * @param hari every day of it up to today, the first one first
 * @param beku whether it is closed: nothing changes it any more
 * @param hariIni the day of business
 */
public record BulanSaya(
        YearMonth bulan, List<HariSaya> hari, boolean beku, LocalDate hariIni, Setahun setahun) {

    private static final Set<Keadaan> HADIR =
            EnumSet.of(Keadaan.HADIR, Keadaan.BEKERJA, Keadaan.TIDAK_PENUH);

    /**
     * What counts towards discipline (PP 94/2021) in the year of the month, so far.
     *
     * @param menit late and left too early, added up
     * @param hariTanpa days absent without reason
     * @param sehari minutes that count as a day
     */
    public record Setahun(int menit, int hariTanpa, int sehari) {

        /** Days absent without reason, with every full day of minutes. */
        public int hari() {
            return hariTanpa + menit / sehari;
        }

        /** Minutes on the way to the next day. */
        public int sisa() {
            return menit % sehari;
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
