package id.pendopo.akun;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.akun}. */
@Repository
class AkunRepository {

    private static final String KOLOM =
            """
            select a.id, a.nama_pengguna, a.pegawai_id, a.nama, a.sandi_hash, a.sandi_pada, a.aktif, a.bahasa, a.tema,
                p.opd_id, coalesce(p.aktif, false) as bekerja, a.luar_sampai
            from akun.akun a
            left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
            where a.pemda_id = :pemda
            """;

    private final SqlPemda db;

    AkunRepository(SqlPemda db) {
        this.db = db;
    }

    Optional<Akun> dengan(String namaPengguna) {
        return db.sql(KOLOM + " and a.nama_pengguna = :nama")
                .param("nama", namaPengguna)
                .query(AkunRepository::akun)
                .optional();
    }

    /** The user name of today of who once signed in with this one. */
    Optional<Akun> denganNamaLama(String namaPengguna) {
        return db.sql(
                        KOLOM
                                + """
                                 and a.id = (select l.akun_id from akun.nama_lama l
                                    where l.pemda_id = :pemda and l.nama_pengguna = :nama)
                                """)
                .param("nama", namaPengguna)
                .query(AkunRepository::akun)
                .optional();
    }

    /** The account that goes on for a closed one of the same human. */
    Optional<Akun> pengganti(UUID id) {
        return db.sql(
                        KOLOM
                                + """
                                 and a.id = (select l.digabung_ke from akun.akun l
                                    where l.pemda_id = :pemda and l.id = :id)
                                """)
                .param("id", id)
                .query(AkunRepository::akun)
                .optional();
    }

    Optional<Akun> dengan(UUID id) {
        return db.sql(KOLOM + " and a.id = :id")
                .param("id", id)
                .query(AkunRepository::akun)
                .optional();
    }

    void ubahPilihan(UUID id, String bahasa, String tema) {
        db.sql(
                        """
                        update akun.akun set bahasa = :bahasa, tema = :tema, diubah_pada = now(),
                            versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("bahasa", bahasa)
                .param("tema", tema)
                .update();
    }

    /** Addresses of an account: its own, and the one the personnel register knows. */
    AkunService.Surel surel(UUID id) {
        return db.sql(
                        """
                        select a.surel, p.surel as kepegawaian from akun.akun a
                        left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
                        where a.pemda_id = :pemda and a.id = :id
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new AkunService.Surel(
                                        rs.getString("surel"), rs.getString("kepegawaian")))
                .single();
    }

    void ubahSurel(UUID id, @Nullable String surel) {
        db.sql(
                        """
                        update akun.akun set surel = :surel, diubah_pada = now(), versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("surel", surel)
                .update();
    }

    void ubahSandi(UUID id, String hash, Instant kini) {
        db.sql(
                        """
                        update akun.akun set sandi_hash = :hash, sandi_pada = :kini, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void catatMasuk(UUID id, Instant kini) {
        db.sql(
                        """
                        update akun.akun set masuk_terakhir = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    private static Akun akun(ResultSet rs, int n) throws SQLException {
        return new Akun(
                rs.getObject("id", UUID.class),
                rs.getString("nama_pengguna"),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nama"),
                rs.getString("sandi_hash"),
                rs.getTimestamp("sandi_pada") == null
                        ? null
                        : rs.getTimestamp("sandi_pada").toInstant(),
                rs.getBoolean("aktif"),
                rs.getString("bahasa"),
                rs.getString("tema"),
                rs.getObject("opd_id", UUID.class),
                rs.getBoolean("bekerja"),
                rs.getObject("luar_sampai", LocalDate.class));
    }
}
