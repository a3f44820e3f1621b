package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose punches somebody looks at: of his OPD and the units below it, or of the whole pemda. */
@Service
@Transactional(readOnly = true)
class LingkupTinjau {

    private final SqlPemda db;

    LingkupTinjau(SqlPemda db) {
        this.db = db;
    }

    /** Null reaches the whole pemda. */
    UUID @Nullable [] opd(Pengguna orang) {
        if (orang.bolehSemuaOpd(IzinPresensi.TINJAU)) {
            return null;
        }
        return db.sql(
                        """
                        with recursive milik as (
                            select id from organisasi.opd where pemda_id = :pemda and id = any(:opd)
                            union
                            select o.id from organisasi.opd o
                            join milik m on o.induk_id = m.id
                            where o.pemda_id = :pemda
                        )
                        select id from milik limit 20000
                        """)
                .param("opd", orang.opdUntuk(IzinPresensi.TINJAU).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /**
     * @throws TidakDitemukan when the OPD is none of his
     */
    void harus(Pengguna orang, UUID opd) {
        UUID[] milik = opd(orang);
        if (milik != null && !java.util.List.of(milik).contains(opd)) {
            throw new TidakDitemukan("tinjauan " + opd);
        }
    }

    /** Appeals are answered by the staff office of the pemda. */
    static boolean menjawabBanding(Pengguna orang) {
        return orang.bolehSemuaOpd(IzinPresensi.TINJAU);
    }
}
