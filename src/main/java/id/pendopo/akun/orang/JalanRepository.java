package id.pendopo.akun.orang;

import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.jalan_sandi}, and what of an account belongs to them. */
@Repository
class JalanRepository {

    private static final String PEMILIK =
            """
            select a.id, a.nama_pengguna, a.nama, a.bahasa, coalesce(a.surel, p.surel) as surel,
                a.sandi_hash
            from akun.akun a
            left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
            where a.pemda_id = :pemda and a.aktif and (a.luar_sampai is null or a.luar_sampai >= :hari)
            """;

    private final SqlPemda db;
    private final Waktu waktu;

    JalanRepository(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** Who is here for a time is no owner of anything once his last day is over. */
    private StatementSpec milik(String syarat) {
        return db.sql(PEMILIK + syarat).param("hari", waktu.hariIni(KonteksPemda.wajib().zona()));
    }

    enum Cara {
        TAUTAN,
        KODE
    }

    /** An account that may be used, and where letters to it go. */
    record Pemilik(
            UUID id,
            String namaPengguna,
            String nama,
            String bahasa,
            @Nullable String surel,
            @Nullable String sandiHash) {}

    Optional<Pemilik> pemilik(UUID akun) {
        return milik(" and a.id = :id")
                .param("id", akun)
                .query(JalanRepository::pemilik)
                .optional();
    }

    Optional<Pemilik> pemilik(String namaPengguna) {
        return milik(" and a.nama_pengguna = :nama")
                .param("nama", namaPengguna)
                .query(JalanRepository::pemilik)
                .optional();
    }

    /** Those whose letters go to this address; a family or an office may share one. */
    List<Pemilik> denganSurel(String surel) {
        return milik(" and lower(coalesce(a.surel, p.surel)) = :surel limit 5")
                .param("surel", surel)
                .query(JalanRepository::pemilik)
                .list();
    }

    /** Opens a way; earlier ones of the same kind close. */
    void buka(UUID akun, Cara cara, byte[] hash, Instant kini, Instant habis) {
        db.sql(
                        """
                        update akun.jalan_sandi set selesai_pada = :kini
                        where pemda_id = :pemda and akun_id = :akun and cara = :cara
                            and selesai_pada is null
                        """)
                .param("akun", akun)
                .param("cara", cara.name())
                .param("kini", Timestamp.from(kini))
                .update();
        db.sql(
                        """
                        insert into akun.jalan_sandi (pemda_id, id, akun_id, cara, hash, dibuat_pada,
                            habis_pada)
                        values (:pemda, :id, :akun, :cara, :hash, :kini, :habis)
                        """)
                .param("id", Uuid7.baru())
                .param("akun", akun)
                .param("cara", cara.name())
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .param("habis", Timestamp.from(habis))
                .update();
    }

    /** The account to which this opens the way now. */
    Optional<UUID> terbuka(byte[] hash, Instant kini) {
        return db.sql(
                        """
                        select akun_id from akun.jalan_sandi
                        where pemda_id = :pemda and hash = :hash and selesai_pada is null
                            and habis_pada > :kini
                        """)
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .query(UUID.class)
                .optional();
    }

    /** Takes it, once: of two who come at the same time one gets it. */
    Optional<UUID> ambil(byte[] hash, Instant kini) {
        return db.sql(
                        """
                        update akun.jalan_sandi set selesai_pada = :kini
                        where pemda_id = :pemda and hash = :hash and selesai_pada is null
                            and habis_pada > :kini
                        returning akun_id
                        """)
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .query(UUID.class)
                .optional();
    }

    /** A new password closes every way that is still open, and no letter with another is owed. */
    void tutupSemua(UUID akun, Instant kini) {
        db.sql("delete from akun.kiriman where pemda_id = :pemda and akun_id = :akun")
                .param("akun", akun)
                .update();
        db.sql(
                        """
                        update akun.jalan_sandi set selesai_pada = :kini
                        where pemda_id = :pemda and akun_id = :akun and selesai_pada is null
                        """)
                .param("akun", akun)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void pasangSandi(UUID akun, String hash, Instant kini) {
        db.sql(
                        """
                        update akun.akun set sandi_hash = :hash, sandi_pada = :kini, versi = versi + 1
                        where pemda_id = :pemda and id = :akun
                        """)
                .param("akun", akun)
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    private static Pemilik pemilik(ResultSet rs, int n) throws SQLException {
        return new Pemilik(
                rs.getObject("id", UUID.class),
                rs.getString("nama_pengguna"),
                rs.getString("nama"),
                rs.getString("bahasa"),
                rs.getString("surel"),
                rs.getString("sandi_hash"));
    }
}
