package id.pendopo.akun;

import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.sesi} and {@code akun.gagal_masuk}. */
@Repository
class SesiRepository {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher peristiwa;

    SesiRepository(JdbcClient jdbc, ApplicationEventPublisher peristiwa) {
        this.jdbc = jdbc;
        this.peristiwa = peristiwa;
    }

    void tambah(Sesi sesi, byte[] hash, String perangkat) {
        jdbc.sql(
                        """
                        insert into akun.sesi (pemda_id, id, akun_id, hash, host, perangkat, dibuat_pada, masuk_pada,
                            terakhir_pada, habis_pada, mutlak_pada)
                        values (:pemda, :id, :akun, :hash, :host, :perangkat, :kini, :kini, :kini, :habis, :mutlak)
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("id", sesi.id())
                .param("akun", sesi.akunId())
                .param("hash", hash)
                .param("host", sesi.host())
                .param("perangkat", perangkat)
                .param("kini", Timestamp.from(sesi.terakhirPada()))
                .param("habis", Timestamp.from(sesi.habisPada()))
                .param("mutlak", Timestamp.from(sesi.mutlakPada()))
                .update();
    }

    Optional<Sesi> dengan(byte[] hash) {
        return jdbc.sql(
                        """
                        select id, akun_id, host, terakhir_pada, habis_pada, mutlak_pada
                        from akun.sesi
                        where pemda_id = :pemda and hash = :hash and dicabut_pada is null
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("hash", hash)
                .query(
                        (rs, n) ->
                                new Sesi(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("akun_id", UUID.class),
                                        rs.getString("host"),
                                        rs.getTimestamp("terakhir_pada").toInstant(),
                                        rs.getTimestamp("habis_pada").toInstant(),
                                        rs.getTimestamp("mutlak_pada").toInstant()))
                .optional();
    }

    void perpanjang(UUID id, Instant kini, Instant habis) {
        jdbc.sql(
                        """
                        update akun.sesi set terakhir_pada = :kini, habis_pada = :habis
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .param("habis", Timestamp.from(habis))
                .update();
    }

    /** The same session under a new secret, after its person proved again who he is. */
    boolean ulangi(Sesi sesi, byte[] hash) {
        return jdbc.sql(
                                """
                                update akun.sesi set hash = :hash, masuk_pada = :kini, terakhir_pada = :kini,
                                    habis_pada = :habis, mutlak_pada = :mutlak
                                where pemda_id = :pemda and id = :id and akun_id = :akun and host = :host
                                    and dicabut_pada is null and habis_pada > :kini and mutlak_pada > :kini
                                """)
                        .param("pemda", KonteksPemda.wajib().id())
                        .param("id", sesi.id())
                        .param("akun", sesi.akunId())
                        .param("host", sesi.host())
                        .param("hash", hash)
                        .param("kini", Timestamp.from(sesi.terakhirPada()))
                        .param("habis", Timestamp.from(sesi.habisPada()))
                        .param("mutlak", Timestamp.from(sesi.mutlakPada()))
                        .update()
                == 1;
    }

    /** Ends this session, or all others of the account when {@code kecuali} is given. */
    int cabut(UUID akun, @Nullable UUID hanya, @Nullable UUID kecuali, Instant kini) {
        List<UUID> berakhir =
                jdbc.sql(
                                """
                        update akun.sesi set dicabut_pada = :kini
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                            and (:hanya::uuid is null or id = :hanya::uuid)
                            and (:kecuali::uuid is null or id <> :kecuali::uuid)
                        returning id
                        """)
                        .param("pemda", KonteksPemda.wajib().id())
                        .param("akun", akun)
                        .param("hanya", hanya)
                        .param("kecuali", kecuali)
                        .param("kini", Timestamp.from(kini))
                        .query(UUID.class)
                        .list();
        if (!berakhir.isEmpty()) {
            peristiwa.publishEvent(new SesiBerakhir(akun, berakhir));
        }
        return berakhir.size();
    }

    /** A session as its owner sees it on his profile. */
    record Perangkat(UUID id, String perangkat, Instant dibuatPada, Instant terakhirPada) {}

    List<Perangkat> terbuka(UUID akun, Instant kini) {
        return jdbc.sql(
                        """
                        select id, perangkat, dibuat_pada, terakhir_pada from akun.sesi
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                            and habis_pada > :kini and mutlak_pada > :kini
                        order by terakhir_pada desc limit 50
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("akun", akun)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Perangkat(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("perangkat"),
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getTimestamp("terakhir_pada").toInstant()))
                .list();
    }

    void catatGagal(UUID id, String kunci, Instant kini) {
        jdbc.sql(
                        """
                        insert into akun.gagal_masuk (pemda_id, id, kunci, pada)
                        values (:pemda, :id, :kunci, :kini)
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("id", id)
                .param("kunci", kunci)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    int gagalSejak(String kunci, Instant sejak) {
        return jdbc.sql(
                        """
                        select count(*) from akun.gagal_masuk
                        where pemda_id = :pemda and kunci = :kunci and pada > :sejak
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("kunci", kunci)
                .param("sejak", Timestamp.from(sejak))
                .query(Integer.class)
                .single();
    }

    void hapusGagal(String kunci) {
        jdbc.sql("delete from akun.gagal_masuk where pemda_id = :pemda and kunci = :kunci")
                .param("pemda", KonteksPemda.wajib().id())
                .param("kunci", kunci)
                .update();
    }
}
