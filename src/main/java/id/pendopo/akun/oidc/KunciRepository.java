package id.pendopo.akun.oidc;

import com.nimbusds.jose.jwk.JWK;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.kunci_tanda}; private parts are sealed for their pemda and key. */
@Repository
class KunciRepository {

    private final SqlPemda db;
    private final Brankas brankas;

    KunciRepository(SqlPemda db, Brankas brankas) {
        this.db = db;
        this.brankas = brankas;
    }

    List<KunciTanda> terbit(Instant kini) {
        return db.sql(
                        """
                        select id, alg, tersegel, dibuat_pada, tanda_sejak, terbit_sampai from akun.kunci_tanda
                        where pemda_id = :pemda and (terbit_sampai is null or terbit_sampai > :kini)
                        order by tanda_sejak desc, kid limit 20
                        """)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) -> {
                            UUID id = rs.getObject("id", UUID.class);
                            Timestamp sampai = rs.getTimestamp("terbit_sampai");
                            return new KunciTanda(
                                    id,
                                    rs.getString("alg"),
                                    buka(id, rs.getBytes("tersegel")),
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    rs.getTimestamp("tanda_sejak").toInstant(),
                                    sampai == null ? null : sampai.toInstant());
                        })
                .list();
    }

    /** Adds it as the newest of its kind, unless another node was first. */
    boolean tambah(KunciTanda k) {
        return db.sql(
                                """
                                insert into akun.kunci_tanda (pemda_id, id, kid, alg, publik, tersegel, dibuat_pada,
                                    tanda_sejak)
                                values (:pemda, :id, :kid, :alg, :publik::jsonb, :tersegel, :dibuat, :sejak)
                                on conflict do nothing
                                """)
                        .param("id", k.id())
                        .param("kid", k.jwk().getKeyID())
                        .param("alg", k.alg())
                        .param("publik", k.jwk().toPublicJWK().toJSONString())
                        .param(
                                "tersegel",
                                brankas.kunci(
                                        k.jwk().toJSONString().getBytes(StandardCharsets.UTF_8),
                                        konteks(k.id())))
                        .param("dibuat", Timestamp.from(k.dibuatPada()))
                        .param("sejak", Timestamp.from(k.tandaSejak()))
                        .update()
                == 1;
    }

    /** The newest of this kind makes room for a next one, and is published until {@code sampai}. */
    int pensiunkan(String alg, Instant sampai) {
        return db.sql(
                        """
                        update akun.kunci_tanda set terbit_sampai = :sampai
                        where pemda_id = :pemda and alg = :alg and terbit_sampai is null
                        """)
                .param("alg", alg)
                .param("sampai", Timestamp.from(sampai))
                .update();
    }

    int hapusLewat(Instant kini) {
        return db.sql(
                        "delete from akun.kunci_tanda where pemda_id = :pemda and terbit_sampai < :kini")
                .param("kini", Timestamp.from(kini))
                .update();
    }

    private JWK buka(UUID id, byte[] tersegel) {
        String json = new String(brankas.buka(tersegel, konteks(id)), StandardCharsets.UTF_8);
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] konteks(UUID id) {
        return ("kunci_tanda:" + KonteksPemda.wajib().id() + ":" + id)
                .getBytes(StandardCharsets.UTF_8);
    }
}
