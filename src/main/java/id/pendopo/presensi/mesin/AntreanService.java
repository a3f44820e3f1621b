package id.pendopo.presensi.mesin;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploads that wait for the background, and how far the work on each has come. */
@Service
@Transactional
class AntreanService {

    private final SqlPemda db;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    AntreanService(SqlPemda db, Waktu waktu, Pengumuman pengumuman) {
        this.db = db;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /**
     * An upload that a worker has taken. Who was silent for too long and has lost it to another
     * writes nothing any more, whatever he still holds.
     *
     * @param mulai when he took it, the same for nobody else
     */
    record Tugas(UUID id, Instant mulai) {}

    private StatementSpec sql(String sql, Tugas t) {
        return db.sql(sql).param("id", t.id()).param("mulai", Timestamp.from(t.mulai()));
    }

    /** Takes the oldest that nobody works on: new, or left by a worker that died; one a machine. */
    Optional<Tugas> ambil(Duration diam) {
        var kini = waktu.sekarang();
        return db.sql(
                        """
                        update presensi.mesin_unggahan set mulai_pada = :kini, detak_pada = :kini
                        where pemda_id = :pemda and id = (
                            select u.id from presensi.mesin_unggahan u
                            where u.pemda_id = :pemda and u.status in ('MENUNGGU', 'MENERAPKAN', 'MENARIK')
                                and (u.detak_pada is null or u.detak_pada < :diam)
                                and not exists (select 1 from presensi.mesin_unggahan l
                                    where l.pemda_id = :pemda and l.mesin_id = u.mesin_id
                                        and l.status in ('MENUNGGU', 'MENERAPKAN', 'MENARIK') and l.detak_pada >= :diam)
                            order by u.dibuat_pada limit 1 for update skip locked)
                        returning id, mulai_pada
                        """)
                .param("kini", Timestamp.from(kini))
                .param("diam", Timestamp.from(kini.minus(diam)))
                .query(
                        (rs, n) ->
                                new Tugas(
                                        rs.getObject("id", UUID.class),
                                        rs.getTimestamp("mulai_pada").toInstant()))
                .optional();
    }

    /**
     * Says how far it is, first of all in each piece: until the piece ends nobody else takes it,
     * takes it back or orders something else.
     *
     * @throws AturanDilanggar {@code presensi.mesin.status.bentrok} when it is his no longer
     */
    void maju(Tugas t, int selesai, int dari) {
        int kena =
                sql(
                                """
                                update presensi.mesin_unggahan
                                set selesai = :selesai, dari = :dari, detak_pada = :kini
                                where pemda_id = :pemda and id = :id and mulai_pada = :mulai
                                    and status in ('MENUNGGU', 'MENERAPKAN', 'MENARIK')
                                """,
                                t)
                        .param("selesai", selesai)
                        .param("dari", dari)
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (kena == 0) {
            throw new AturanDilanggar("presensi.mesin.status.bentrok");
        }
        pengumuman.setelahCommit(UnggahanService.TOPIK);
    }

    /** Told on the page; it can be tried again. What was done until then stays done. */
    void gagal(Tugas t, String galat) {
        sql(
                        """
                        update presensi.mesin_unggahan set galat = :galat, detak_pada = null,
                            status = case status when 'MENUNGGU' then 'GAGAL' else 'DITERAPKAN' end,
                            diterapkan_pada = case status when 'MENERAPKAN' then :kini::timestamptz
                                else diterapkan_pada end
                        where pemda_id = :pemda and id = :id and mulai_pada = :mulai
                            and status in ('MENUNGGU', 'MENERAPKAN', 'MENARIK')
                        """,
                        t)
                .param("galat", galat)
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        pengumuman.setelahCommit(UnggahanService.TOPIK);
    }
}
