package id.pendopo.monev;

import java.util.Locale;

/** How something stands against its plan, in the order from good to bad. */
public enum Keadaan {
    SESUAI,
    WASPADA,
    TERLAMBAT,
    KRITIS,
    /** the month is over and no report is published */
    BELUM_LAPOR,
    /** the month is not over yet */
    BERJALAN,
    /** without pagu or plan there is nothing to hold it against */
    TANPA_RENCANA;

    private final String kode = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String kunci = "monev.keadaan." + kode;

    /** Key of its word. */
    public String kunci() {
        return kunci;
    }

    /** Its name in addresses. */
    public String kode() {
        return kode;
    }
}
