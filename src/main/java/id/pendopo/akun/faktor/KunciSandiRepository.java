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
