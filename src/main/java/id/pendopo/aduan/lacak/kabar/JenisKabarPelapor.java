package id.pendopo.aduan.lacak.kabar;

import id.pendopo.pemberitahuan.JenisKabar;
import java.util.Locale;

/** What a reporter is told inside his account. */
public enum JenisKabarPelapor implements JenisKabar {
    /** a step of a report he has linked to his account */
    LAPORAN_SAYA;

    @Override
    public String kode() {
        return "aduan.lacak." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
