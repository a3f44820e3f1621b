package id.pendopo.akun.warga;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices on which a citizen has signed in. What strangers ask for in his name counts apart, so
 * that they cannot close his own phone to him.
 */
@Component
class PerangkatWarga {

    /** How long a device stays known without a sign-in. */
    static final Duration INGAT = Duration.ofDays(365);

    private final SqlPemda db;

    PerangkatWarga(SqlPemda db) {
        this.db = db;
    }

    /** The known device of whom this address belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> id(Kontak kontak, String tanda, Instant kini) {
        return db.sql(
                        """
                        select p.id from akun.warga_perangkat p
                        join akun.warga_kontak k on k.pemda_id = p.pemda_id and k.warga_id = p.warga_id
                        where p.pemda_id = :pemda and p.hash = :tanda and p.terakhir_pada > :sejak
                            and k.kanal = :kanal and k.alamat = :alamat
                        """)
                .param("tanda", Sidik.dari(tanda))
                .param("sejak", Timestamp.from(kini.minus(INGAT)))
                .param("kanal", kontak.kanal().name())
                .param("alamat", kontak.alamat())
                .query(UUID.class)
                .optional();
    }

    /**
     * He has signed in here.
     *
     * @param tanda what the browser carries; a mark that was not given out to him is replaced
     * @return the mark that the browser shall carry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String kenali(UUID warga, String tanda, Instant kini) {
        int sama =
                db.sql(
                                """
                                update akun.warga_perangkat set terakhir_pada = :kini
                                where pemda_id = :pemda and warga_id = :warga and hash = :tanda
                                """)
                        .param("warga", warga)
                        .param("tanda", Sidik.dari(tanda))
                        .param("kini", Timestamp.from(kini))
                        .update();
        if (sama == 1) {
            return tanda;
        }
        String baru = Sidik.baru();
        db.sql(
                        """
                        insert into akun.warga_perangkat (pemda_id, id, warga_id, hash, terakhir_pada)
                        values (:pemda, :id, :warga, :tanda, :kini)
                        """)
                .param("id", Uuid7.baru())
                .param("warga", warga)
                .param("tanda", Sidik.dari(baru))
                .param("kini", Timestamp.from(kini))
                .update();
        return baru;
    }
}
