package id.pendopo.anggaran.impor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dry run counted.
 *
 * @param dilewati rows that are no lines: totals, titles, signatures
 * @param jumlahTercetak the total that the file itself prints, when it does
 * @param catatan lines with a finding, by the key of the finding
 * @param pasanganBerulang pairs of OPD and sub kegiatan with more than one line
 * @param hilang lines in force of these OPD that the file no longer has
 */
public record Ringkasan(
        String bentuk,
        int baru,
        int berubah,
        int sama,
        int galat,
        int dilewati,
        @Nullable BigDecimal jumlahTercetak,
        Map<String, Integer> catatan,
        int pasanganBerulang,
        int opd,
        int subKegiatan,
        int hilang,
        BigDecimal nilaiHilang,
        List<Banding> pembanding) {

    /**
     * One comparison file in numbers.
     *
     * @param cocok keys with equal totals
     */
    public record Banding(
            String namaBerkas,
            String jenis,
            BigDecimal nilai,
            int cocok,
            int beda,
            int tanpaNilai) {}
}
