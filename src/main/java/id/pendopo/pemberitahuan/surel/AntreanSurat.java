package id.pendopo.pemberitahuan.surel;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The letters that wait, rows of {@code pemberitahuan.surat}. */
@Repository
class AntreanSurat {

    private final SqlPemda db;

    AntreanSurat(SqlPemda db) {
        this.db = db;
    }

    /** A letter taken out to be sent, for the so-many-th time. */
    record Tunggu(
            UUID id,
            String alamat,
            String nama,
            String perihal,
            String isi,
            Instant dibuatPada,
            int percobaan) {}

    /**
     * Takes the longest waiting one out until {@code kembali}: if nothing is heard of it by then,
     * its sender has died and it is due again.
     */
    Optional<Tunggu> ambil(Instant kini, Instant kembali) {
        return db.sql(
                        """
                        update pemberitahuan.surat set percobaan = percobaan + 1, kirim_setelah = :kembali
                        where pemda_id = :pemda and id = (
                            select id from pemberitahuan.surat
                            where pemda_id = :pemda and status = 'MENUNGGU' and kirim_setelah <= :kini
                            order by kirim_setelah limit 1 for update skip locked)
                        returning id, alamat, nama, perihal, isi, dibuat_pada, percobaan
                        """)
                .param("kini", Timestamp.from(kini))
                .param("kembali", Timestamp.from(kembali))
                .query(
                        (rs, n) ->
                                new Tunggu(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("alamat"),
                                        rs.getString("nama"),
                                        rs.getString("perihal"),
                                        rs.getString("isi"),
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getInt("percobaan")))
                .optional();
    }

    void terkirim(UUID id, Instant kini) {
        selesai(id, "TERKIRIM", null, kini);
    }

    void gagal(UUID id, String galat, Instant kini) {
        selesai(id, "GAGAL", galat, kini);
    }

    private void selesai(UUID id, String status, @Nullable String galat, Instant kini) {
        db.sql(
                        """
                        update pemberitahuan.surat set status = :status, galat = :galat, selesai_pada = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("status", status)
                .param("galat", galat)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void tunda(UUID id, String galat, Instant sampai) {
        db.sql(
                        """
                        update pemberitahuan.surat set galat = :galat, kirim_setelah = :sampai
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("galat", galat)
                .param("sampai", Timestamp.from(sampai))
                .update();
    }
}
