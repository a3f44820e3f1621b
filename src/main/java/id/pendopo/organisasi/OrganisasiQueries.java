package id.pendopo.organisasi;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of agencies, posts and people. */
@Service
@Transactional(readOnly = true)
public class OrganisasiQueries {

    /** Pages about agencies and people listen to this. */
    public static final String TOPIK = "organisasi";

    /**
     * When an assignment {@code t} to a post {@code j} counts on the day {@code :pada}; the one
     * definition for all who ask.
     */
    public static final String BERLAKU =
            """
            t.mulai <= :pada and (t.akhir is null or t.akhir >= :pada)
                and j.berlaku_sejak <= :pada
                and (j.berlaku_sampai is null or j.berlaku_sampai >= :pada)
            """;

    private final JdbcClient jdbc;

    OrganisasiQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Agencies in force on this day, units below them included, in the order of their codes. */
    public List<PerangkatDaerah> opd(LocalDate pada) {
        return jdbc.sql(
                        """
                        select id, kode, nama, singkatan, slug, jenis, induk_id
                        from organisasi.opd
                        where pemda_id = :pemda and berlaku_sejak <= :pada
                            and (berlaku_sampai is null or berlaku_sampai >= :pada)
                        order by kode limit 2000
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("pada", pada)
                .query(OrganisasiQueries::opd)
                .list();
    }

    public Optional<PerangkatDaerah> opd(UUID id) {
        return jdbc.sql(
                        """
                        select id, kode, nama, singkatan, slug, jenis, induk_id
                        from organisasi.opd where pemda_id = :pemda and id = :id
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("id", id)
                .query(OrganisasiQueries::opd)
                .optional();
    }

    /**
     * @throws TidakDitemukan when no agency has this name in addresses
     */
    public PerangkatDaerah opdDenganSlug(String slug) {
        return jdbc.sql(
                        """
                        select id, kode, nama, singkatan, slug, jenis, induk_id
                        from organisasi.opd where pemda_id = :pemda and slug = :slug
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("slug", slug)
                .query(OrganisasiQueries::opd)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("opd " + slug));
    }

    /** Posts a person holds on this day, with the role each carries. */
    public List<PenugasanAktif> penugasan(UUID pegawai, LocalDate pada) {
        return jdbc.sql(
                        """
                        select j.id as jabatan_id, j.nama, j.peran, j.opd_id, t.jenis
                        from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        where t.pemda_id = :pemda and t.pegawai_id = :pegawai and
                        """
                                + BERLAKU
                                + """
                        order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai
                        limit 50
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("pegawai", pegawai)
                .param("pada", pada)
                .query(
                        (rs, n) ->
                                new PenugasanAktif(
                                        rs.getObject("jabatan_id", UUID.class),
                                        rs.getString("nama"),
                                        id.pendopo.kernel.Peran.valueOf(rs.getString("peran")),
                                        rs.getObject("opd_id", UUID.class),
                                        JenisPenugasan.valueOf(rs.getString("jenis"))))
                .list();
    }

    private static PerangkatDaerah opd(ResultSet rs, int n) throws SQLException {
        return new PerangkatDaerah(
                rs.getObject("id", UUID.class),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getString("singkatan"),
                rs.getString("slug"),
                rs.getString("jenis"),
                rs.getObject("induk_id", UUID.class));
    }
}
