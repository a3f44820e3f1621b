package id.pendopo.akun.faktor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.kunci_sandi} and {@code akun.tantangan}. */
@Repository
class KunciSandiRepository {

    private final SqlPemda db;

    KunciSandiRepository(SqlPemda db) {
        this.db = db;
    }

    /** A passkey. */
    record Baris(
            UUID id,
            byte[] kredensial,
            byte[] isi,
            long hitungan,
            String nama,
            Instant dibuatPada,
            @Nullable Instant dipakaiPada) {}

    List<Baris> milik(UUID akun) {
        return db.sql(
                        """
                        select id, kredensial, isi, hitungan, nama, dibuat_pada, dipakai_pada
                        from akun.kunci_sandi
                        where pemda_id = :pemda and akun_id = :akun order by dibuat_pada limit 20
                        """)
                .param("akun", akun)
                .query(
                        (rs, n) -> {
                            Timestamp dipakai = rs.getTimestamp("dipakai_pada");
                            return new Baris(
                                    rs.getObject("id", UUID.class),
                                    rs.getBytes("kredensial"),
                                    rs.getBytes("isi"),
                                    rs.getLong("hitungan"),
                                    rs.getString("nama"),
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    dipakai == null ? null : dipakai.toInstant());
                        })
                .list();
    }

    /** A passkey, and whose it is. */
    record Milik(PemeriksaFaktor.Orang orang, Baris kunci) {}

    /** Whoever of the active accounts has this passkey. */
    Optional<Milik> dengan(byte[] kredensial) {
        return db.sql(
                        """
                        select k.id, k.kredensial, k.isi, k.hitungan, k.nama as nama_kunci, k.dibuat_pada,
                            a.id as akun_id, a.nama_pengguna, a.nama
                        from akun.kunci_sandi k
                        join akun.akun a on a.pemda_id = k.pemda_id and a.id = k.akun_id and a.aktif
                        where k.pemda_id = :pemda and k.kredensial = :kredensial
                        """)
                .param("kredensial", kredensial)
                .query(
                        (rs, n) ->
                                new Milik(
                                        new PemeriksaFaktor.Orang(
                                                rs.getObject("akun_id", UUID.class),
                                                rs.getString("nama_pengguna"),
                                                rs.getString("nama")),
                                        new Baris(
                                                rs.getObject("id", UUID.class),
                                                rs.getBytes("kredensial"),
                                                rs.getBytes("isi"),
                                                rs.getLong("hitungan"),
                                                rs.getString("nama_kunci"),
                                                rs.getTimestamp("dibuat_pada").toInstant(),
                                                null)))
                .optional();
    }

    /** True for the first who answers this question. */
    boolean pakaiTantangan(byte[] hash, Instant kini) {
        return db.sql(
                                """
                                insert into akun.tantangan_terpakai (pemda_id, hash, pada)
                                values (:pemda, :hash, :kini)
                                on conflict (pemda_id, hash) do nothing
                                """)
                        .param("hash", hash)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    void tambah(UUID akun, Baris baru) {
        db.sql(
                        """
                        insert into akun.kunci_sandi (pemda_id, id, akun_id, kredensial, isi, hitungan, nama,
                            dibuat_pada)
                        values (:pemda, :id, :akun, :kredensial, :isi, :hitungan, :nama, :kini)
                        """)
                .param("id", baru.id())
                .param("akun", akun)
                .param("kredensial", baru.kredensial())
                .param("isi", baru.isi())
                .param("hitungan", baru.hitungan())
                .param("nama", baru.nama())
                .param("kini", Timestamp.from(baru.dibuatPada()))
                .update();
    }

    void dipakai(UUID id, long hitungan, Instant kini) {
        db.sql(
                        """
                        update akun.kunci_sandi set hitungan = :hitungan, dipakai_pada = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hitungan", hitungan)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    boolean hapus(UUID akun, UUID id) {
        return db.sql(
                                """
                                delete from akun.kunci_sandi
                                where pemda_id = :pemda and akun_id = :akun and id = :id
                                """)
                        .param("akun", akun)
                        .param("id", id)
                        .update()
                == 1;
    }

    void hapusSemua(UUID akun) {
        db.sql("delete from akun.kunci_sandi where pemda_id = :pemda and akun_id = :akun")
                .param("akun", akun)
                .update();
    }

    /** The next question of this session, in place of one that was not answered. */
    void tanya(UUID sesi, byte[] tantangan, Instant kini) {
        db.sql(
                        """
                        insert into akun.tantangan (pemda_id, id, isi, pada)
                        values (:pemda, :sesi, :isi, :kini)
                        on conflict (pemda_id, id) do update set isi = excluded.isi, pada = excluded.pada
                        """)
                .param("sesi", sesi)
                .param("isi", tantangan)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Uses up the question of this session; empty when there is none, or an old one. */
    Optional<byte[]> jawab(UUID sesi, Instant sejak) {
        return db.sql(
                        """
                        delete from akun.tantangan
                        where pemda_id = :pemda and id = :sesi and pada > :sejak returning isi
                        """)
                .param("sesi", sesi)
                .param("sejak", Timestamp.from(sejak))
                .query((rs, n) -> rs.getBytes("isi"))
                .optional();
    }
}
