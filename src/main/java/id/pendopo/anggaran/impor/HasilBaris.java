package id.pendopo.anggaran.impor;

/** What the dry run says of a line, held against the version in force. */
public enum HasilBaris {
    BARU,
    BERUBAH,
    SAMA,
    GALAT;

    /** Key of its name. */
    public String kunci() {
        return "anggaran.hasil." + name();
    }
}
