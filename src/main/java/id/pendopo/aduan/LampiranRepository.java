package id.pendopo.aduan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
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
}
