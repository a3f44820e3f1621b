package id.pendopo.akun;

/** Hears from who delivers letters about accounts what became of them; outside any transaction. */
public interface LaporanSurat {

    /** What was wrong, as far as it says whether to try again. */
    enum Sebab {
        /** nobody lives there: another attempt would end the same */
        DITOLAK,
        /** not now */
        TERTUNDA
    }

    void sampai(SuratAkun.Surat surat);

    void gagal(SuratAkun.Surat surat, Sebab sebab);
}
