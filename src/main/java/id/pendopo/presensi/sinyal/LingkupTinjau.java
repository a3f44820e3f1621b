package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose punches somebody looks at: of his OPD and the units below it, or of the whole pemda. */
@Component
class LingkupTinjau {

    private final LingkupQueries lingkup;

    LingkupTinjau(LingkupQueries lingkup) {
        this.lingkup = lingkup;
    }

    /** Null reaches the whole pemda. */
    UUID @Nullable [] opd(Pengguna orang) {
        var jangkauan = lingkup.untuk(orang, IzinPresensi.TINJAU);
        return jangkauan.semua() ? null : jangkauan.larik();
    }

    /**
     * @throws TidakDitemukan when the OPD is none of his
     */
    void harus(Pengguna orang, UUID opd) {
        lingkup.untuk(orang, IzinPresensi.TINJAU).harusMemuat(opd);
    }

    /** Appeals are answered by the staff office of the pemda. */
    static boolean menjawabBanding(Pengguna orang) {
        return orang.bolehSemuaOpd(IzinPresensi.TINJAU);
    }
}
