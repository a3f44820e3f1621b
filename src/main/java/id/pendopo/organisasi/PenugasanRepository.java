package id.pendopo.organisasi;

import id.pendopo.organisasi.PenugasanService.Isian;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who holds which post from when to when, as rows. */
@Repository
class PenugasanRepository {

    private final SqlPemda db;

    PenugasanRepository(SqlPemda db) {
        this.db = db;
    }

    /** An assignment with what the trail tells of it. */
    record Penugasan(
            UUID jabatanId,
            String pegawai,
            String jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir,
            int versi) {

        Map<String, @Nullable Object> peta(@Nullable LocalDate sampai) {
            var m = new LinkedHashMap<String, @Nullable Object>();
            m.put("pegawai", pegawai);
            m.put("jenis", jenis);
            m.put("mulai", mulai);
            m.put("akhir", sampai);
            return m;
        }
    }

    void tambah(UUID id, UUID jabatan, Isian baru, boolean tunggal) {
        db.sql(
                        """
                        insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id, jenis,
                            mulai, akhir, dasar_sk, tunggal)
                        values (:pemda, :id, :pegawai, :jabatan, :jenis, :mulai, :akhir, :sk, :tunggal)
                        """)
                .param("id", id)
                .param("pegawai", baru.pegawai())
                .param("jabatan", jabatan)
                .param("jenis", baru.jenis().name())
                .param("mulai", baru.mulai())
                .param("akhir", baru.akhir())
                .param("sk", baru.dasarSk())
                .param("tunggal", tunggal)
                .update();
    }

    /** Whether this person holds this post already on one of these days. */
    boolean sudah(UUID jabatan, Isian baru) {
        return db.sql(
                                """
                                select count(*) from organisasi.penugasan
                                where pemda_id = :pemda and jabatan_id = :jabatan
                                    and pegawai_id = :pegawai
                                    and daterange(mulai, akhir, '[]')
                                        && daterange(:mulai::date, :akhir::date, '[]')
                                """)
                        .param("jabatan", jabatan)
                        .param("pegawai", baru.pegawai())
                        .param("mulai", baru.mulai())
                        .param("akhir", baru.akhir())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who holds this post by right before this day and still on it. */
    List<UUID> definitif(UUID jabatan, LocalDate hari) {
        return db.sql(
                        """
                        select t.id from organisasi.penugasan t
                        where t.pemda_id = :pemda and t.jabatan_id = :jabatan
                            and t.jenis = 'DEFINITIF' and t.mulai < :mulai
                            and (t.akhir is null or t.akhir >= :mulai)
                        """)
                .param("jabatan", jabatan)
                .param("mulai", hari)
                .query(UUID.class)
                .list();
    }

    Optional<Penugasan> satu(UUID id) {
        return db.sql(
                        """
                        select t.jabatan_id, p.nama, t.jenis, t.mulai, t.akhir, t.versi
                        from organisasi.penugasan t
                        join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                        where t.pemda_id = :pemda and t.id = :id
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Penugasan(
                                        rs.getObject("jabatan_id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("jenis"),
                                        rs.getObject("mulai", LocalDate.class),
                                        rs.getObject("akhir", LocalDate.class),
                                        rs.getInt("versi")))
                .optional();
    }

    void akhiri(UUID id, LocalDate hari) {
        db.sql(
                        """
                        update organisasi.penugasan set akhir = :hari, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
    }

    /** Assignments to a post that begin after this day. */
    int kelakJabatan(UUID jabatan, LocalDate hari) {
        return kelak("jabatan_id", jabatan, hari);
    }

    /** Assignments of a person that begin after this day. */
    int kelakPegawai(UUID pegawai, LocalDate hari) {
        return kelak("pegawai_id", pegawai, hari);
    }

    private int kelak(String kolom, UUID id, LocalDate hari) {
        return db.sql(
                        """
                        select count(*) from organisasi.penugasan
                        where pemda_id = :pemda and %s = :id and mulai > :hari
                        """
                                .formatted(kolom))
                .param("id", id)
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }

    /** Everyone's holding of a post ends on this day. */
    void akhiriJabatan(UUID jabatan, LocalDate hari) {
        akhiriSemua("jabatan_id", jabatan, hari);
    }

    /** All that a person holds ends on this day. */
    void akhiriPegawai(UUID pegawai, LocalDate hari) {
        akhiriSemua("pegawai_id", pegawai, hari);
    }

    private void akhiriSemua(String kolom, UUID id, LocalDate hari) {
        db.sql(
                        """
                        update organisasi.penugasan set akhir = :hari, versi = versi + 1
                        where pemda_id = :pemda and %s = :id and (akhir is null or akhir > :hari)
                        """
                                .formatted(kolom))
                .param("id", id)
                .param("hari", hari)
                .update();
    }
}
