package id.pendopo.akun.oidc;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Requests on their way and families of tokens. What may happen once happens by a conditional
 * update: of fifty at the same time one changes the row.
 */
@Repository
class OtorisasiRepository {

    /**
     * A family lives as long as its account, its term, and its session unless it may outlive it.
     * Not {@code exists}: for a plan that is kept the database would read every session of the
     * pemda.
     */
    private static final String KOLOM =
            """
            select o.id, o.klien_id, o.akun_id, o.sesi_id, o.masuk_pada, o.cara, o.cakupan, o.permintaan,
                o.kode_habis, o.kode_dipakai, o.dibuat_pada, o.mutlak_pada,
                o.dicabut_pada is null and o.mutlak_pada > :kini and a.aktif
                    and ('offline_access' = any(o.cakupan)
                        or coalesce((select s.dicabut_pada is null from akun.sesi s
                            where s.pemda_id = o.pemda_id and s.id = o.sesi_id), false)) as hidup
            """;

    private static final String DARI =
            """
            from akun.otorisasi o
            join akun.akun a on a.pemda_id = o.pemda_id and a.id = o.akun_id
            """;

    private final SqlPemda db;

    OtorisasiRepository(SqlPemda db) {
        this.db = db;
    }

    /** A request on its way. */
    record Menunggu(
            UUID id,
            UUID klienId,
            @Nullable UUID akunId,
            @Nullable UUID sesiId,
            Permintaan permintaan,
            Instant habis) {}

    void simpanMenunggu(Menunggu m, byte[] stateHash) {
        db.sql(
                        """
                        insert into akun.permintaan_izin (pemda_id, id, state_hash, klien_id, akun_id, sesi_id,
                            permintaan, habis_pada)
                        values (:pemda, :id, :state, :klien, :akun, :sesi, :permintaan::jsonb, :habis)
                        """)
                .param("id", m.id())
                .param("state", stateHash)
                .param("klien", m.klienId())
                .param("akun", m.akunId())
                .param("sesi", m.sesiId())
                .param("permintaan", m.permintaan().json())
                .param("habis", Timestamp.from(m.habis()))
                .update();
    }

