package id.pendopo.aduan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is sent to look at a complaint on the spot: one at a time. */
@Repository
class PetugasLapanganRepository {

    private final SqlPemda db;

    PetugasLapanganRepository(SqlPemda db) {
        this.db = db;
    }

    boolean ditugasi(UUID aduan, UUID akun) {
        return db.sql(
                        """
                        select exists (select 1 from aduan.petugas_lapangan
                            where pemda_id = :pemda and aduan_id = :aduan and akun_id = :akun
                                and sampai_pada is null)
                        """)
                .param("aduan", aduan)
                .param("akun", akun)
                .query(Boolean.class)
                .single();
    }

    void tugaskan(
            UUID aduan,
            PetugasLapanganService.Petugas petugas,
            @Nullable String pesan,
            Pengguna oleh,
            Instant kini) {
        db.sql(
                        """
                        insert into aduan.petugas_lapangan (pemda_id, id, aduan_id, akun_id, nama, pesan,
                            oleh, oleh_nama, pada)
                        values (:pemda, :id, :aduan, :akun, :nama, :pesan, :oleh, :oleh_nama, :kini)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", aduan)
                .param("akun", petugas.akunId())
                .param("nama", petugas.nama())
                .param("pesan", pesan)
                .param("oleh", oleh.akunId())
                .param("oleh_nama", oleh.nama())
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Whoever it was, he no longer has to. */
    int lepas(UUID aduan, Instant kini) {
        return db.sql(
                        """
                        update aduan.petugas_lapangan set sampai_pada = :kini
                        where pemda_id = :pemda and aduan_id = :aduan and sampai_pada is null
                        """)
                .param("aduan", aduan)
                .param("kini", Timestamp.from(kini))
                .update();
    }
}
