package id.pendopo.organisasi;

import id.pendopo.kernel.Nip;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People in lists: of an agency, and of the whole pemda by name. */
@Service
@Transactional(readOnly = true)
public class DaftarPegawaiQueries {

    /** People on one page of a list. */
    public static final int SEHALAMAN = 50;

    private final SqlPemda db;

    DaftarPegawaiQueries(SqlPemda db) {
        this.db = db;
    }

    /** Somebody on a list; whoever prints it decides how much of the number is shown. */
    public record Orang(
            UUID id,
            Nip nip,
            String nama,
            String namaOpd,
            String slugOpd,
            StatusKepegawaian status,
            @Nullable String golongan,
            @Nullable String jabatan,
            boolean aktif) {}

    /**
     * People of an agency by name.
     *
     * @param sesudah the last one of the page before, null for the first page
     */
    public List<Orang> dari(
            UUID opd, String kata, @Nullable UUID sesudah, LocalDate hari, int banyak) {
        return db.sql(
                        ORANG
                                + """
                                where p.pemda_id = :pemda and p.opd_id = :opd and p.aktif
                                    and (:kata = '' or p.nama ilike :pola)
                                    and (:sesudah::uuid is null or (p.nama, p.id) > (
                                        select s.nama, s.id from organisasi.pegawai s
                                        where s.pemda_id = :pemda and s.id = :sesudah::uuid))
                                order by p.nama, p.id limit :banyak
                                """)
                .param("opd", opd)
                .param("kata", kata)
                .param("pola", Pola.memuat(kata))
                .param("sesudah", sesudah)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(DaftarPegawaiQueries::orang)
                .list();
    }

    /** How many people of an agency have this in their name. */
    public int jumlah(UUID opd, String kata) {
        return db.sql(
                        """
                        select count(*) from organisasi.pegawai
                        where pemda_id = :pemda and opd_id = :opd and aktif
                            and (:kata = '' or nama ilike :pola)
                        """)
                .param("opd", opd)
                .param("kata", kata)
                .param("pola", Pola.memuat(kata))
                .query(Integer.class)
                .single();
    }

    /** People of the whole pemda whose name holds this, or who have exactly this number. */
    public List<Orang> cari(String kata, @Nullable String nip, LocalDate hari, int banyak) {
        return db.sql(
                        ORANG
                                + """
                                where p.pemda_id = :pemda and p.aktif
                                    and (p.nama ilike :pola or p.nip = :nip)
                                order by p.nama, p.id limit :banyak
                                """)
                .param("pola", Pola.memuat(kata))
                .param("nip", nip)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(DaftarPegawaiQueries::orang)
                .list();
    }

    private static final String ORANG =
            """
            select p.id, p.nip, p.nama, p.status_kepegawaian, p.golongan, p.aktif,
                o.nama as nama_opd, o.slug as slug_opd,
                (select j.nama from organisasi.penugasan t
                 join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                 where t.pemda_id = p.pemda_id and t.pegawai_id = p.id and t.mulai <= :hari
                    and (t.akhir is null or t.akhir >= :hari)
                 order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai desc
                 limit 1) as jabatan
            from organisasi.pegawai p
            join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
            """;

    private static Orang orang(ResultSet rs, int n) throws SQLException {
        return new Orang(
                rs.getObject("id", UUID.class),
                new Nip(rs.getString("nip")),
                rs.getString("nama"),
                rs.getString("nama_opd"),
                rs.getString("slug_opd"),
                StatusKepegawaian.valueOf(rs.getString("status_kepegawaian")),
                rs.getString("golongan"),
                rs.getString("jabatan"),
                rs.getBoolean("aktif"));
    }
}
