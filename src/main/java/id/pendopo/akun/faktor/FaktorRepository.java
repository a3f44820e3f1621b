package id.pendopo.akun.faktor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.totp} and {@code akun.kode_pemulihan}. */
@Repository
class FaktorRepository {

    private final SqlPemda db;

    FaktorRepository(SqlPemda db) {
        this.db = db;
    }

    /** An authenticator app; {@code rahasia} is sealed. */
    record BarisTotp(UUID id, byte[] rahasia, Instant dibuatPada, @Nullable Instant dipasangPada) {}

    /** One after the other: whoever checks or changes factors of this account waits here. */
    void antre(UUID akun) {
        db.sql(
                        """
                        select id from akun.akun where pemda_id = :pemda and id = :akun
                        for no key update
                        """)
                .param("akun", akun)
                .query(UUID.class)
                .single();
    }

    /** Whether this account has an app or a passkey. */
    boolean ada(UUID akun) {
        return db.sql(
                        """
                        select exists (select 1 from akun.totp
                                where pemda_id = :pemda and akun_id = :akun and dipasang_pada is not null)
                            or exists (select 1 from akun.kunci_sandi
                                where pemda_id = :pemda and akun_id = :akun)
                        """)
                .param("akun", akun)
                .query(Boolean.class)
                .single();
    }

    Optional<BarisTotp> totp(UUID akun, boolean terpasang) {
        return db.sql(
                        """
                        select id, rahasia, dibuat_pada, dipasang_pada from akun.totp
                        where pemda_id = :pemda and akun_id = :akun
                            and (dipasang_pada is not null) = :terpasang
                        """)
                .param("akun", akun)
                .param("terpasang", terpasang)
                .query(
                        (rs, n) -> {
                            Timestamp dipasang = rs.getTimestamp("dipasang_pada");
                            return new BarisTotp(
                                    rs.getObject("id", UUID.class),
                                    rs.getBytes("rahasia"),
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    dipasang == null ? null : dipasang.toInstant());
                        })
                .optional();
    }

    void tambahTotp(UUID id, UUID akun, byte[] rahasia, Instant kini) {
        db.sql(
                        """
                        insert into akun.totp (pemda_id, id, akun_id, rahasia, dibuat_pada)
                        values (:pemda, :id, :akun, :rahasia, :kini)
                        """)
                .param("id", id)
                .param("akun", akun)
                .param("rahasia", rahasia)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** The app that was awaited takes the place of the one before. */
    void pasangTotp(UUID id, UUID akun, long langkah, Instant kini) {
        hapusTotp(akun, true);
        db.sql(
                        """
                        update akun.totp set dipasang_pada = :kini, langkah_terakhir = :langkah
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("langkah", langkah)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Uses up the code of a time step; false when it, or a later one, has been used. */
    boolean pakaiLangkah(UUID id, long langkah) {
        return db.sql(
                                """
                                update akun.totp set langkah_terakhir = :langkah
                                where pemda_id = :pemda and id = :id and langkah_terakhir < :langkah
                                    and dipasang_pada is not null
                                """)
                        .param("id", id)
                        .param("langkah", langkah)
                        .update()
                == 1;
    }

    void hapusTotp(UUID akun, boolean terpasang) {
        db.sql(
                        """
                        delete from akun.totp where pemda_id = :pemda and akun_id = :akun
                            and (dipasang_pada is not null) = :terpasang
                        """)
                .param("akun", akun)
                .param("terpasang", terpasang)
                .update();
    }

    void tambahKode(UUID id, UUID akun, byte[] hash, Instant kini) {
        db.sql(
                        """
                        insert into akun.kode_pemulihan (pemda_id, id, akun_id, hash, dibuat_pada)
                        values (:pemda, :id, :akun, :hash, :kini)
                        """)
                .param("id", id)
                .param("akun", akun)
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    boolean pakaiKode(UUID akun, byte[] hash, Instant kini) {
        return db.sql(
                                """
                                update akun.kode_pemulihan set dipakai_pada = :kini
                                where pemda_id = :pemda and akun_id = :akun and hash = :hash
                                    and dipakai_pada is null
                                """)
                        .param("akun", akun)
                        .param("hash", hash)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    int kodeTersisa(UUID akun) {
        return db.sql(
                        """
                        select count(*) from akun.kode_pemulihan
                        where pemda_id = :pemda and akun_id = :akun and dipakai_pada is null
                        """)
                .param("akun", akun)
                .query(Integer.class)
                .single();
    }

    void hapusKode(UUID akun) {
        db.sql("delete from akun.kode_pemulihan where pemda_id = :pemda and akun_id = :akun")
                .param("akun", akun)
                .update();
    }

    /** When a session was last proven: by a second factor, and by anything. */
    record Bukti(@Nullable Instant faktor, Instant apaPun) {}

    Optional<Bukti> bukti(UUID sesi) {
        return db.sql(
                        """
                        select faktor_pada, coalesce(bukti_pada, dibuat_pada) as apa_pun from akun.sesi
                        where pemda_id = :pemda and id = :sesi and dicabut_pada is null
                        """)
                .param("sesi", sesi)
                .query(
                        (rs, n) -> {
                            Timestamp faktor = rs.getTimestamp("faktor_pada");
                            return new Bukti(
                                    faktor == null ? null : faktor.toInstant(),
                                    rs.getTimestamp("apa_pun").toInstant());
                        })
                .optional();
    }

    /** An account as somebody who helps finds it. */
    public record Orang(UUID akunId, String nama, String namaPengguna, @Nullable Instant sejak) {}

    private static final String ORANG =
            """
            select a.id, a.nama, a.nama_pengguna, least(
                (select t.dipasang_pada from akun.totp t where t.pemda_id = a.pemda_id
                    and t.akun_id = a.id and t.dipasang_pada is not null),
                (select min(k.dibuat_pada) from akun.kunci_sandi k where k.pemda_id = a.pemda_id
                    and k.akun_id = a.id)) as sejak
            from akun.akun a
            where a.pemda_id = :pemda
            """;

    List<Orang> cari(String pola) {
        return db.sql(
                        ORANG
                                + """
                                and (a.nama ilike :pola or a.nama_pengguna ilike :pola)
                                order by a.nama, a.id limit 20
                                """)
                .param("pola", pola)
                .query(FaktorRepository::orang)
                .list();
    }

    Optional<Orang> orang(UUID akun) {
        return db.sql(ORANG + "and a.id = :akun")
                .param("akun", akun)
                .query(FaktorRepository::orang)
                .optional();
    }

    private static Orang orang(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        Timestamp sejak = rs.getTimestamp("sejak");
        return new Orang(
                rs.getObject("id", UUID.class),
                rs.getString("nama"),
                rs.getString("nama_pengguna"),
                sejak == null ? null : sejak.toInstant());
    }
}