    Optional<Menunggu> menunggu(byte[] stateHash, Instant kini) {
        return db.sql(
                        """
                        select id, klien_id, akun_id, sesi_id, permintaan, habis_pada from akun.permintaan_izin
                        where pemda_id = :pemda and state_hash = :state and habis_pada > :kini
                        """)
                .param("state", stateHash)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Menunggu(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("klien_id", UUID.class),
                                        rs.getObject("akun_id", UUID.class),
                                        rs.getObject("sesi_id", UUID.class),
                                        Permintaan.json(rs.getString("permintaan")),
                                        rs.getTimestamp("habis_pada").toInstant()))
                .optional();
    }

    /** True for the one who took it away: a request leads to one code at most. */
    boolean hapusMenunggu(UUID id) {
        return db.sql("delete from akun.permintaan_izin where pemda_id = :pemda and id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void tambah(Otorisasi o, byte[] kodeHash) {
        db.sql(
                        """
                        insert into akun.otorisasi (pemda_id, id, klien_id, akun_id, sesi_id, masuk_pada, cara, cakupan,
                            permintaan, kode_hash, kode_habis, dibuat_pada, mutlak_pada)
                        values (:pemda, :id, :klien, :akun, :sesi, :masuk, :cara, :cakupan, :permintaan::jsonb, :hash,
                            :habis, :dibuat, :mutlak)
                        """)
                .param("id", o.id())
                .param("klien", o.klienId())
                .param("akun", o.akunId())
                .param("sesi", o.sesiId())
                .param("masuk", Timestamp.from(o.masukPada()))
                .param("cara", o.cara().toArray(String[]::new))
                .param("cakupan", o.cakupan().toArray(String[]::new))
                .param("permintaan", o.permintaan().json())
                .param("hash", kodeHash)
                .param("habis", Timestamp.from(o.kodeHabis()))
                .param("dibuat", Timestamp.from(o.dibuatPada()))
                .param("mutlak", Timestamp.from(o.mutlakPada()))
                .update();
    }

    Optional<Otorisasi> denganKode(byte[] kodeHash, Instant kini) {
        return db.sql(KOLOM + DARI + "where o.pemda_id = :pemda and o.kode_hash = :hash")
                .param("hash", kodeHash)
                .param("kini", Timestamp.from(kini))
                .query(OtorisasiRepository::otorisasi)
                .optional();
    }

    Optional<Otorisasi> dengan(UUID id, Instant kini) {
        return db.sql(KOLOM + DARI + "where o.pemda_id = :pemda and o.id = :id")
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .query(OtorisasiRepository::otorisasi)
                .optional();
    }

    /** With the refresh token that counts; empty as well while there is none. */
    Optional<Otorisasi.Segar> denganSegar(UUID id, Instant kini) {
        return db.sql(
                        KOLOM
                                + ", o.segar_hash, o.segar_pada, o.segar_habis "
                                + DARI
                                + """
                                where o.pemda_id = :pemda and o.id = :id and o.segar_hash is not null
                                """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Otorisasi.Segar(
                                        otorisasi(rs, n),
                                        rs.getBytes("segar_hash"),
                                        rs.getTimestamp("segar_pada").toInstant(),
                                        rs.getTimestamp("segar_habis").toInstant()))
                .optional();
    }

    /** True for the one who redeemed the code; his is the first refresh token of the family. */
    boolean tukarKode(UUID id, SegarRepository.Baru segar) {
        return db.sql(
                                """
                                update akun.otorisasi
                                set kode_dipakai = :kini, segar_hash = :sidik, segar_pada = :kini, segar_habis = :habis
                                where pemda_id = :pemda and id = :id and kode_dipakai is null
                                    and dicabut_pada is null
                                """)
                        .param("id", id)
                        .param("sidik", segar.sidik())
                        .param("kini", Timestamp.from(segar.pada()))
                        .param("habis", Timestamp.from(segar.habis()))
                        .update()
                == 1;
    }

    /** Ends the family; true when it was alive until now. */
    boolean cabut(UUID id, String sebab, Instant kini) {
        return db.sql(
                                """
                                update akun.otorisasi set dicabut_pada = :kini, dicabut_sebab = :sebab
                                where pemda_id = :pemda and id = :id and dicabut_pada is null
                                """)
                        .param("id", id)
                        .param("sebab", sebab)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    int cabutAkun(UUID akun, String sebab, Instant kini) {
        return db.sql(
                        """
                        update akun.otorisasi set dicabut_pada = :kini, dicabut_sebab = :sebab
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                        """)
                .param("akun", akun)
                .param("sebab", sebab)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    int cabutAplikasi(UUID akun, UUID klien, String sebab, Instant kini) {
        return db.sql(
                        """
                        update akun.otorisasi set dicabut_pada = :kini, dicabut_sebab = :sebab
                        where pemda_id = :pemda and akun_id = :akun and klien_id = :klien and dicabut_pada is null
                        """)
                .param("akun", akun)
                .param("klien", klien)
                .param("sebab", sebab)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** What can never be used again is forgotten a day later; the audit trail keeps that it was. */
    int bersihkan(Instant sebelum) {
        int permintaan =
                db.sql(
                                """
                                delete from akun.permintaan_izin
                                where pemda_id = :pemda and habis_pada < :sebelum
                                """)
                        .param("sebelum", Timestamp.from(sebelum))
                        .update();
        int keluarga =
                db.sql(
                                """
                                delete from akun.otorisasi
                                where pemda_id = :pemda and mutlak_pada < :sebelum
                                """)
                        .param("sebelum", Timestamp.from(sebelum))
                        .update();
        return permintaan + keluarga;
    }

    /** Whose session of a screen stands behind this family; empty for all other families. */
    Optional<OrangMasuk> sesiLayar(UUID id) {
        return db.sql(
                        """
                        select s.akun_id, s.id, s.masuk_pada, s.cara
                        from akun.otorisasi o
                        join akun.sesi s on s.pemda_id = o.pemda_id and s.id = o.sesi_id
                        where o.pemda_id = :pemda and o.id = :id and s.layar and s.dicabut_pada is null
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new OrangMasuk(
                                        rs.getObject("akun_id", UUID.class),
                                        rs.getObject("id", UUID.class),
                                        rs.getTimestamp("masuk_pada").toInstant(),
                                        KlienRepository.teks(rs.getArray("cara"))))
                .optional();
    }

    /** Families of this application that this person's screens hold. */
    List<UUID> milikLayar(UUID akun, UUID klien) {
        return db.sql(
                        """
                        select o.id
                        from akun.otorisasi o
                        join akun.sesi s on s.pemda_id = o.pemda_id and s.id = o.sesi_id
                        where o.pemda_id = :pemda and o.akun_id = :akun and o.klien_id = :klien
                            and s.layar and s.dicabut_pada is null
                        limit 1000
                        """)
                .param("akun", akun)
                .param("klien", klien)
                .query(UUID.class)
                .list();
    }

    /** What a session of our own says about its person's sign-in. */
    Optional<SesiMasuk> sesi(UUID id) {
        return db.sql("select masuk_pada, cara from akun.sesi where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(
                        (rs, n) ->
                                new SesiMasuk(
                                        rs.getTimestamp("masuk_pada").toInstant(),
                                        KlienRepository.teks(rs.getArray("cara"))))
                .optional();
    }

    private static Otorisasi otorisasi(ResultSet rs, int n) throws SQLException {
        Timestamp dipakai = rs.getTimestamp("kode_dipakai");
        return new Otorisasi(
                rs.getObject("id", UUID.class),
                rs.getObject("klien_id", UUID.class),
                rs.getObject("akun_id", UUID.class),
                rs.getObject("sesi_id", UUID.class),
                rs.getTimestamp("masuk_pada").toInstant(),
                KlienRepository.teks(rs.getArray("cara")),
                KlienRepository.teks(rs.getArray("cakupan")),
                Permintaan.json(rs.getString("permintaan")),
                rs.getTimestamp("kode_habis").toInstant(),
                dipakai == null ? null : dipakai.toInstant(),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("mutlak_pada").toInstant(),
                rs.getBoolean("hidup"));
    }
}
