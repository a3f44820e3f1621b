package id.pendopo.aduan.umum;

import java.util.Locale;

/** Why somebody asks a moderator to look. */
public enum AlasanKonten {
    /** a face or a number plate can be recognised */
    SAMARKAN,
    DATA_PRIBADI,
    KASAR,
    PALSU,
    LAIN;

    /** Key of its text. */
    public String kunci() {
        return "aduan.umum.konten." + name().toLowerCase(Locale.ROOT);
    }
}
