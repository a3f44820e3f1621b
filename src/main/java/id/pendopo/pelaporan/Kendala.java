package id.pendopo.pelaporan;

import java.util.Locale;

/** Fixed kinds of problems, so that they can be counted over the whole pemda. */
public enum Kendala {
    PENGADAAN,
    LAHAN,
    CUACA,
    ANGGARAN,
    SDM,
    PENYEDIA,
    REGULASI,
    LAINNYA;

    public String kunci() {
        return "laporan.kendala." + name().toLowerCase(Locale.ROOT);
    }
}
