package id.pendopo.presensi.papan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads OPD and units with their areas. */
@Service
@Transactional(readOnly = true)
public class PohonQueries {

    private final SqlPemda db;

    PohonQueries(SqlPemda db) {
        this.db = db;
    }

    /** Those in force on this day. */
    public Pohon pada(LocalDate hari) {
        return Pohon.dari(
                db.sql(
                                """
                                select id, kode, nama, singkatan, slug, jenis, induk_id, kode_wilayah
                                from organisasi.opd
                                where pemda_id = :pemda and berlaku_sejak <= :pada
                                    and (berlaku_sampai is null or berlaku_sampai >= :pada)
                                order by kode limit 5000
                                """)
                        .param("pada", hari)
                        .query(
                                (rs, n) ->
                                        new Pohon.Simpul(
                                                rs.getObject("id", UUID.class),
                                                rs.getString("kode"),
                                                rs.getString("nama"),
                                                rs.getString("singkatan"),
                                                rs.getString("slug"),
                                                rs.getString("jenis"),
                                                rs.getObject("induk_id", UUID.class),
                                                rs.getString("kode_wilayah")))
                        .list());
    }
}
