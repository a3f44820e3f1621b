package id.pendopo.aduan;

/** What a file on a complaint shows. */
public enum PeranLampiran {
    /** sent by the reporter */
    LAPORAN,
    SEBELUM,
    SESUDAH,
    DOKUMEN
}
