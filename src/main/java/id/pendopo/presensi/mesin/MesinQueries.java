package id.pendopo.presensi.mesin;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Machines and whose their numbers are: of the whole pemda, or of one's OPD with its units. */
@Service
@Transactional(readOnly = true)
public class MesinQueries {

    /** More numbers no machine holds. */
    static final int NOMOR_TERBANYAK = 100_000;

    private static final int TAMPIL = 500;

    private final SqlPemda db;
    private final LingkupQueries lingkup;

    MesinQueries(SqlPemda db, LingkupQueries lingkup) {
        this.db = db;
        this.lingkup = lingkup;
    }

    /** A machine in the list, and the last log of it that was applied. */
    public record Ringkas(Mesin mesin, int orang, @Nullable Instant terakhir, int terbuka) {}

    /**
     * Whose a number is.
     *
     * @param sampai last day; null = still
     */
    public record Milik(
            UUID id,
            String nomor,
            UUID pegawai,
            String nama,
            String nip,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            String asal,
            String oleh) {}

    /** A number that logs know and nobody is mapped to. */
    public record Asing(String nomor, int banyak, LocalDate dari, LocalDate sampai) {}

    /** Whom this person reaches: machines and people alike. */
    Lingkup jangkauan(Pengguna oleh) {
        return oleh.bolehSemuaOpd(IzinPresensi.ATUR)
                ? new Lingkup(true, Set.of())
                : lingkup.untuk(oleh, IzinPresensi.GILIRAN);
    }

    private static final String KOLOM =
            """
            select m.id, m.opd_id, o.nama as opd, m.nama, m.letak, m.zona, m.geser_detik, m.aktif, m.versi
            """;

    static Mesin mesin(ResultSet rs) throws SQLException {
        return new Mesin(
                rs.getObject("id", UUID.class),
                rs.getObject("opd_id", UUID.class),
                rs.getString("opd"),
                rs.getString("nama"),
                rs.getString("letak"),
                ZoneId.of(rs.getString("zona")),
                rs.getInt("geser_detik"),
                rs.getBoolean("aktif"),
                rs.getInt("versi"));
    }

    /** Those that this person may see to, in use first. */
    public List<Ringkas> semua(Pengguna oleh) {
        var jangkau = jangkauan(oleh);
        return db.sql(
                        KOLOM
                                + """
                                , (select count(distinct n.pegawai_id) from presensi.mesin_nomor n
                                    where n.pemda_id = :pemda and n.mesin_id = m.id
                                        and n.berlaku_sampai is null) as orang,
                                (select max(u.diterapkan_pada) from presensi.mesin_unggahan u
                                    where u.pemda_id = :pemda and u.mesin_id = m.id
                                        and u.status = 'DITERAPKAN') as terakhir,
                                (select count(*) from presensi.mesin_unggahan u
                                    where u.pemda_id = :pemda and u.mesin_id = m.id
                                        and u.status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN')) as terbuka
                                from presensi.mesin m
                                join organisasi.opd o on o.pemda_id = m.pemda_id and o.id = m.opd_id
                                where m.pemda_id = :pemda and (:semua or m.opd_id = any(:opd))
                                order by m.aktif desc, o.nama, m.nama limit 1000
                                """)
                .param("semua", jangkau.semua())
                .param("opd", jangkau.larik())
                .query(
                        (rs, n) -> {
                            var terakhir = rs.getTimestamp("terakhir");
                            return new Ringkas(
                                    mesin(rs),
                                    rs.getInt("orang"),
                                    terakhir == null ? null : terakhir.toInstant(),
                                    rs.getInt("terbuka"));
                        })
                .list();
    }

    /**
     * @throws TidakDitemukan when it is none of his
     */
    public Mesin satu(Pengguna oleh, UUID id) {
        var m =
                db.sql(
                                KOLOM
                                        + """
                                        from presensi.mesin m
                                        join organisasi.opd o on o.pemda_id = m.pemda_id and o.id = m.opd_id
                                        where m.pemda_id = :pemda and m.id = :id
                                        """)
                        .param("id", id)
                        .query((rs, n) -> mesin(rs))
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("mesin " + id));
        jangkauan(oleh).harusMemuat(m.opd());
        return m;
    }

    /** Numbers of a machine, those in use first; some hundreds, with a search. */
    public List<Milik> nomor(UUID mesin, String q) {
        return db.sql(
                        """
                        select n.id, n.nomor, n.pegawai_id, p.nama, p.nip, n.berlaku_sejak, n.berlaku_sampai,
                            n.asal, n.oleh_nama
                        from presensi.mesin_nomor n
                        join organisasi.pegawai p on p.pemda_id = n.pemda_id and p.id = n.pegawai_id
                        where n.pemda_id = :pemda and n.mesin_id = :mesin
                            and (:q = '' or n.nomor = :q or p.nip = :q or p.nama ilike '%' || :q || '%')
                        order by n.berlaku_sampai is not null, length(n.nomor), n.nomor, n.berlaku_sejak desc
                        limit :banyak
                        """)
                .param("mesin", mesin)
                .param("q", q.strip())
                .param("banyak", TAMPIL)
                .query(
                        (rs, n) ->
                                new Milik(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nomor"),
                                        rs.getObject("pegawai_id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("nip"),
                                        rs.getObject("berlaku_sejak", LocalDate.class),
                                        rs.getObject("berlaku_sampai", LocalDate.class),
                                        rs.getString("asal"),
                                        rs.getString("oleh_nama")))
                .list();
    }

    /** Numbers in its logs that nobody is mapped to now, the busiest first. */
    public List<Asing> asing(UUID mesin) {
        return asing("u.mesin_id = :apa and u.status not in ('DIBUANG', 'DITARIK')", mesin, TAMPIL);
    }

    /** The same of one upload. */
    public List<Asing> asingDari(UUID unggahan) {
        return asingDari(unggahan, TAMPIL);
    }

    List<Asing> asingDari(UUID unggahan, int banyak) {
        return asing("u.id = :apa", unggahan, banyak);
    }

    private List<Asing> asing(String saring, UUID apa, int banyak) {
        return db.sql(
                        "select a.nomor, max(a.banyak) as banyak, min(a.dari) as dari, max(a.sampai) as sampai"
                                + " from presensi.mesin_unggahan u join presensi.mesin_asing a"
                                + " on a.pemda_id = u.pemda_id and a.unggahan_id = u.id"
                                + " where u.pemda_id = :pemda and "
                                + saring
                                + """
                                 and not exists (select 1 from presensi.mesin_nomor n
                                    where n.pemda_id = :pemda and n.mesin_id = u.mesin_id
                                        and n.nomor = a.nomor and n.berlaku_sejak <= a.dari
                                        and (n.berlaku_sampai is null or n.berlaku_sampai >= a.sampai))
                                group by a.nomor order by banyak desc, length(a.nomor), a.nomor
                                limit :banyak
                                """)
                .param("apa", apa)
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Asing(
                                        rs.getString("nomor"),
                                        rs.getInt("banyak"),
                                        rs.getObject("dari", LocalDate.class),
                                        rs.getObject("sampai", LocalDate.class)))
                .list();
    }
}
