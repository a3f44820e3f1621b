package id.pendopo.aduan;

import java.util.Locale;

/** The way by which a report came. */
public enum Kanal {
    WEB,
    LOKET,
    TELEPON,
    SMS,
    WHATSAPP,
    SUREL,
    SURAT,
    MEDIA_SOSIAL,
    OPEN311,
    LAPOR,
    IMPOR;

    /** Key of its text. */
    public String kunci() {
        return "aduan.kanal." + name().toLowerCase(Locale.ROOT);
    }
}
