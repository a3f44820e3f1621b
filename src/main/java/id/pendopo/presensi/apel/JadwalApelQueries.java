package id.pendopo.presensi.apel;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schedule of apel. */
@Service
@Transactional(readOnly = true)
public class JadwalApelQueries {

    private static final String PILIH =
            """
            select a.id, a.nama, a.hari, a.tanggal_bulan, a.mulai, a.sampai, a.opd_id, o.nama as opd,
                a.tempat_id, t.nama as tempat, a.dasar, a.berlaku_sejak, a.berlaku_sampai
            from presensi.apel a
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join presensi.tempat t on t.pemda_id = a.pemda_id and t.id = a.tempat_id
            """;

    private final SqlPemda db;

    JadwalApelQueries(SqlPemda db) {
        this.db = db;
    }

    /** A place to choose. */
    public record Tempat(UUID id, String nama) {}

    /** All, those in force first. */
    public List<JadwalApel> semua() {
        return db.sql(
                        PILIH
                                + """
                                where a.pemda_id = :pemda
                                order by a.berlaku_sampai desc nulls first, a.nama, a.id limit 300
                                """)
                .query((rs, n) -> dari(rs))
                .list();
    }

    /** Held on some of these days. */
    public List<JadwalApel> antara(LocalDate dari, LocalDate sampai) {
        return db
                .sql(
                        PILIH
                                + """
                                where a.pemda_id = :pemda and a.berlaku_sejak <= :sampai
                                    and (a.berlaku_sampai is null or a.berlaku_sampai >= :dari)
                                order by a.mulai, a.nama, a.id limit 300
                                """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query((rs, n) -> dari(rs))
                .list()
                .stream()
                .filter(j -> dari.datesUntil(sampai.plusDays(1)).anyMatch(j::pada))
                .toList();
    }

    public Optional<JadwalApel> satu(UUID id) {
        return db.sql(PILIH + "where a.pemda_id = :pemda and a.id = :id limit 1")
                .param("id", id)
                .query((rs, n) -> dari(rs))
                .optional();
    }

    private static JadwalApel dari(ResultSet rs) throws SQLException {
        var hari = rs.getArray("hari");
        return new JadwalApel(
                rs.getObject("id", UUID.class),
                rs.getString("nama"),
                hari == null ? List.of() : Arrays.asList((Integer[]) hari.getArray()),
                rs.getObject("tanggal_bulan", Integer.class),
                rs.getObject("mulai", LocalTime.class),
                rs.getObject("sampai", LocalTime.class),
                rs.getObject("opd_id", UUID.class),
                rs.getString("opd"),
                rs.getObject("tempat_id", UUID.class),
                rs.getString("tempat"),
                rs.getString("dasar"),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class));
    }

    /** Places in force on that day. */
    public List<Tempat> tempat(LocalDate hari) {
        return db.sql(
                        """
                        select id, nama from presensi.tempat
                        where pemda_id = :pemda and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by nama, id limit 3000
                        """)
                .param("hari", hari)
                .query(Tempat.class)
                .list();
    }

    /** Whether an apel of this OPD is one of that unit: it lies below it. */
    boolean meliputi(JadwalApel j, UUID unit) {
        return j.opd() == null
                || db.sql(
                                """
                                with recursive atas as (
                                    select id, induk_id from organisasi.opd
                                    where pemda_id = :pemda and id = :unit
                                    union
                                    select o.id, o.induk_id
                                    from organisasi.opd o join atas a on o.id = a.induk_id
                                    where o.pemda_id = :pemda
                                )
                                select exists (select 1 from atas where id = :opd)
                                """)
                        .param("unit", unit)
                        .param("opd", j.opd())
                        .query(Boolean.class)
                        .single();
    }
}
