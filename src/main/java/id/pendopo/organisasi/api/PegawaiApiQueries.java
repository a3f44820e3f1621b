package id.pendopo.organisasi.api;

import id.pendopo.kernel.Nip;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff register as other applications read it, one page after the other. */
@Service
@Transactional(readOnly = true)
class PegawaiApiQueries {

    private final SqlPemda db;

    PegawaiApiQueries(SqlPemda db) {
        this.db = db;
    }

    /** Somebody of the register. */
    record Orang(
            UUID id,
            Nip nip,
            String nama,
            String kodeOpd,
            String namaOpd,
            String status,
            @Nullable String golongan,
            @Nullable String jabatan) {}

    /**
     * Who works today, in the order of ids, so that somebody new moves nobody to another page.
     *
     * @param opd only of this agency; null for all
     * @param sesudah the last one of the page before, null for the first page
     */
    List<Orang> bekerja(@Nullable UUID opd, @Nullable UUID sesudah, LocalDate hari, int banyak) {
        return db.sql(
                        """
                        select p.id, p.nip, p.nama, p.status_kepegawaian, p.golongan, o.kode, o.nama as nama_opd,
                            (select case t.jenis when 'PLT' then 'Plt. ' when 'PLH' then 'Plh. '
                                    when 'PJ' then 'Pj. ' else '' end || j.nama
                             from organisasi.penugasan t
                             join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                             where t.pemda_id = p.pemda_id and t.pegawai_id = p.id and t.mulai <= :hari
                                and (t.akhir is null or t.akhir >= :hari)
                             order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai
                             limit 1) as jabatan
                        from organisasi.pegawai p
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        where p.pemda_id = :pemda and p.aktif
                            and (:opd::uuid is null or p.opd_id = :opd::uuid)
                            and (:sesudah::uuid is null or p.id > :sesudah::uuid)
                        order by p.id limit :banyak
                        """)
                .param("opd", opd)
                .param("sesudah", sesudah)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(PegawaiApiQueries::orang)
                .list();
    }

    private static Orang orang(ResultSet rs, int n) throws SQLException {
        return new Orang(
                rs.getObject("id", UUID.class),
                new Nip(rs.getString("nip")),
                rs.getString("nama"),
                rs.getString("kode"),
                rs.getString("nama_opd"),
                rs.getString("status_kepegawaian"),
                rs.getString("golongan"),
                rs.getString("jabatan"));
    }
}
