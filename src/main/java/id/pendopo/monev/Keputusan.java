package id.pendopo.monev;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a word of the leader.
 *
 * @param nama what it is about: a sub kegiatan, or the OPD itself
 * @param kode code of the sub kegiatan; null when it is about the OPD
 * @param deviasi points against plan, for a sub kegiatan
 * @param fisik realised and planned per cent, for a sub kegiatan
 * @param banyak reports concerned, for an OPD
 * @param dari reports in all, for an OPD
 * @param hari days since it should have been done, for an OPD
 * @param kendala code of the obstacle reported last
 */
public record Keputusan(
        Jenis jenis,
        String nama,
        String slug,
        String singkatan,
        @Nullable String kode,
        @Nullable BigDecimal deviasi,
        @Nullable BigDecimal fisik,
        @Nullable BigDecimal rencana,
        int banyak,
        int dari,
        long hari,
        @Nullable String kendala) {

    /** Why it asks for a decision. */
    public enum Jenis {
        /** a sub kegiatan far behind its plan */
        KRITIS,
        /** reports that should have come */
        LEWAT,
        /** approved reports that nobody has checked */
        MENUNGGU
    }

    /** Where one can look into it. */
    public String url(int tahun, int bulan) {
        String alamat = "/capaian/" + slug + (kode == null ? "" : "/" + kode);
        return alamat + "?tahun=" + tahun + "&bulan=" + bulan;
    }
}
