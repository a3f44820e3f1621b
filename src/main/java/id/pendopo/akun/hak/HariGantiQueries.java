package id.pendopo.akun.hak;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which days rights may change, and whose. */
@Service
@Transactional(readOnly = true)
class HariGantiQueries {

    private final SqlPemda db;

    HariGantiQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * Days after the first and up to the last on which somebody's rights may be others than on the
     * day before: a post or an assignment begins, or has ended.
     */
    List<LocalDate> hari(LocalDate setelah, LocalDate sampai) {
        return db.sql(
                        """
                        select distinct h.hari from (
                            select t.mulai as hari from organisasi.penugasan t where t.pemda_id = :pemda
                            union select t.akhir + 1 from organisasi.penugasan t where t.pemda_id = :pemda
                            union select j.berlaku_sejak from organisasi.jabatan j where j.pemda_id = :pemda
                            union select j.berlaku_sampai + 1 from organisasi.jabatan j
                                where j.pemda_id = :pemda
                            union select l.mulai from akun.penugasan_luar l where l.pemda_id = :pemda
                            union select l.akhir + 1 from akun.penugasan_luar l where l.pemda_id = :pemda
                        ) h
                        where h.hari > :setelah and h.hari <= :sampai
                        order by h.hari limit 10000
                        """)
                .param("setelah", setelah)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .list();
    }

    /** People whose rights may have changed at the beginning of that day. */
    List<UUID> pegawai(LocalDate hari) {
        return db.sql(
                        """
                        select distinct t.pegawai_id
                        from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        where t.pemda_id = :pemda and (t.mulai = :hari or t.akhir = :kemarin
                            or j.berlaku_sejak = :hari or j.berlaku_sampai = :kemarin)
                        order by t.pegawai_id limit 100000
                        """)
                .param("hari", hari)
                .param("kemarin", hari.minusDays(1))
                .query(UUID.class)
                .list();
    }

    /** Accounts from outside whose rights may have changed at the beginning of that day. */
    List<UUID> luar(LocalDate hari) {
        return db.sql(
                        """
                        select distinct l.akun_id from akun.penugasan_luar l
                        where l.pemda_id = :pemda and (l.mulai = :hari or l.akhir = :kemarin)
                        order by l.akun_id limit 100000
                        """)
                .param("hari", hari)
                .param("kemarin", hari.minusDays(1))
                .query(UUID.class)
                .list();
    }
}
