package id.pendopo.aduan.lacak;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that are done or refused and wait for a word of their reporter. */
@Service
@Transactional(readOnly = true)
class DiamQueries {

    static final int SEKALI = 500;

    private final SqlPemda db;

    DiamQueries(SqlPemda db) {
        this.db = db;
    }

    record Diam(UUID id, String nomor, Instant selesaiPada) {}

    /** The longest silent first; those behind {@code sesudah}, up to {@code batas}. */
    List<Diam> menunggu(Diam sesudah, Instant batas) {
        return db.sql(
                        """
                        select id, nomor, selesai_pada from aduan.aduan
                        where pemda_id = :pemda and status in ('SELESAI', 'DITOLAK')
                            and selesai_pada <= :batas and (selesai_pada, id) > (:pada, :id)
                        order by selesai_pada, id limit :banyak
                        """)
                .param("batas", Timestamp.from(batas))
                .param("pada", Timestamp.from(sesudah.selesaiPada()))
                .param("id", sesudah.id())
                .param("banyak", SEKALI)
                .query(Diam.class)
                .list();
    }

    /** Before all others. */
    static final Diam AWAL = new Diam(new UUID(0, 0), "", Instant.EPOCH);
}
