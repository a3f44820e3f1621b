package id.pendopo.presensi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day of a person comes to.
 *
 * @param keadaan the one word for it
 * @param keterangan what explains it, null where nothing does
 * @param telat minutes after the start, tolerance taken off; 0 when in time
 * @param cepat minutes before the end
 * @param potongan what it costs, in the order of the codes; empty when nothing
 */
public record HasilHari(
        LocalDate hari,
        Keadaan keadaan,
        @Nullable KodeKeterangan keterangan,
        int telat,
        int cepat,
        List<Potongan> potongan) {

    /** Of a day that is over, or of today so far. */
    public enum Keadaan {
        /** nobody works on it */
        LIBUR,
        /** it has not come yet, or its work has not begun */
        BELUM,
        /** came, has not left, and the end is not reached */
        BEKERJA,
        HADIR,
        /** came late or left early, or one of the punches is missing */
        TIDAK_PENUH,
        /** explained by leave, illness, duty or training */
        BERKETERANGAN,
        /** no punch and no explanation */
        TANPA_KETERANGAN
    }

    /** A deduction of that day, by its code in the table. */
    public record Potongan(String kode, BigDecimal persen) {}

    public HasilHari {
        potongan = List.copyOf(potongan);
    }

    public BigDecimal persen() {
        return potongan.stream().map(Potongan::persen).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Minutes that count towards the days of PP 94/2021. */
    public int kurang() {
        return telat + cepat;
    }
}
