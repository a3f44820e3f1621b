package id.pendopo.presensi.mesin;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lines of an upload as long as they are apart: counted, then moved into the log. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BarisRepository {

    private static final int SEKALI = 20_000;

    private final SqlPemda db;

    BarisRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * The lines of an upload in figures.
     *
     * @param purba before working hours are known: the clock was reset
     */
    record Banyak(int terbaca, int diLog, int berulang, int depan, int asing, int purba) {}

    private StatementSpec sql(String sql, Unggahan u) {
        return db.sql(sql)
                .param("id", u.id())
                .param("mesin", u.mesin())
                .param("zona", u.zona().getId())
                .param("geser", u.geser());
    }

    /** Writes down the numbers that nobody is mapped to when the clock was right; how many. */
    int catatAsing(Unggahan u, LocalDate sejak) {
        db.sql("delete from presensi.mesin_asing where pemda_id = :pemda and unggahan_id = :id")
                .param("id", u.id())
                .update();
        return sql(
                        """
                        insert into presensi.mesin_asing (pemda_id, unggahan_id, nomor, banyak, dari, sampai)
                        select :pemda, :id, b.nomor, count(*), min(b.waktu)::date, max(b.waktu)::date
                        from presensi.mesin_baris b
                        where b.pemda_id = :pemda and b.unggahan_id = :id
                            and b.waktu >= :sejak
                            and (b.waktu at time zone :zona) - make_interval(secs => :geser) <= :dibuat
                            and not exists (select 1 from presensi.mesin_nomor n
                                where n.pemda_id = :pemda and n.mesin_id = :mesin and n.nomor = b.nomor
                                    and n.berlaku_sejak <= b.waktu::date
                                    and (n.berlaku_sampai is null or n.berlaku_sampai >= b.waktu::date))
                        group by b.nomor
                        """,
                        u)
                .param("sejak", sejak)
                .param("dibuat", Timestamp.from(u.dibuatPada()))
                .update();
    }

    Banyak hitung(Unggahan u, int ulangDetik, LocalDate sejak) {
        return sql(
                        """
                        with b as (
                            select nomor, waktu,
                                waktu - lag(waktu) over (partition by nomor order by waktu) as jeda
                            from presensi.mesin_baris where pemda_id = :pemda and unggahan_id = :id
                        )
                        select count(*) as terbaca,
                            count(*) filter (where exists (select 1 from presensi.mesin_log l
                                join presensi.mesin_unggahan u on u.pemda_id = l.pemda_id and u.id = l.unggahan_id
                                where l.pemda_id = :pemda and l.mesin_id = :mesin and l.nomor = b.nomor
                                    and l.waktu = b.waktu and u.status <> 'DITARIK')) as di_log,
                            count(*) filter (where jeda <= make_interval(secs => :ulang)) as berulang,
                            count(*) filter (where (waktu at time zone :zona) - make_interval(secs => :geser)
                                > :dibuat) as depan,
                            count(*) filter (where waktu < :sejak) as purba,
                            (select coalesce(sum(banyak), 0) from presensi.mesin_asing
                                where pemda_id = :pemda and unggahan_id = :id) as asing
                        from b
                        """,
                        u)
                .param("ulang", ulangDetik)
                .param("sejak", sejak)
                .param("dibuat", Timestamp.from(u.dibuatPada()))
                .query(
                        (rs, n) ->
                                new Banyak(
                                        rs.getInt("terbaca"),
                                        rs.getInt("di_log"),
                                        rs.getInt("berulang"),
                                        rs.getInt("depan"),
                                        rs.getInt("asing"),
                                        rs.getInt("purba")))
                .single();
    }

    /** The last line that was moved; lines are moved in the order of number and time. */
    record Letak(String nomor, LocalDateTime waktu) {

        static final Letak AWAL = new Letak("", LocalDateTime.of(1, 1, 1, 0, 0));
    }

    /**
     * Moves the next lines of the upload into the log of the machine, where each stands once. By
     * range: neither what was moved before nor what comes later is read.
     *
     * @return the last of them; empty when none is left
     */
    Optional<Letak> pindahkan(Unggahan u, Letak sesudah) {
        var sampai = sekian(u, sesudah);
        sampai.ifPresent(s -> pindahkan(u, sesudah, s));
        return sampai;
    }

    private Optional<Letak> sekian(Unggahan u, Letak sesudah) {
        return db.sql(
                        """
                        select nomor, waktu from (
                            select nomor, waktu from presensi.mesin_baris
                            where pemda_id = :pemda and unggahan_id = :id and (nomor, waktu) > (:nomor, :waktu)
                            order by nomor, waktu limit :sekali) b
                        order by nomor desc, waktu desc limit 1
                        """)
                .param("id", u.id())
                .param("nomor", sesudah.nomor())
                .param("waktu", sesudah.waktu())
                .param("sekali", SEKALI)
                .query(
                        (rs, n) ->
                                new Letak(
                                        rs.getString("nomor"),
                                        rs.getObject("waktu", LocalDateTime.class)))
                .optional();
    }

    private void pindahkan(Unggahan u, Letak sesudah, Letak sampai) {
        sql(
                        """
                        with ambil as (
                            delete from presensi.mesin_baris
                            where pemda_id = :pemda and unggahan_id = :id
                                and (nomor, waktu) > (:nomor, :waktu) and (nomor, waktu) <= (:nomorAkhir, :waktuAkhir)
                            returning nomor, waktu
                        )
                        insert into presensi.mesin_log (pemda_id, mesin_id, nomor, waktu, unggahan_id, depan)
                        select :pemda, :mesin, a.nomor, a.waktu, :id,
                            (a.waktu at time zone :zona) - make_interval(secs => :geser) > :dibuat
                        from ambil a
                        -- offset 0: looked up one by one in the log, however long that is
                        where not exists (select 1 from presensi.mesin_log l
                            join presensi.mesin_unggahan u on u.pemda_id = l.pemda_id and u.id = l.unggahan_id
                            where l.pemda_id = :pemda and l.mesin_id = :mesin and l.nomor = a.nomor
                                and l.waktu = a.waktu and u.status <> 'DITARIK' offset 0)
                        order by a.nomor, a.waktu
                        on conflict do nothing
                        """,
                        u)
                .param("nomor", sesudah.nomor())
                .param("waktu", sesudah.waktu())
                .param("nomorAkhir", sampai.nomor())
                .param("waktuAkhir", sampai.waktu())
                .param("dibuat", Timestamp.from(u.dibuatPada()))
                .update();
    }
}
