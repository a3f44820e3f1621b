package id.pendopo.organisasi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who held, holds and will hold which post. */
@Service
@Transactional(readOnly = true)
public class PemegangQueries {

    private final SqlPemda db;

    PemegangQueries(SqlPemda db) {
        this.db = db;
    }

    /** A holding of a post, past, present or to come. */
    public record Pemegang(
            UUID id,
            UUID pegawaiId,
            String namaPegawai,
            UUID jabatanId,
            String namaJabatan,
            @Nullable String slugOpd,
            JenisPenugasan jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir,
            String dasarSk,
            int versi) {

        public boolean pada(LocalDate hari) {
            return !mulai.isAfter(hari) && (akhir == null || !akhir.isBefore(hari));
        }

        public boolean terbuka(LocalDate hari) {
            return akhir == null || !akhir.isBefore(hari);
        }
    }

    /** Who held, holds and will hold this post, newest first. */
    public List<Pemegang> dari(UUID jabatan, int banyak) {
        return db.sql(
                        PEMEGANG
                                + """
                                where t.pemda_id = :pemda and t.jabatan_id = :jabatan
                                order by t.mulai desc, p.nama limit :banyak
                                """)
                .param("jabatan", jabatan)
                .param("banyak", banyak)
                .query(PemegangQueries::pemegang)
                .list();
    }

    /** The posts of one person, newest first. */
    public List<Pemegang> riwayat(UUID pegawai) {
        return db.sql(
                        PEMEGANG
                                + """
                                where t.pemda_id = :pemda and t.pegawai_id = :pegawai
                                order by t.mulai desc limit 100
                                """)
                .param("pegawai", pegawai)
                .query(PemegangQueries::pemegang)
                .list();
    }

    private static final String PEMEGANG =
            """
            select t.id, t.pegawai_id, p.nama as nama_pegawai, t.jabatan_id, j.nama as nama_jabatan,
                o.slug as slug_opd, t.jenis, t.mulai, t.akhir, t.dasar_sk, t.versi
            from organisasi.penugasan t
            join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
            join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
            left join organisasi.opd o on o.pemda_id = j.pemda_id and o.id = j.opd_id
            """;

    private static Pemegang pemegang(ResultSet rs, int n) throws SQLException {
        return new Pemegang(
                rs.getObject("id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama_pegawai"),
                rs.getObject("jabatan_id", UUID.class),
                rs.getString("nama_jabatan"),
                rs.getString("slug_opd"),
                JenisPenugasan.valueOf(rs.getString("jenis")),
                rs.getObject("mulai", LocalDate.class),
                rs.getObject("akhir", LocalDate.class),
                rs.getString("dasar_sk"),
                rs.getInt("versi"));
    }
}
