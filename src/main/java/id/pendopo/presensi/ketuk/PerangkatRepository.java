package id.pendopo.presensi.ketuk;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Phones and their keys. */
@Repository
class PerangkatRepository {

    private final SqlPemda db;

    PerangkatRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * A phone.
     *
     * @param kunci SubjectPublicKeyInfo
     */
    record Perangkat(UUID id, UUID pegawai, byte[] kunci, Keadaan keadaan) {

        enum Keadaan {
            AKTIF,
            MENUNGGU,
            DICABUT
        }

        boolean dipakai() {
            return keadaan != Keadaan.DICABUT;
        }
    }

    Optional<Perangkat> dengan(UUID id) {
        return db.sql(
                        """
                        select id, pegawai_id, kunci, keadaan from presensi.perangkat
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .query((rs, n) -> dari(rs))
                .optional();
    }

    Optional<Perangkat> denganKunci(byte[] kunci) {
        return db.sql(
                        """
                        select id, pegawai_id, kunci, keadaan from presensi.perangkat
                        where pemda_id = :pemda and kunci = :kunci
                        """)
                .param("kunci", kunci)
                .query((rs, n) -> dari(rs))
                .optional();
    }

    private static Perangkat dari(ResultSet rs) throws SQLException {
        return new Perangkat(
                rs.getObject("id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getBytes("kunci"),
                Perangkat.Keadaan.valueOf(rs.getString("keadaan")));
    }

    /** The first phone of a person is trusted, every further one waits for somebody's approval. */
    void tambah(UUID id, UUID pegawai, byte[] kunci, String nama, Instant kini) {
        db.sql(
                        """
                        insert into presensi.perangkat (pemda_id, id, pegawai_id, kunci, nama, keadaan,
                            didaftar_pada)
                        select :pemda, :id, :pegawai, :kunci, :nama,
                            case when exists (select 1 from presensi.perangkat
                                where pemda_id = :pemda and pegawai_id = :pegawai)
                                then 'MENUNGGU' else 'AKTIF' end, :kini
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("pegawai", pegawai)
                .param("kunci", kunci)
                .param("nama", nama)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Two phones of one person registered at once: one after the other. */
    void kunciOrang(UUID pegawai) {
        db.sql(
                        "select pg_advisory_xact_lock(hashtextextended(:siapa, 0)) where :pemda::uuid is not null")
                .param("siapa", "presensi.perangkat " + pegawai)
                .query(rs -> {});
    }
}
