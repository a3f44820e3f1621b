package id.pendopo.presensi.mesin;

import id.pendopo.pemberitahuan.JenisKabar;
import java.util.Locale;

/** What people are told about machines. */
enum JenisKabarMesin implements JenisKabar {
    /** punches of his were taken back with the log they came from */
    DITARIK;

    @Override
    public String kode() {
        return "presensi.mesin.kabar." + name().toLowerCase(Locale.ROOT);
    }
}
