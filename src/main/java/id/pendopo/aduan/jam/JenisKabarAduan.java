package id.pendopo.aduan.jam;

import id.pendopo.pemberitahuan.JenisKabar;
import java.util.Locale;

/** What the module tells its staff. */
enum JenisKabarAduan implements JenisKabar {
    /** a complaint came in */
    BARU,
    /** it was sent on to the OPD */
    PINDAH,
    /** the reporter said "belum selesai" */
    DIBUKA_LAGI,
    /** part of a clock is used up, or all of it */
    TENGGAT,
    /** what happened at night */
    RINGKASAN;

    @Override
    public String kode() {
        return "aduan.jam." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
