package id.pendopo.presensi.ponsel;

import id.pendopo.presensi.ApelTerlewat;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.Keterangan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of one's own: when he should have worked, when he did, what it came to and why.
 *
 * @param ketukan as they were made, also those that do not count
 * @param keterangan what explains the day; null where nothing does
 * @param sebab why it cost something, a line for each deduction; empty when it cost nothing
 * @param apel those he missed and nothing explains
 * @param batasKoreksi last day on which a correction may be asked for; null where there is none
 */
public record HariSaya(
        LocalDate hari,
        JadwalHari jadwal,
        Kehadiran hadir,
        List<Tercatat> ketukan,
        @Nullable Keterangan keterangan,
        HasilHari hasil,
        List<Penjelasan> sebab,
        List<ApelTerlewat> apel,
        @Nullable LocalDate batasKoreksi) {

    /**
     * Why a day cost something.
     *
     * @param menit late or left too early; 0 where minutes are not what counts
     * @param aturan null where the table has changed since and no longer holds the row
     */
    public record Penjelasan(HasilHari.Potongan potongan, int menit, @Nullable AturanSaya aturan) {}

    /** The direction that a correction would most likely be about. */
    public Arah arahKoreksi() {
        boolean pulang =
                hadir.masuk() != null
                        && hasil.telat() == 0
                        && (hadir.pulang() == null || hasil.cepat() > 0);
        return pulang ? Arah.PULANG : Arah.MASUK;
    }
}
