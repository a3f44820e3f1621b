package id.pendopo.aduan;

import java.util.Locale;

/** What happened in one step of the timeline. */
public enum JenisLangkah {
    DIAJUKAN,
    DITERUSKAN,
    DIJAWAB,
    DIPROSES,
    TINDAKAN,
    TANYA,
    BALASAN,
    CATATAN,
    SELESAI,
    DITOLAK,
    DIGABUNG,
    DIPISAH,
    DIALIHKAN,
    DIBUKA_LAGI,
    DINILAI,
    DIUBAH,
    DICABUT,
    DITUTUP,
    MODERASI,
    IDENTITAS_DIBUKA,
    ESKALASI;

    /** Key of its text. */
    public String kunci() {
        return "aduan.langkah." + name().toLowerCase(Locale.ROOT);
    }
}
