package id.pendopo.aduan.lapor;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what was sent under which key; the receipt in them opens with the key only. */
@Repository
class KirimanRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final Brankas brankas;

    KirimanRepository(SqlPemda db, Brankas brankas) {
        this.db = db;
        this.brankas = brankas;
    }

    /** What is known under a key. */
    record Dikenal(byte[] sidikIsi, @Nullable Tanda tanda) {}

    /**
     * Keeps the receipt under its key, and waits where another is about to; false when the key is
     * taken.
     */
    boolean simpan(UUID kunci, byte[] sidikIsi, Tanda tanda, Instant pada) {
        return db.sql(
                                """
                                insert into aduan.kiriman
                                    (pemda_id, kunci, sidik_isi, tersegel, dibuat_pada)
                                values (:pemda, :kunci, :sidik, :tersegel, :pada)
                                on conflict (pemda_id, kunci) do nothing
                                """)
                        .param("kunci", Sidik.dari(kunci.toString()))
                        .param("sidik", sidikIsi)
                        .param(
                                "tersegel",
                                brankas.kunci(JSON.writeValueAsBytes(tanda), konteks(kunci)))
                        .param("pada", Timestamp.from(pada))
                        .update()
                == 1;
    }

    Optional<Dikenal> dengan(UUID kunci) {
        return db.sql(
                        """
                        select sidik_isi, tersegel from aduan.kiriman
                        where pemda_id = :pemda and kunci = :kunci
                        """)
                .param("kunci", Sidik.dari(kunci.toString()))
                .query(
                        (rs, n) ->
                                new Dikenal(
                                        rs.getBytes("sidik_isi"),
                                        buka(rs.getBytes("tersegel"), kunci)))
                .optional();
    }

    private @Nullable Tanda buka(byte @Nullable [] tersegel, UUID kunci) {
        return tersegel == null
                ? null
                : JSON.readValue(brankas.buka(tersegel, konteks(kunci)), Tanda.class);
    }

    private static byte[] konteks(UUID kunci) {
        return ("aduan.kiriman " + KonteksPemda.wajib().id() + " " + kunci)
                .getBytes(StandardCharsets.UTF_8);
    }
}
