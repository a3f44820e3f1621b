package id.pendopo.presensi.apel;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a day, unit by unit. */
@Service
@Transactional(readOnly = true)
public class HariApelQueries {

    private static final int TERBANYAK = 500;

    /** Which units take part in which of these apel. */
    private static final String UNIT =
            """
            with recursive unit as (
                select a.id as apel, a.opd_id as puncak, o.id, o.nama
                from presensi.apel a
                join organisasi.opd o on o.pemda_id = a.pemda_id
                    and (a.opd_id is null or o.id = a.opd_id)
                where a.pemda_id = :pemda and a.id = any(:apel)
                union
                select u.apel, u.puncak, o.id, o.nama
                from organisasi.opd o join unit u on o.induk_id = u.id and u.puncak is not null
                where o.pemda_id = :pemda
            )
            """;

    private final SqlPemda db;

    HariApelQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A list of a unit.
     *
     * @param orang people of the unit today
     * @param tutup whether somebody has closed it; false with {@code versi} 0: nobody has begun
     */
    public record Baris(
            UUID apel,
            UUID opd,
            String namaOpd,
            int orang,
            int versi,
            boolean tutup,
            @Nullable String oleh,
            @Nullable Instant pada,
            int hadir,
            int tidak,
            int dikecualikan) {}

    /** Lists of these apel that somebody may see, those still open first. */
    public List<Baris> daftar(List<JadwalApel> apel, LocalDate hari, Lingkup lingkup) {
        return db.sql(
                        UNIT
                                + """
                        , isi as (
                            select opd_id, count(*)::int as orang from organisasi.pegawai
                            where pemda_id = :pemda and aktif and (:semua or opd_id = any(:opd))
                            group by opd_id
                        )
                        select u.apel, u.id as opd, u.nama as nama_opd, i.orang, coalesce(d.versi, 0) as versi,
                            coalesce(d.tutup, false) as tutup, d.oleh_nama as oleh, d.pada,
                            coalesce(c.hadir, 0) as hadir, coalesce(c.tidak, 0) as tidak,
                            coalesce(c.dikecualikan, 0) as dikecualikan
                        from unit u join isi i on i.opd_id = u.id
                        left join lateral (
                            select versi, tutup, oleh_nama, pada from presensi.apel_daftar
                            where pemda_id = :pemda and apel_id = u.apel and hari = :hari and opd_id = u.id
                            order by versi desc limit 1) d on true
                        left join lateral (
                            select count(*) filter (where keadaan = 'HADIR')::int as hadir,
                                count(*) filter (where keadaan = 'TIDAK')::int as tidak,
                                count(*) filter (where keadaan = 'DIKECUALIKAN')::int as dikecualikan
                            from presensi.apel_catatan
                            where pemda_id = :pemda and apel_id = u.apel and hari = :hari
                                and opd_id = u.id and versi = d.versi) c on true
                        order by u.apel, coalesce(d.tutup, false), u.nama, u.id limit :terbanyak
                        """)
                .param("apel", apel.stream().map(JadwalApel::id).toArray(UUID[]::new))
                .param("hari", hari)
                .param("semua", lingkup.semua())
                .param("opd", lingkup.larik())
                .param("terbanyak", TERBANYAK)
                .query(
                        (rs, n) ->
                                new Baris(
                                        rs.getObject("apel", UUID.class),
                                        rs.getObject("opd", UUID.class),
                                        rs.getString("nama_opd"),
                                        rs.getInt("orang"),
                                        rs.getInt("versi"),
                                        rs.getBoolean("tutup"),
                                        rs.getString("oleh"),
                                        Optional.ofNullable(rs.getTimestamp("pada"))
                                                .map(Timestamp::toInstant)
                                                .orElse(null),
                                        rs.getInt("hadir"),
                                        rs.getInt("tidak"),
                                        rs.getInt("dikecualikan")))
                .list();
    }

    /** How many units with people have not closed their list of these apel. */
    int belumDitutup(List<JadwalApel> apel, LocalDate hari) {
        return db.sql(
                        UNIT
                                + """
                                select count(*)::int from unit u
                                where exists (select 1 from organisasi.pegawai
                                        where pemda_id = :pemda and opd_id = u.id and aktif)
                                    and not exists (select 1 from presensi.apel_daftar
                                        where pemda_id = :pemda and apel_id = u.apel and hari = :hari
                                            and opd_id = u.id and tutup)
                                limit 1
                                """)
                .param("apel", apel.stream().map(JadwalApel::id).toArray(UUID[]::new))
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }
}
