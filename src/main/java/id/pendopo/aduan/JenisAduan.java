package id.pendopo.aduan;

import java.util.Locale;

/** Kind of a report (PermenPANRB 62/2018); the follow-up clock runs by it. */
public enum JenisAduan {
    /** complaint without abuse of power */
    PENGADUAN,
    /** complaint about abuse: goes to the inspectorate */
    PENGAWASAN,
    ASPIRASI,
    INFORMASI;

    /** Key of its text. */
    public String kunci() {
        return "aduan.jenis." + kode();
    }

    /** As parameters and addresses name it. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }
}
