package id.pendopo.aduan.lapor;

import id.pendopo.platform.basisdata.LarikBiner;
import id.pendopo.platform.basisdata.SekaliKirim;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what was sent under which key; the receipt in them opens with the key only. */
@Repository
class KirimanRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final SekaliKirim sekali;
    private final Brankas brankas;

    KirimanRepository(SqlPemda db, SekaliKirim sekali, Brankas brankas) {
        this.db = db;
        this.sekali = sekali;
        this.brankas = brankas;
    }

    /** What is known under a key. */
    record Dikenal(byte[] sidikIsi, @Nullable Tanda tanda) {}

    /** A receipt to be kept. */
    record Baru(UUID kunci, byte[] sidikIsi, Tanda tanda) {}

    /**
     * Keeps the receipts under their keys, and waits where another is about to; false when one of
     * the keys is taken.
     */
    boolean simpan(List<Baru> semua, Instant pada) {
        return db.sql(
                                """
                                insert into aduan.kiriman
                                    (pemda_id, kunci, sidik_isi, tersegel, dibuat_pada)
                                select :pemda, k.kunci, k.sidik, k.tersegel, :pada::timestamptz
                                from unnest(:kunci::bytea[], :sidik::bytea[], :tersegel::bytea[])
                                    as k (kunci, sidik, tersegel)
                                order by k.kunci
                                on conflict (pemda_id, kunci) do nothing
                                """)
                        .param(
                                "kunci",
                                LarikBiner.BYTEA.dari(semua, b -> Sidik.dari(b.kunci().toString())))
                        .param("sidik", LarikBiner.BYTEA.dari(semua, Baru::sidikIsi))
                        .param("tersegel", LarikBiner.BYTEA.dari(semua, this::segel))
                        .param("pada", Timestamp.from(pada))
                        .update()
                == semua.size();
    }

    private byte[] segel(Baru b) {
        return brankas.kunci(JSON.writeValueAsBytes(b.tanda()), konteks(b.kunci()));
    }

    /** What was kept; by itself one exchange with the database. */
    Optional<Dikenal> dengan(UUID kunci) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return sekali.satu(
                    """
                    select sidik_isi, tersegel from aduan.kiriman
                    where pemda_id = ?::uuid and kunci = ?
                    """,
                    st -> {
                        st.setObject(1, KonteksPemda.wajib().id());
                        st.setBytes(2, Sidik.dari(kunci.toString()));
                    },
                    (rs, n) -> dikenal(rs, kunci));
        }
        return db.sql(
                        """
                        select sidik_isi, tersegel from aduan.kiriman
                        where pemda_id = :pemda and kunci = :kunci
                        """)
                .param("kunci", Sidik.dari(kunci.toString()))
                .query((rs, n) -> dikenal(rs, kunci))
                .optional();
    }

    private Dikenal dikenal(ResultSet rs, UUID kunci) throws SQLException {
        return new Dikenal(rs.getBytes("sidik_isi"), buka(rs.getBytes("tersegel"), kunci));
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
