package id.pendopo.akun.warga;

import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiService.Perangkat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.warga_sesi}. */
@Repository
class SesiWargaRepository {

    private final SqlPemda db;

    SesiWargaRepository(SqlPemda db) {
        this.db = db;
    }

    /** A session that has not been ended. */
    record Sesi(
            UUID id,
            UUID wargaId,
            String host,
            boolean bersama,
            Instant terakhirPada,
            Instant habisPada,
            Instant mutlakPada) {

        Instant habis() {
            return habisPada.isBefore(mutlakPada) ? habisPada : mutlakPada;
        }
    }

    void tambah(Sesi s, byte[] hash, Tempat tempat) {
        db.sql(
                        """
                        insert into akun.warga_sesi (pemda_id, id, warga_id, hash, host, perangkat, alamat, bersama,
                            dibuat_pada, terakhir_pada, habis_pada, mutlak_pada)
                        values (:pemda, :id, :warga, :hash, :host, :perangkat, :alamat, :bersama,
                            :kini, :kini, :habis, :mutlak)
                        """)
                .param("id", s.id())
                .param("warga", s.wargaId())
                .param("hash", hash)
                .param("host", s.host())
                .param("perangkat", tempat.perangkat())
                .param("alamat", tempat.alamat())
                .param("bersama", s.bersama())
                .param("kini", Timestamp.from(s.terakhirPada()))
                .param("habis", Timestamp.from(s.habisPada()))
                .param("mutlak", Timestamp.from(s.mutlakPada()))
                .update();
    }

    Optional<Sesi> dengan(byte[] hash) {
        return db.sql(
                        """
                        select id, warga_id, host, bersama, terakhir_pada, habis_pada, mutlak_pada
                        from akun.warga_sesi
                        where pemda_id = :pemda and hash = :hash and dicabut_pada is null
                        """)
                .param("hash", hash)
                .query(
                        (rs, n) ->
                                new Sesi(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("warga_id", UUID.class),
                                        rs.getString("host"),
                                        rs.getBoolean("bersama"),
                                        rs.getTimestamp("terakhir_pada").toInstant(),
                                        rs.getTimestamp("habis_pada").toInstant(),
                                        rs.getTimestamp("mutlak_pada").toInstant()))
                .optional();
    }

    boolean bersama(UUID id) {
        return db.sql("select bersama from akun.warga_sesi where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void perpanjang(UUID id, Instant kini, Instant habis) {
        db.sql(
                        """
                        update akun.warga_sesi set terakhir_pada = :kini, habis_pada = :habis
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .param("habis", Timestamp.from(habis))
                .update();
    }

    /** Ends one session, or all of this citizen but one; null ends all. */
    int cabut(UUID warga, @Nullable UUID hanya, @Nullable UUID kecuali, Instant kini) {
        return db.sql(
                        """
                        update akun.warga_sesi set dicabut_pada = :kini
                        where pemda_id = :pemda and warga_id = :warga and dicabut_pada is null
                            and (:hanya::uuid is null or id = :hanya::uuid)
                            and (:kecuali::uuid is null or id <> :kecuali::uuid)
                        """)
                .param("warga", warga)
                .param("hanya", hanya)
                .param("kecuali", kecuali)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** The open ones, the last used first. */
    List<Perangkat> terbuka(UUID warga, UUID ini, Instant kini) {
        return db.sql(
                        """
                        select id, perangkat, alamat, host, bersama, dibuat_pada, terakhir_pada
                        from akun.warga_sesi
                        where pemda_id = :pemda and warga_id = :warga and dicabut_pada is null
                            and habis_pada > :kini and mutlak_pada > :kini
                        order by terakhir_pada desc limit 50
                        """)
                .param("warga", warga)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Perangkat(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("perangkat"),
                                        rs.getString("alamat"),
                                        rs.getString("host"),
                                        rs.getBoolean("bersama"),
                                        false,
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getTimestamp("terakhir_pada").toInstant(),
                                        rs.getObject("id", UUID.class).equals(ini)))
                .list();
    }
}
