package id.pendopo.aduan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Files on a complaint: what the reporter sent, and what shows the follow-up. */
@Repository
class LampiranRepository {

    private final SqlPemda db;

    LampiranRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(
            Aduan a,
            UUID langkah,
            PeranLampiran peran,
            Pengajuan.Foto berkas,
            boolean terbuka,
            int urutan,
            Instant pada) {
        db.sql(
                        """
                        insert into aduan.lampiran (pemda_id, id, aduan_id, langkah_id, peran, sidik, nama,
                            terbuka, urutan, dibuat_pada)
                        values (:pemda, :id, :aduan, :langkah, :peran, :sidik, :nama, :terbuka, :urutan,
                            :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", a.id())
                .param("langkah", langkah)
                .param("peran", peran.name())
                .param("sidik", berkas.sidik())
                .param("nama", berkas.nama())
                .param("terbuka", terbuka)
                .param("urutan", urutan)
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** How many of these are evidence on this complaint that everybody may see. */
    int bukti(UUID aduan, Collection<UUID> lampiran) {
        return db.sql(
                        """
                        select count(*) from aduan.lampiran
                        where pemda_id = :pemda and aduan_id = :aduan and id in (:lampiran)
                            and peran in ('SESUDAH', 'DOKUMEN') and terbuka
                        """)
                .param("aduan", aduan)
                .param("lampiran", lampiran)
                .query(Integer.class)
                .single();
    }

    /** Photos of the reporter that also belong to the report split off from his. */
    List<Pengajuan.Foto> foto(UUID aduan, Collection<UUID> lampiran) {
        return db.sql(
                        """
                        select sidik, nama from aduan.lampiran
                        where pemda_id = :pemda and aduan_id = :aduan and id in (:lampiran)
                            and peran = 'LAPORAN' and terbuka
                        order by urutan, id limit 20
                        """)
                .param("aduan", aduan)
                .param("lampiran", lampiran)
                .query(Pengajuan.Foto.class)
                .list();
    }
}
