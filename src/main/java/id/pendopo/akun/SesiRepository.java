package id.pendopo.akun;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.sesi} and {@code akun.gagal_masuk}. */
@Repository
class SesiRepository {

    private final SqlPemda db;
    private final ApplicationEventPublisher peristiwa;

    SesiRepository(SqlPemda db, ApplicationEventPublisher peristiwa) {
        this.db = db;
        this.peristiwa = peristiwa;
    }

    void tambah(Sesi sesi, byte[] hash, String perangkat, String alamat) {
        db.sql(
                        """
                        insert into akun.sesi (pemda_id, id, akun_id, hash, host, perangkat, alamat, bersama,
                            dibuat_pada, masuk_pada, terakhir_pada, habis_pada, mutlak_pada, menunggu_faktor, cara,
                            faktor_pada)
                        values (:pemda, :id, :akun, :hash, :host, :perangkat, :alamat, :bersama,
                            :kini, :kini, :kini, :habis, :mutlak, :menunggu, :cara, :faktor)
                        """)
                .param("id", sesi.id())
                .param("akun", sesi.akunId())
                .param("hash", hash)
                .param("host", sesi.host())
                .param("perangkat", perangkat)
                .param("alamat", alamat)
                .param("bersama", sesi.bersama())
                .param("kini", Timestamp.from(sesi.terakhirPada()))
                .param("habis", Timestamp.from(sesi.habisPada()))
                .param("mutlak", Timestamp.from(sesi.mutlakPada()))
                .param("menunggu", sesi.bukti().menunggu())
                .param("cara", cara(sesi))
                .param("faktor", faktor(sesi))
                .update();
    }

    /** With the proof of the session that confirms; false when that one has ended. */
    boolean bukaLayar(
            UUID id,
            UUID oleh,
            byte[] hash,
            SesiLayar.Tempat tempat,
            Instant kini,
            Instant sampai) {
        return db.sql(
                                """
                                insert into akun.sesi (pemda_id, id, akun_id, hash, host, perangkat, alamat, layar,
                                    dibuat_pada, masuk_pada, terakhir_pada, habis_pada, mutlak_pada, cara, faktor_pada,
                                    bukti_pada)
                                select pemda_id, :id, akun_id, :hash, :host, :perangkat, :alamat, true,
                                    :kini, masuk_pada, :kini, :sampai, :sampai, cara, faktor_pada, bukti_pada
                                from akun.sesi
                                where pemda_id = :pemda and id = :oleh and dicabut_pada is null
                                    and not menunggu_faktor and not layar and habis_pada > :kini
                                    and mutlak_pada > :kini
                                """)
                        .param("id", id)
                        .param("oleh", oleh)
                        .param("hash", hash)
                        .param("host", tempat.host())
                        .param("perangkat", tempat.sebutan())
                        .param("alamat", tempat.alamat())
                        .param("kini", Timestamp.from(kini))
                        .param("sampai", Timestamp.from(sampai))
                        .update()
                == 1;
    }

    boolean ambilLayar(UUID id, byte[] hash, Instant kini, Instant habis) {
        return db.sql(
                                """
                                update akun.sesi set hash = :hash, terakhir_pada = :kini, habis_pada = :habis,
                                    mutlak_pada = :habis
                                where pemda_id = :pemda and id = :id and layar and dicabut_pada is null
                                """)
                        .param("id", id)
                        .param("hash", hash)
                        .param("kini", Timestamp.from(kini))
                        .param("habis", Timestamp.from(habis))
                        .update()
                == 1;
    }

    Optional<Sesi> dengan(byte[] hash) {
        return db.sql(
                        """
                        select id, akun_id, host, terakhir_pada, habis_pada, mutlak_pada, menunggu_faktor, cara,
                            faktor_pada, bersama, layar
                        from akun.sesi
                        where pemda_id = :pemda and hash = :hash and dicabut_pada is null
                        """)
                .param("hash", hash)
                .query(SesiRepository::sesi)
                .optional();
    }

