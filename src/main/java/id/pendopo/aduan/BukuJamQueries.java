package id.pendopo.aduan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The due moments of a complaint once more, from the ledger of its clocks alone: what stands on the
 * complaint itself is only a copy for fast reading, and this tells whether it is a true one.
 */
@Service
@Transactional(readOnly = true)
public class BukuJamQueries {

    private final Tenggat tenggat;
    private final SqlPemda db;

    BukuJamQueries(Tenggat tenggat, SqlPemda db) {
        this.tenggat = tenggat;
        this.db = db;
    }

    /** The clocks of the round that runs. */
    public record Jam(
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant jedaSejak) {}

    /** As it stands on the complaint. */
    public Jam tersimpan(UUID aduan) {
        return db.sql(
                        """
                        select batas_jawab, dijawab_pada, batas_tindak, jeda_sejak
                        from aduan.aduan where pemda_id = :pemda and id = :aduan
                        """)
                .param("aduan", aduan)
                .query(BukuJamQueries::jam)
                .single();
    }

    /** As the ledger says: the clock as it was started, moved by each pause of its round. */
    public Jam menurutBuku(UUID aduan) {
        Jam awal =
                db.sql(
                                """
                                select j.batas as batas_jawab, t.pada as dijawab_pada,
                                    k.batas as batas_tindak, null::timestamptz as jeda_sejak
                                from aduan.jam j
                                join aduan.jam k on k.pemda_id = j.pemda_id and k.aduan_id = j.aduan_id
                                    and k.jenis = 'TINDAK' and k.putaran = j.putaran
                                left join aduan.jam_tercapai t on t.pemda_id = j.pemda_id
                                    and t.aduan_id = j.aduan_id and t.jenis = j.jenis
                                    and t.putaran = j.putaran
                                where j.pemda_id = :pemda and j.aduan_id = :aduan and j.jenis = 'JAWAB'
                                order by j.putaran desc limit 1
                                """)
                        .param("aduan", aduan)
                        .query(BukuJamQueries::jam)
                        .single();
        Instant batas = awal.batasTindak();
        Instant sejak = null;
        for (Jeda j : jeda(aduan)) {
            if (!j.mulai() && sejak != null) {
                batas = tenggat.sesudahJeda(batas, sejak, j.pada());
            }
            sejak = j.mulai() ? j.pada() : null;
        }
        return new Jam(awal.batasJawab(), awal.dijawabPada(), batas, sejak);
    }

    private record Jeda(boolean mulai, Instant pada) {}

    private List<Jeda> jeda(UUID aduan) {
        return db.sql(
                        """
                        select p.mulai, p.pada from aduan.jeda p
                        where p.pemda_id = :pemda and p.aduan_id = :aduan and p.putaran = (
                            select max(j.putaran) from aduan.jam j
                            where j.pemda_id = :pemda and j.aduan_id = :aduan)
                        order by p.pada, p.id limit 1000
                        """)
                .param("aduan", aduan)
                .query(
                        (rs, n) ->
                                new Jeda(
                                        rs.getBoolean("mulai"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }

    /**
     * Complaints on which something else stands than the ledger says; none, if all is well.
     *
     * @param sesudah the last one that was looked at, null from the beginning
     * @param banyak how many are looked at
     */
    public Beda beda(@Nullable UUID sesudah, int banyak) {
        var diperiksa =
                db.sql(
                                """
                                select id from aduan.aduan where pemda_id = :pemda and id > :sesudah
                                order by id limit :banyak
                                """)
                        .param("sesudah", sesudah == null ? new UUID(0, 0) : sesudah)
                        .param("banyak", banyak)
                        .query(UUID.class)
                        .list();
        return new Beda(
                diperiksa.stream().filter(a -> !tersimpan(a).equals(menurutBuku(a))).toList(),
                diperiksa.size() < banyak ? null : diperiksa.getLast());
    }

    /**
     * A piece of the check.
     *
     * @param lanjut where the next piece begins; null at the end
     */
    public record Beda(List<UUID> aduan, @Nullable UUID lanjut) {}

    private static Jam jam(ResultSet rs, int n) throws SQLException {
        return new Jam(
                rs.getTimestamp("batas_jawab").toInstant(),
                saat(rs, "dijawab_pada"),
                rs.getTimestamp("batas_tindak").toInstant(),
                saat(rs, "jeda_sejak"));
    }

    private static @Nullable Instant saat(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }
}
