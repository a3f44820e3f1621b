package id.pendopo.presensi.swafoto;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a pemda has decided about selfies, and how many it keeps. */
@Service
@Transactional(readOnly = true)
public class KebijakanQueries {

    private final SqlPemda db;

    KebijakanQueries(SqlPemda db) {
        this.db = db;
    }

    /** The decision that counts for somebody. */
    public record Berlaku(UUID id, ModeSwafoto mode, String dasar, LocalDate sejak) {}

    /**
     * One decision.
     *
     * @param opd names of those it is limited to; empty: the whole pemda
     * @param dicabut day on which it was taken back
     * @param tersimpan pictures taken under it that are kept now
     */
    public record Kebijakan(
            UUID id,
            LocalDate sejak,
            ModeSwafoto mode,
            List<String> opd,
            String dasar,
            String oleh,
            Instant pada,
            @Nullable LocalDate dicabut,
            @Nullable String dicabutNama,
            @Nullable String dicabutAlasan,
            int tersimpan) {

        public boolean dicabutSebelumMulai() {
            return dicabut != null && dicabut.isBefore(sejak);
        }
    }

    /** Pictures of the pemda: kept now, the oldest of them, and gone so far. */
    public record Hitungan(int tersimpan, @Nullable LocalDate tertua, int terhapus) {}

    /** Empty where nobody of this unit is asked on that day. */
    public Optional<Berlaku> untuk(UUID opd, LocalDate hari) {
        return db.sql(
                        """
                        with recursive atas as (
                            select id, induk_id from organisasi.opd
                            where pemda_id = :pemda and id = :opd
                            union
                            select o.id, o.induk_id
                            from organisasi.opd o join atas a on o.id = a.induk_id
                            where o.pemda_id = :pemda
                        ), kini as (
                            select id, mode, dasar, sejak, dicabut_hari from presensi.swafoto_kebijakan
                            where pemda_id = :pemda and sejak <= :hari
                                and (dicabut_hari is null or dicabut_hari >= sejak)
                            order by sejak desc, id desc limit 1
                        )
                        select k.id, k.mode, k.dasar, k.sejak from kini k
                        where k.mode <> 'MATI' and (k.dicabut_hari is null or k.dicabut_hari > :hari)
                            and (not exists (select 1 from presensi.swafoto_kebijakan_opd
                                    where pemda_id = :pemda and kebijakan_id = k.id)
                                or exists (select 1 from presensi.swafoto_kebijakan_opd s
                                    join atas a on a.id = s.opd_id
                                    where s.pemda_id = :pemda and s.kebijakan_id = k.id))
                        limit 1
                        """)
                .param("opd", opd)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new Berlaku(
                                        rs.getObject("id", UUID.class),
                                        ModeSwafoto.valueOf(rs.getString("mode")),
                                        rs.getString("dasar"),
                                        rs.getObject("sejak", LocalDate.class)))
                .optional();
    }

    /** The newest first. */
    public List<Kebijakan> riwayat() {
        return db.sql(
                        """
                        select k.id, k.sejak, k.mode, k.dasar, k.oleh_nama, k.pada, k.dicabut_hari,
                            k.dicabut_nama, k.dicabut_alasan,
                            (select array_agg(o.nama order by o.nama)
                                from presensi.swafoto_kebijakan_opd s
                                join organisasi.opd o on o.pemda_id = s.pemda_id and o.id = s.opd_id
                                where s.pemda_id = k.pemda_id and s.kebijakan_id = k.id) as opd,
                            (select count(*) from presensi.swafoto f
                                where f.pemda_id = k.pemda_id and f.kebijakan_id = k.id) as tersimpan
                        from presensi.swafoto_kebijakan k
                        where k.pemda_id = :pemda order by k.sejak desc, k.id desc limit 50
                        """)
                .query((rs, n) -> kebijakan(rs))
                .list();
    }

    private static Kebijakan kebijakan(ResultSet rs) throws SQLException {
        var opd = rs.getArray("opd");
        return new Kebijakan(
                rs.getObject("id", UUID.class),
                rs.getObject("sejak", LocalDate.class),
                ModeSwafoto.valueOf(rs.getString("mode")),
                opd == null ? List.of() : Arrays.asList((String[]) opd.getArray()),
                rs.getString("dasar"),
                rs.getString("oleh_nama"),
                rs.getTimestamp("pada").toInstant(),
                rs.getObject("dicabut_hari", LocalDate.class),
                rs.getString("dicabut_nama"),
                rs.getString("dicabut_alasan"),
                rs.getInt("tersimpan"));
    }

    public Hitungan hitungan() {
        return db.sql(
                        """
                        select count(*)::int as tersimpan, min(hari) as tertua,
                            (select coalesce(sum(banyak), 0) from presensi.swafoto_terhapus
                                where pemda_id = :pemda)::int as terhapus
                        from presensi.swafoto where pemda_id = :pemda limit 1
                        """)
                .query(Hitungan.class)
                .single();
    }
}
