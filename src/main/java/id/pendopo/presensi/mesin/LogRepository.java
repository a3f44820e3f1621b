package id.pendopo.presensi.mesin;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.mesin.PenilaiLog.Tekan;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Presses of people on all machines: of the logs that were applied, and of the one at hand. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LogRepository {

    private static final int SEKALI_BACA = 5_000;

    /** Days on either side that are read too, so that no day is cut. */
    private static final int TEPI_HARI = 3;

    private final SqlPemda db;

    LogRepository(SqlPemda db) {
        this.db = db;
    }

    private StatementSpec sql(String sql, Unggahan u) {
        return db.sql(sql)
                .param("id", u.id())
                .param("mesin", u.mesin())
                .param("zona", u.zona().getId())
                .param("geser", u.geser());
    }

    /** Until when logs of this machine know everything, this one among them. */
    Instant sampai(Unggahan u) {
        return sql(
                        """
                        select max(least((akhir at time zone zona) - make_interval(secs => geser_detik), dibuat_pada))
                        from presensi.mesin_unggahan
                        where pemda_id = :pemda and mesin_id = :mesin and (id = :id or status = 'DITERAPKAN')
                            and :zona::text is not null and :geser::int is not null
                        """,
                        u)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** People who are mapped to a number with a line in the time of this upload, in one order. */
    List<UUID> orang(Unggahan u) {
        return db.sql(
                        """
                        select distinct n.pegawai_id from presensi.mesin_nomor n
                        where n.pemda_id = :pemda and n.mesin_id = :mesin
                            and (exists (select 1 from presensi.mesin_baris b
                                    where b.pemda_id = :pemda and b.unggahan_id = :id and b.nomor = n.nomor)
                                or exists (select 1 from presensi.mesin_log l
                                    where l.pemda_id = :pemda and l.mesin_id = :mesin and l.nomor = n.nomor
                                        and l.waktu between :awal and :akhir))
                        order by n.pegawai_id limit 200000
                        """)
                .param("id", u.id())
                .param("mesin", u.mesin())
                .param("awal", u.awal())
                .param("akhir", u.akhir())
                .query(UUID.class)
                .list();
    }

    /**
     * Each of these people with his presses on all machines around the time of this upload, in the
     * order of time. One person is held at a time.
     */
    void tekan(Unggahan u, List<UUID> orang, LocalDate sejak, BiConsumer<UUID, List<Tekan>> kerja) {
        var satu = new ArrayList<Tekan>();
        UUID[] siapa = new UUID[1];
        sql(
                        """
                        select n.pegawai_id, r.mesin_id, r.nomor, r.waktu,
                            (r.waktu at time zone r.zona) - make_interval(secs => r.geser) as saat
                        from presensi.mesin_nomor n
                        cross join lateral (
                            select l.mesin_id, l.nomor, l.waktu, u.zona, u.geser_detik as geser
                            from presensi.mesin_log l
                            join presensi.mesin_unggahan u on u.pemda_id = l.pemda_id and u.id = l.unggahan_id
                            where l.pemda_id = :pemda and l.mesin_id = n.mesin_id and l.nomor = n.nomor
                                and l.waktu between :dari and :sampai and not l.depan and u.status <> 'DITARIK'
                            union all
                            select n.mesin_id, b.nomor, b.waktu, :zona, :geser
                            from presensi.mesin_baris b
                            where b.pemda_id = :pemda and b.unggahan_id = :id and n.mesin_id = :mesin
                                and b.nomor = n.nomor and b.waktu >= :dari
                                and (b.waktu at time zone :zona) - make_interval(secs => :geser) <= :dibuat
                                and not exists (select 1 from presensi.mesin_log l
                                    join presensi.mesin_unggahan u on u.pemda_id = l.pemda_id
                                        and u.id = l.unggahan_id
                                    where l.pemda_id = :pemda and l.mesin_id = :mesin and l.nomor = b.nomor
                                        and l.waktu = b.waktu and u.status <> 'DITARIK')
                        ) r
                        where n.pemda_id = :pemda and n.pegawai_id = any(:orang)
                            and r.waktu::date >= n.berlaku_sejak
                            and (n.berlaku_sampai is null or r.waktu::date <= n.berlaku_sampai)
                        order by n.pegawai_id, saat, r.mesin_id, r.nomor
                        limit 4000000
                        """,
                        u)
                .param("dari", awal(u.awal().minusDays(TEPI_HARI), sejak))
                .param("sampai", u.akhir().plusDays(TEPI_HARI))
                .param("dibuat", Timestamp.from(u.dibuatPada()))
                .param("orang", orang.toArray(UUID[]::new))
                .withFetchSize(SEKALI_BACA)
                .query(
                        rs -> {
                            UUID kini = rs.getObject("pegawai_id", UUID.class);
                            if (!kini.equals(siapa[0])) {
                                selesai(siapa[0], satu, kerja);
                                siapa[0] = kini;
                            }
                            UUID mesin = rs.getObject("mesin_id", UUID.class);
                            satu.add(
                                    new Tekan(
                                            kunci(
                                                    mesin,
                                                    rs.getString("nomor"),
                                                    rs.getObject("waktu", LocalDateTime.class)),
                                            rs.getTimestamp("saat").toInstant(),
                                            mesin.equals(u.mesin())));
                        });
        selesai(siapa[0], satu, kerja);
    }

    private static LocalDateTime awal(LocalDateTime waktu, LocalDate sejak) {
        return waktu.isBefore(sejak.atStartOfDay()) ? sejak.atStartOfDay() : waktu;
    }

    private static void selesai(
            @Nullable UUID siapa, List<Tekan> satu, BiConsumer<UUID, List<Tekan>> kerja) {
        if (siapa != null) {
            kerja.accept(siapa, List.copyOf(satu));
            satu.clear();
        }
    }

    /** The same press is the same punch, in whatever file it comes. */
    static UUID kunci(UUID mesin, String nomor, LocalDateTime waktu) {
        return UUID.nameUUIDFromBytes(
                ("mesin " + mesin + " " + nomor + " " + waktu).getBytes(StandardCharsets.UTF_8));
    }
}
