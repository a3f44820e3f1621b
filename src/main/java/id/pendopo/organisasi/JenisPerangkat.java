package id.pendopo.organisasi;

import java.util.Locale;

/** Kinds of agencies and of units below them (UU 23/2014, PP 18/2016 as amended). */
public enum JenisPerangkat {
    SEKRETARIAT,
    INSPEKTORAT,
    DINAS,
    BADAN,
    SATUAN,
    RSUD,
    KECAMATAN,
    KELURAHAN,
    UPTD,
    PUSKESMAS,
    BAGIAN,
    UNIT;

    /** Older files know kinds that are not on this list: they are units. */
    public static JenisPerangkat dari(String teks) {
        for (var j : values()) {
            if (j.name().equals(teks.strip().toUpperCase(Locale.ROOT))) {
                return j;
            }
        }
        return UNIT;
    }

    public String kunci() {
        return "organisasi.jenis." + name().toLowerCase(Locale.ROOT);
    }
}
