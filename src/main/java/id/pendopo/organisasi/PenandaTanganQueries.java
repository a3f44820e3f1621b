package id.pendopo.organisasi;

import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose name stands under a printed document. */
@Service
@Transactional(readOnly = true)
public class PenandaTanganQueries {

    private final SqlPemda db;

    PenandaTanganQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * @param sebutan post with Plt., Plh. or Pj. before it where he only stands in
     */
    public record PenandaTangan(String sebutan, String nama, String nip) {}

    /** The head of an OPD on that day; who stands in for him signs instead of him. */
    public Optional<PenandaTangan> kepala(UUID opd, LocalDate pada) {
        return db.sql(
                        """
                        select j.nama as jabatan, t.jenis, p.nama, p.nip
                        from organisasi.jabatan j
                        join organisasi.penugasan t on t.pemda_id = j.pemda_id and t.jabatan_id = j.id
                        join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                        where j.pemda_id = :pemda and j.opd_id = :opd and j.peran = :peran
                            and j.berlaku_sejak <= :pada
                            and (j.berlaku_sampai is null or j.berlaku_sampai >= :pada)
                            and t.mulai <= :pada and (t.akhir is null or t.akhir >= :pada)
                        order by case t.jenis when 'DEFINITIF' then 1 else 0 end, t.mulai desc
                        limit 1
                        """)
                .param("opd", opd)
                .param("peran", Peran.KEPALA_OPD.name())
                .param("pada", pada)
                .query(
                        (rs, n) ->
                                new PenandaTangan(
                                        JenisPenugasan.valueOf(rs.getString("jenis")).awalan()
                                                + rs.getString("jabatan"),
                                        rs.getString("nama"),
                                        rs.getString("nip")))
                .optional();
    }
}
