package id.pendopo.presensi.mesin;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides punches that a log made to be invalid, a piece at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PenarikRepository {

    static final int SEKALI = 5_000;

    private final SqlPemda db;
    private final Waktu waktu;

    PenarikRepository(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** Where a piece ends, in the order of day, person, direction. */
    record Letak(LocalDate hari, UUID pegawai, Arah arah) {

        static final Letak AWAL = new Letak(LocalDate.EPOCH, new UUID(0, 0), Arah.MASUK);
    }

    int banyak(Unggahan u) {
        return db.sql(
                        """
                        select count(*) from presensi.mesin_hasil
                        where pemda_id = :pemda and unggahan_id = :id
                        """)
                .param("id", u.id())
                .query(Integer.class)
                .single();
    }

    private StatementSpec sesudah(String sql, Unggahan u, Letak letak) {
        return db.sql(sql)
                .param("id", u.id())
                .param("hari", letak.hari())
                .param("pegawai", letak.pegawai())
                .param("arah", letak.arah().name());
    }

    Optional<Letak> sekian(Unggahan u, Letak letak) {
        return sesudah(
                        """
                        select hari, pegawai_id, arah from (
                            select hari, pegawai_id, arah from presensi.mesin_hasil
                            where pemda_id = :pemda and unggahan_id = :id
                                and (hari, pegawai_id, arah) > (:hari, :pegawai, :arah)
                            order by hari, pegawai_id, arah limit :sekali) h
                        order by hari desc, pegawai_id desc, arah desc limit 1
                        """,
                        u,
                        letak)
                .param("sekali", SEKALI)
                .query(
                        (rs, n) ->
                                new Letak(
                                        rs.getObject("hari", LocalDate.class),
                                        rs.getObject("pegawai_id", UUID.class),
                                        Arah.valueOf(rs.getString("arah"))))
                .optional();
    }

    /**
     * One decision a punch, and its place in the review from where the person can appeal. Its id
     * follows from the punch: a second time nothing is written.
     */
    void putuskan(Unggahan u, Letak sesudah, Letak sampai) {
        sesudah(
                        """
                        with putus as (
                            insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah, hasil, alasan,
                                oleh, oleh_nama, pada)
                            select :pemda, md5('tarik ' || h.unggahan_id || ' ' || h.kunci)::uuid, h.hari,
                                h.pegawai_id, h.arah, 'TIDAK_SAH', :alasan, :oleh, :nama, :pada
                            from presensi.mesin_hasil h
                            where h.pemda_id = :pemda and h.unggahan_id = :id and h.nasib = 'DICATAT'
                                and (h.hari, h.pegawai_id, h.arah) > (:hari, :pegawai, :arah)
                                and (h.hari, h.pegawai_id, h.arah) <= (:hariAkhir, :pegawaiAkhir, :arahAkhir)
                                and not exists (select 1 from presensi.bulan b where b.pemda_id = :pemda
                                    and b.bulan = date_trunc('month', h.hari)::date offset 0)
                                -- offset 0: each looked up by its key, however many there are
                                and exists (select 1 from presensi.ketukan k where k.pemda_id = :pemda
                                    and k.hari = h.hari and k.pegawai_id = h.pegawai_id and k.arah = h.arah
                                    and k.kunci = h.kunci offset 0)
                            on conflict do nothing
                            returning id, hari, pegawai_id, arah
                        )
                        insert into presensi.tinjauan (pemda_id, hari, pegawai_id, arah, opd_id, keadaan, alasan, skor,
                            dibuka_pada, putusan_id, hasil, diputus_pada)
                        select :pemda, p.hari, p.pegawai_id, p.arah,
                            (select k.opd_id from presensi.ketukan k where k.pemda_id = :pemda and k.hari = p.hari
                                and k.pegawai_id = p.pegawai_id and k.arah = p.arah),
                            'DIPUTUS', array['mesin-ditarik'], 0, :pada, p.id, 'TIDAK_SAH', :pada
                        from putus p order by p.hari, p.pegawai_id, p.arah
                        on conflict (pemda_id, hari, pegawai_id, arah) do update set keadaan = 'DIPUTUS',
                            alasan = tinjauan.alasan || excluded.alasan, putusan_id = excluded.putusan_id,
                            hasil = excluded.hasil, diputus_pada = excluded.diputus_pada
                        """,
                        u,
                        sesudah)
                .param("hariAkhir", sampai.hari())
                .param("pegawaiAkhir", sampai.pegawai())
                .param("arahAkhir", sampai.arah().name())
                .param("alasan", u.alasanTarik())
                .param("oleh", u.penarik())
                .param("nama", u.penarikNama())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
    }

    /** How many of its punches were decided to be invalid. */
    int diputus(Unggahan u) {
        return db.sql(
                        """
                        select count(*) from presensi.mesin_hasil h
                        where h.pemda_id = :pemda and h.unggahan_id = :id and h.nasib = 'DICATAT'
                            and exists (select 1 from presensi.putusan p where p.pemda_id = :pemda
                                and p.id = md5('tarik ' || h.unggahan_id || ' ' || h.kunci)::uuid offset 0)
                        """)
                .param("id", u.id())
                .query(Integer.class)
                .single();
    }
}
