package id.pendopo.anggaran;

/** Stage of a year's budget: APBD, shift between lines, revised APBD (PP 12/2019). */
public enum Tahap {
    MURNI,
    PERGESERAN,
    PERUBAHAN;

    /** Key of its name. */
    public String kunci() {
        return "anggaran.tahap." + name();
    }
}