    boolean bersama(UUID id) {
        return db.sql("select bersama from akun.sesi where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Sesi sesi(ResultSet rs, int n) throws SQLException {
        Timestamp faktor = rs.getTimestamp("faktor_pada");
        return new Sesi(
                rs.getObject("id", UUID.class),
                rs.getObject("akun_id", UUID.class),
                rs.getString("host"),
                rs.getTimestamp("terakhir_pada").toInstant(),
                rs.getTimestamp("habis_pada").toInstant(),
                rs.getTimestamp("mutlak_pada").toInstant(),
                rs.getBoolean("bersama"),
                rs.getBoolean("layar"),
                new Sesi.Bukti(
                        rs.getBoolean("menunggu_faktor"),
                        Set.copyOf(List.of((String[]) rs.getArray("cara").getArray())),
                        faktor == null ? null : faktor.toInstant()));
    }

    /** Makes a waiting session a full one; false when it does not wait any more. */
    boolean lengkapi(
            UUID id, byte[] hash, String cara, Instant kini, Instant habis, Instant mutlak) {
        return db.sql(
                                """
                                update akun.sesi set menunggu_faktor = false, hash = :hash,
                                    cara = cara || :cara::text, faktor_pada = :kini, bukti_pada = :kini,
                                    masuk_pada = :kini, terakhir_pada = :kini, habis_pada = :habis,
                                    mutlak_pada = :mutlak
                                where pemda_id = :pemda and id = :id and menunggu_faktor
                                    and dicabut_pada is null and mutlak_pada > :kini
                                """)
                        .param("id", id)
                        .param("hash", hash)
                        .param("cara", cara)
                        .param("kini", Timestamp.from(kini))
                        .param("habis", Timestamp.from(habis))
                        .param("mutlak", Timestamp.from(mutlak))
                        .update()
                == 1;
    }

    /** Gives a session a new secret and notes the proof; returns when it ends in any case. */
    Instant segarkan(UUID id, byte[] hash, String cara, boolean faktor, Instant kini) {
        return db.sql(
                        """
                        update akun.sesi set hash = :hash, bukti_pada = :kini,
                            cara = array(select distinct c from unnest(cara || :cara::text) c order by c),
                            faktor_pada = case when :faktor then :kini else faktor_pada end
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        returning mutlak_pada
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("cara", cara)
                .param("faktor", faktor)
                .param("kini", Timestamp.from(kini))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void perpanjang(UUID id, Instant kini, Instant habis) {
        db.sql(
                        """
                        update akun.sesi set terakhir_pada = :kini, habis_pada = :habis
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .param("habis", Timestamp.from(habis))
                .update();
    }

    /** No session of this account counts as one with a second factor any more. */
    void tanpaFaktor(UUID akun) {
        db.sql(
                        """
                        update akun.sesi set faktor_pada = null, cara = '{pwd}'
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                        """)
                .param("akun", akun)
                .update();
    }

    /**
     * The same session under a new secret, after its person proved again who he is; after a
     * password a second factor has to be shown anew too.
     */
    boolean ulangi(Sesi sesi, byte[] hash) {
        return db.sql(
                                """
                                update akun.sesi set hash = :hash, masuk_pada = :kini, terakhir_pada = :kini,
                                    habis_pada = :habis, mutlak_pada = :mutlak, bersama = :bersama, bukti_pada = :kini,
                                    menunggu_faktor = :menunggu, faktor_pada = :faktor, cara = :cara
                                where pemda_id = :pemda and id = :id and akun_id = :akun and host = :host
                                    and dicabut_pada is null and habis_pada > :kini and mutlak_pada > :kini
                                """)
                        .param("id", sesi.id())
                        .param("akun", sesi.akunId())
                        .param("host", sesi.host())
                        .param("bersama", sesi.bersama())
                        .param("hash", hash)
                        .param("menunggu", sesi.bukti().menunggu())
                        .param("cara", cara(sesi))
                        .param("faktor", faktor(sesi))
                        .param("kini", Timestamp.from(sesi.terakhirPada()))
                        .param("habis", Timestamp.from(sesi.habisPada()))
                        .param("mutlak", Timestamp.from(sesi.mutlakPada()))
                        .update()
                == 1;
    }

    private static String[] cara(Sesi sesi) {
        return sesi.bukti().cara().stream().sorted().toArray(String[]::new);
    }

    private static @Nullable Timestamp faktor(Sesi sesi) {
        Instant pada = sesi.bukti().faktorPada();
        return pada == null ? null : Timestamp.from(pada);
    }

    /** Ends this session, or all others of the account when {@code kecuali} is given. */
    int cabut(UUID akun, @Nullable UUID hanya, @Nullable UUID kecuali, Instant kini) {
        List<UUID> berakhir =
                db.sql(
                                """
                        update akun.sesi set dicabut_pada = :kini
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                            and (:hanya::uuid is null or id = :hanya::uuid)
                            and (:kecuali::uuid is null or id <> :kecuali::uuid)
                        returning id
                        """)
                        .param("akun", akun)
                        .param("hanya", hanya)
                        .param("kecuali", kecuali)
                        .param("kini", Timestamp.from(kini))
                        .query(UUID.class)
                        .list();
        boolean semua = hanya == null && kecuali == null;
        if (semua || !berakhir.isEmpty()) {
            peristiwa.publishEvent(new SesiBerakhir(akun, berakhir, semua));
        }
        return berakhir.size();
    }

    /** The open sessions of an account, the last used first. */
    List<SesiService.Perangkat> terbuka(UUID akun, UUID ini, Instant kini) {
        return db.sql(
                        """
                        select id, perangkat, alamat, host, bersama, layar, dibuat_pada, terakhir_pada
                        from akun.sesi
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                            and not menunggu_faktor and habis_pada > :kini and mutlak_pada > :kini
                        order by terakhir_pada desc limit 50
                        """)
                .param("akun", akun)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new SesiService.Perangkat(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("perangkat"),
                                        rs.getString("alamat"),
                                        rs.getString("host"),
                                        rs.getBoolean("bersama"),
                                        rs.getBoolean("layar"),
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getTimestamp("terakhir_pada").toInstant(),
                                        rs.getObject("id", UUID.class).equals(ini)))
                .list();
    }
}
