package id.pendopo.demo;

import java.util.Arrays;
import java.util.List;

/**
 * One simulated agency.
 *
 * @param kode SKPD code; its first field of government replaces {@code X.XX}
 * @param kepala name of the post of its head; {@code -} in the table where it is "Kepala" and the
 *     name
 * @param program beginnings of the codes its own work is taken from
 * @param pegawai number of staff
 * @param sub number of sub kegiatan
 * @param pagu ceiling, millions of rupiah
 * @param gaji per cent of the ceiling that pays salaries
 */
record ContohOpd(
        String slug,
        String kode,
        String singkatan,
        String nama,
        String jenis,
        String kepala,
        List<String> program,
        int pegawai,
        int sub,
        long pagu,
        int gaji,
        Watak watak) {

    private static final String PEMISAH = "\\s*\\|\\s*";

    /** Reads a table: one agency a line, the parts in the order of the record. */
    static List<ContohOpd> tabel(String teks) {
        return teks.lines().filter(b -> !b.isBlank()).map(ContohOpd::urai).toList();
    }

    private static ContohOpd urai(String baris) {
        String[] k = baris.strip().split(PEMISAH);
        return new ContohOpd(
                k[0],
                k[1],
                k[2],
                k[3],
                k[4],
                k[5].equals("-") ? "Kepala " + k[3] : k[5],
                Arrays.asList(k[6].split(" ")),
                Integer.parseInt(k[7]),
                Integer.parseInt(k[8]),
                Long.parseLong(k[9]),
                Integer.parseInt(k[10]),
                Watak.valueOf(k[11]));
    }

    /** A unit below another agency, by the last block of its code. */
    boolean subUnit() {
        return !kode.endsWith(".0000");
    }

    String kodeInduk() {
        return kode.substring(0, kode.length() - 4) + "0000";
    }
}
