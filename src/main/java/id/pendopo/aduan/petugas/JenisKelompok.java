package id.pendopo.aduan.petugas;

import java.util.Locale;

/** What can be done with several complaints at once. */
public enum JenisKelompok {
    PENERUSAN,
    PENGERJAAN,
    KONSEP;

    /** Key of its text. */
    public String kunci() {
        return "aduan.petugas.kelompok." + name().toLowerCase(Locale.ROOT);
    }
}
