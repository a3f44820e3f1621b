package id.pendopo.platform.lembar;

/** What the cells of a column hold. */
public enum JenisKolom {
    TEKS,
    /** Kept as text, because 1.10 and 1.1 are different codes. */
    KODE,
    /** At most two decimals. */
    RUPIAH,
    /** Per hundred: 78.6 stands for 78.6%. */
    PERSEN,
    BILANGAN,
    TANGGAL
}
