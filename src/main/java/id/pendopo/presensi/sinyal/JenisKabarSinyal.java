package id.pendopo.presensi.sinyal;

import id.pendopo.pemberitahuan.JenisKabar;
import java.util.Locale;

/** What people are told about their punches. */
enum JenisKabarSinyal implements JenisKabar {
    /** a punch of his was decided about */
    PUTUSAN,
    /** somebody appealed */
    BANDING,
    /** his appeal was answered */
    JAWABAN,
    /** his device was approved or revoked */
    PERANGKAT;

    @Override
    public String kode() {
        return "presensi.sinyal.kabar." + name().toLowerCase(Locale.ROOT);
    }
}
