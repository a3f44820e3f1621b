package id.pendopo.aduan.lacak;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Half an hour with one complaint, for who has shown its code. Knows neither account nor address;
 * what is kept is a digest, so that nobody takes a session over from the table.
 */
@Service
@Transactional
public class SesiLacak {

    static final Duration UMUR = Duration.ofMinutes(30);

    private final SqlPemda db;
    private final Waktu waktu;

    SesiLacak(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** Opens one; gives the secret for the cookie. */
    String buka(UUID aduan) {
        String rahasia = Sidik.baru();
        db.sql(
                        """
                        insert into aduan.sesi_lacak (pemda_id, sidik, aduan_id, habis_pada)
                        values (:pemda, :sidik, :aduan, :habis)
                        """)
                .param("sidik", Sidik.dari(rahasia))
                .param("aduan", aduan)
                .param("habis", Timestamp.from(waktu.sekarang().plus(UMUR)))
                .update();
        return rahasia;
    }

    /** The complaint that this secret opens. */
    @Transactional(readOnly = true)
    Optional<UUID> aduan(String rahasia) {
        return db.sql(
                        """
                        select aduan_id from aduan.sesi_lacak
                        where pemda_id = :pemda and sidik = :sidik and habis_pada > :kini
                        """)
                .param("sidik", Sidik.dari(rahasia))
                .param("kini", Timestamp.from(waktu.sekarang()))
                .query(UUID.class)
                .optional();
    }

    void tutup(String rahasia) {
        db.sql("delete from aduan.sesi_lacak where pemda_id = :pemda and sidik = :sidik")
                .param("sidik", Sidik.dari(rahasia))
                .update();
    }

    /** A code that was replaced opens nothing, and what it had opened closes. */
    void tutupSemua(UUID aduan) {
        db.sql("delete from aduan.sesi_lacak where pemda_id = :pemda and aduan_id = :aduan")
                .param("aduan", aduan)
                .update();
    }

    void bersihkan() {
        db.sql("delete from aduan.sesi_lacak where pemda_id = :pemda and habis_pada < :kini")
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }
}
