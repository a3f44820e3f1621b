package id.pendopo.akun.oidc;

import id.pendopo.platform.basisdata.SekaliKirim;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Repository;

/** The refresh token of a family: one counts, and is exchanged by a conditional update. */
@Repository
class SegarRepository {

    private final SqlPemda db;
    private final SekaliKirim sekali;

    SegarRepository(SqlPemda db, SekaliKirim sekali) {
        this.db = db;
        this.sekali = sekali;
    }

    /** A refresh token as it is kept. */
    record Baru(byte[] sidik, Instant pada, Instant habis) {
        static Baru dari(OAuth2RefreshToken token) {
            return new Baru(
                    Sidik.dari(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt());
        }
    }

    /** What the new tokens are made of. */
    record Tertukar(OrangMasuk orang, List<String> cakupan, @Nullable String klaim) {}

    /**
     * For the one who exchanges it: everything that would refuse it is a condition of the update,
     * so a refused request leaves it as it was. Its own transaction.
     */
    Optional<Tertukar> tukar(
            TokenSegar.Asli lama, UUID klien, List<String> diminta, OAuth2RefreshToken token) {
        Baru baru = Baru.dari(token);
        return sekali.satu(
                """
                update akun.otorisasi o
                set segar_hash = t.baru, segar_pada = t.kini, segar_habis = t.habis
                from (values (?::uuid, ?::uuid, ?::bytea, ?::uuid, ?::text[], ?::bytea, ?::timestamptz,
                        ?::timestamptz))
                    as t (pemda, keluarga, lama, klien, diminta, baru, kini, habis),
                    akun.akun a
                where o.pemda_id = t.pemda and o.id = t.keluarga and o.segar_hash = t.lama and o.klien_id = t.klien
                    and o.cakupan @> t.diminta
                    and o.dicabut_pada is null and o.mutlak_pada > t.kini and o.segar_habis > t.kini
                    and a.pemda_id = o.pemda_id and a.id = o.akun_id and a.aktif
                    and ('offline_access' = any(o.cakupan)
                        or (select s.dicabut_pada is null from akun.sesi s
                            where s.pemda_id = o.pemda_id and s.id = o.sesi_id))
                returning o.akun_id, o.sesi_id, o.masuk_pada, o.cara, o.cakupan,
                    o.permintaan #>> '{tambahan,claims,0}' as klaim
                """,
                st -> {
                    st.setObject(1, KonteksPemda.wajib().id());
                    st.setObject(2, lama.keluarga());
                    st.setBytes(3, lama.sidik());
                    st.setObject(4, klien);
                    st.setObject(5, diminta.toArray(String[]::new));
                    st.setBytes(6, baru.sidik());
                    // a Timestamp has no type of its own in the driver, which then asks the
                    // database first
                    st.setObject(7, baru.pada().atOffset(ZoneOffset.UTC));
                    st.setObject(8, baru.habis().atOffset(ZoneOffset.UTC));
                },
                (rs, n) ->
                        new Tertukar(
                                new OrangMasuk(
                                        rs.getObject("akun_id", UUID.class),
                                        rs.getObject("sesi_id", UUID.class),
                                        rs.getTimestamp("masuk_pada").toInstant(),
                                        KlienRepository.teks(rs.getArray("cara"))),
                                KlienRepository.teks(rs.getArray("cakupan")),
                                rs.getString("klaim")));
    }

    /** The family of a token from the time before they carried a mark. */
    Optional<UUID> keluargaLama(byte[] sidik) {
        return db.sql(
                        """
                        select otorisasi_id from akun.token_segar
                        where pemda_id = :pemda and hash = :sidik
                        """)
                .param("sidik", sidik)
                .query(UUID.class)
                .optional();
    }
}
