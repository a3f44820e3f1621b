package id.pendopo.presensi.mohon;

import id.pendopo.presensi.mohon.AturanMohonQueries.Jatah;

/**
 * How much annual leave passes from one year into the next (PP 11/2017 Pasal 313-314). Days carried
 * over before are the first to be taken, so what is left beyond a year's right is older than it.
 */
final class Bawaan {

    private Bawaan() {}

    /**
     * The year that ends.
     *
     * @param sisa what is left of it
     * @param tangguh days of it that were asked for and postponed for the needs of the office
     * @param utuhDuaTahun true when neither in it nor in the year before anything was taken
     */
    record Tahun(int sisa, int tangguh, boolean utuhDuaTahun) {}

    static int hari(Tahun t, Jatah j) {
        int biasa =
                t.utuhDuaTahun()
                        ? j.totalDuaTahun() - j.jatah()
                        : Math.min(j.bawaan(), j.total() - j.jatah());
        int tangguh = Math.min(t.sisa(), t.tangguh());
        int terbawa = tangguh + Math.min(biasa, t.sisa() - tangguh);
        int paling = Math.max(biasa, tangguh == 0 ? 0 : j.totalTangguh() - j.jatah());
        return Math.max(0, Math.min(terbawa, paling));
    }
}
