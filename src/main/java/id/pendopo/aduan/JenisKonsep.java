package id.pendopo.aduan;

import java.util.Locale;

/** What a draft will be once the owner sends it. */
public enum JenisKonsep {
    JAWABAN,
    PENYELESAIAN;

    /** Key of its text. */
    public String kunci() {
        return "aduan.petugas.konsep." + name().toLowerCase(Locale.ROOT);
    }
}
