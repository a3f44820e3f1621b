package id.pendopo.akun;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Devices on which an account has signed in, by a random value in a cookie of which only the hash
 * is kept. Several accounts may share a device, as in an office with one computer.
 */
@Repository
class PerangkatDikenal {

    static final Duration UMUR = Duration.ofDays(365);

    /** What this application writes; anything else in the cookie is nobody's. */
    private static final int PANJANG = 43;

    private final SqlPemda db;

    PerangkatDikenal(SqlPemda db) {
        this.db = db;
    }

    /** The device, if this account has signed in on it. */
    Optional<UUID> cari(UUID akun, @Nullable String kue, Instant kini) {
        if (kue == null || kue.length() != PANJANG) {
            return Optional.empty();
        }
        return db.sql(
                        """
                        select id from akun.perangkat_dikenal
                        where pemda_id = :pemda and akun_id = :akun and hash = :hash
                            and habis_pada > :kini
                        """)
                .param("akun", akun)
                .param("hash", SesiKini.hash(kue))
                .param("kini", Timestamp.from(kini))
                .query(UUID.class)
                .optional();
    }

    /** Remembers the device for a year from now; gives what its cookie holds. */
    String kenali(UUID akun, @Nullable String kue, Instant kini) {
        // a value nobody here has given out may have been planted by somebody who knows it
        String nilai = kue != null && pernahDiberikan(kue) ? kue : MasukService.rahasia();
        db.sql(
                        """
                        insert into akun.perangkat_dikenal (pemda_id, id, akun_id, hash, dibuat_pada,
                            terakhir_pada, habis_pada)
                        values (:pemda, :id, :akun, :hash, :kini, :kini, :habis)
                        on conflict (pemda_id, akun_id, hash)
                            do update set terakhir_pada = :kini, habis_pada = :habis
                        """)
                .param("id", Uuid7.baru())
                .param("akun", akun)
                .param("hash", SesiKini.hash(nilai))
                .param("kini", Timestamp.from(kini))
                .param("habis", Timestamp.from(kini.plus(UMUR)))
                .update();
        return nilai;
    }

    private boolean pernahDiberikan(String kue) {
        return kue.length() == PANJANG
                && db.sql(
                                """
                                select exists (select 1 from akun.perangkat_dikenal
                                    where pemda_id = :pemda and hash = :hash)
                                """)
                        .param("hash", SesiKini.hash(kue))
                        .query(Boolean.class)
                        .single();
    }
}
