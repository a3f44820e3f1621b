package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What acts on a request leave behind: where it stands, for whom it holds, and who did what. */
@Repository
class TindakanRepository {

    private final SqlPemda db;

    TindakanRepository(SqlPemda db) {
        this.db = db;
    }

    /** Where it stands after an act, and whose act it was. */
    void pindah(
            Permohonan m,
            StatusMohon ke,
            @Nullable String catatan,
            @Nullable Pengguna atasan,
            @Nullable Pengguna putus,
            Instant pada) {
        db.sql(
                        """
                        update presensi.permohonan set status = :ke, catatan = coalesce(:catatan, catatan),
                            atasan_oleh = coalesce(:atasan, atasan_oleh),
                            atasan_nama = coalesce(:atasan_nama, atasan_nama),
                            atasan_jabatan = coalesce(:atasan_jabatan, atasan_jabatan),
                            atasan_pada = case when :atasan::uuid is null then atasan_pada else :pada end,
                            putus_oleh = coalesce(:putus, putus_oleh),
                            putus_nama = coalesce(:putus_nama, putus_nama),
                            putus_jabatan = coalesce(:putus_jabatan, putus_jabatan),
                            putus_pada = case when :putus::uuid is null then putus_pada else :pada end,
                            versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("ke", ke.name())
                .param("catatan", catatan)
                .param("atasan", atasan == null ? null : atasan.akunId())
                .param("atasan_nama", atasan == null ? null : atasan.nama())
                .param("atasan_jabatan", atasan == null ? null : atasan.jabatan())
                .param("putus", putus == null ? null : putus.akunId())
                .param("putus_nama", putus == null ? null : putus.nama())
                .param("putus_jabatan", putus == null ? null : putus.jabatan())
                .param("pada", Timestamp.from(pada))
                .param("id", m.id())
                .update();
        if (!ke.menahan()) {
            lepas(m.id());
        }
    }

    private void lepas(UUID id) {
        db.sql(
                        """
                        update presensi.permohonan_peserta set aktif = false
                        where pemda_id = :pemda and permohonan_id = :id
                        """)
                .param("id", id)
                .update();
    }

    void terbit(UUID id, int hari, @Nullable String nomor) {
        db.sql(
                        """
                        update presensi.permohonan set hari = :hari, nomor_terbit = :nomor
                        where pemda_id = :pemda and id = :id
                        """)
                .param("hari", hari)
                .param("nomor", nomor)
                .param("id", id)
                .update();
    }

    void berakhir(UUID id, LocalDate akhir, boolean sebagian) {
        db.sql(
                        "update presensi.permohonan set berakhir = :akhir where pemda_id = :pemda and id = :id")
                .param("akhir", akhir)
                .param("id", id)
                .update();
        if (sebagian) {
            db.sql(
                            """
                            update presensi.permohonan_peserta set sampai = :akhir, aktif = true
                            where pemda_id = :pemda and permohonan_id = :id
                            """)
                    .param("akhir", akhir)
                    .param("id", id)
                    .update();
        }
    }

    /** One of whom it is for, with what it wrote for him. */
    record Peserta(UUID pegawai, @Nullable UUID keterangan) {}

    List<Peserta> peserta(UUID id) {
        return db.sql(
                        """
                        select pegawai_id, keterangan_id from presensi.permohonan_peserta
                        where pemda_id = :pemda and permohonan_id = :id order by pegawai_id limit 500
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Peserta(
                                        rs.getObject("pegawai_id", UUID.class),
                                        rs.getObject("keterangan_id", UUID.class)))
                .list();
    }

    void keterangan(UUID id, UUID pegawai, @Nullable UUID keterangan) {
        db.sql(
                        """
                        update presensi.permohonan_peserta set keterangan_id = :keterangan
                        where pemda_id = :pemda and permohonan_id = :id and pegawai_id = :pegawai
                        """)
                .param("keterangan", keterangan)
                .param("id", id)
                .param("pegawai", pegawai)
                .update();
    }

    void langkah(UUID id, String langkah, Pengguna oleh, @Nullable String catatan, Instant pada) {
        db.sql(
                        """
                        insert into presensi.permohonan_langkah (pemda_id, id, permohonan_id, langkah, nama,
                            jabatan, catatan, pada)
                        values (:pemda, :id, :permohonan, :langkah, :nama, :jabatan, :catatan, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("permohonan", id)
                .param("langkah", langkah)
                .param("nama", oleh.nama())
                .param("jabatan", oleh.jabatan())
                .param("catatan", catatan)
                .param("pada", Timestamp.from(pada))
                .update();
    }
}
