package id.pendopo.presensi;

/** What explains a day besides punches (domain.md §7.3). */
public enum KodeKeterangan {
    IZIN,
    SAKIT,
    DINAS_LUAR,
    DINAS_DALAM,
    DIKLAT,
    TUGAS_BELAJAR,
    WFH,
    CUTI_TAHUNAN,
    CUTI_BESAR,
    CUTI_SAKIT,
    CUTI_MELAHIRKAN,
    CUTI_ALASAN_PENTING,
    CUTI_BERSAMA,
    CUTI_LUAR_TANGGUNGAN;

    public boolean cuti() {
        return name().startsWith("CUTI_");
    }

    /** Whether he works on such a day, only elsewhere. */
    public boolean dinas() {
        return this == DINAS_LUAR || this == DINAS_DALAM || this == DIKLAT;
    }

    /** Whether he checks in on such a day as on any other, from wherever he may. */
    public boolean tetapMengetuk() {
        return this == WFH || this == DINAS_DALAM;
    }

    /** Whether the fence is no matter, unless the letter names a point. */
    public boolean dimanaSaja() {
        return this == WFH || this == DINAS_LUAR || this == DIKLAT;
    }
}
