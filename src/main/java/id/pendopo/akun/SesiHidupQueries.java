package id.pendopo.akun;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of many sessions are alive, asked at once: for what serves hundreds of people in one
 * exchange with the database.
 */
@Service
@Transactional(readOnly = true)
public class SesiHidupQueries {

    private final SqlPemda db;
    private final Waktu waktu;

    SesiHidupQueries(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** Those that have neither ended nor been ended, of accounts in use. */
    public Set<UUID> hidup(Collection<UUID> sesi) {
        return new HashSet<>(
                db.sql(
                                """
                                select s.id from akun.sesi s
                                join akun.akun a on a.pemda_id = s.pemda_id and a.id = s.akun_id
                                where s.pemda_id = :pemda and s.id = any(:sesi) and a.aktif
                                    and s.dicabut_pada is null and not s.menunggu_faktor and not s.layar
                                    and s.habis_pada > :kini and s.mutlak_pada > :kini
                                limit 10000
                                """)
                        .param("sesi", sesi.toArray(UUID[]::new))
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .query(UUID.class)
                        .list());
    }
}
