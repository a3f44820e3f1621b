package id.pendopo.akun.warga;

import id.pendopo.akun.SuratWarga.Kanal;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.warga_kode}. */
@Repository
class KodeRepository {

    private static final String KOLOM =
            " id, tujuan, warga_id, kanal, alamat, kode_hash, urutan, salah, dibuat_pada, habis_pada ";

    private final SqlPemda db;

    KodeRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * A code that was sent and not used.
     *
     * @param warga who asked, null when nobody is signed in
     * @param urutan how many were sent to this browser one after another
     */
    record Kode(
            UUID id,
            Tujuan tujuan,
            @Nullable UUID warga,
            Kontak ke,
            byte[] hash,
            int urutan,
            int salah,
            Instant dibuatPada,
            Instant habisPada) {}

    /** Requests for one address stand in line, so that its limits hold. */
    void antre(Kontak kontak) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:pemda::text || :kunci, 0))")
                .param("kunci", kontak.kanal() + kontak.alamat())
                .query((rs, n) -> n)
                .single();
    }

    /**
     * @param jaringan network address of who asks
     * @param perangkat known device of the one whom the address belongs to, if it is one
     */
    void tambah(Kode kode, byte[] tanda, String jaringan, @Nullable UUID perangkat) {
        db.sql(
                        """
                        insert into akun.warga_kode (pemda_id, id, tanda, tujuan, warga_id, kanal, alamat, kode_hash,
                            urutan, jaringan, perangkat_id, dibuat_pada, habis_pada)
                        values (:pemda, :id, :tanda, :tujuan, :warga, :kanal, :alamat, :hash,
                            :urutan, :jaringan, :perangkat, :kini, :habis)
                        """)
                .param("id", kode.id())
                .param("tanda", tanda)
                .param("tujuan", kode.tujuan().name())
                .param("warga", kode.warga())
                .param("kanal", kode.ke().kanal().name())
                .param("alamat", kode.ke().alamat())
                .param("hash", kode.hash())
                .param("urutan", kode.urutan())
                .param("jaringan", jaringan)
                .param("perangkat", perangkat)
                .param("kini", Timestamp.from(kode.dibuatPada()))
                .param("habis", Timestamp.from(kode.habisPada()))
                .update();
    }

    /** The last code of this browser, while nothing has become of it. */
    Optional<Kode> terbuka(byte[] tanda) {
        return db.sql(
                        "select"
                                + KOLOM
                                + """
                                from akun.warga_kode
                                where pemda_id = :pemda and tanda = :tanda
                                    and terpakai_pada is null and selesai_pada is null
                                """)
                .param("tanda", tanda)
                .query(KodeRepository::kode)
                .optional();
    }

    /**
     * Takes one try of the code, or nothing: no two guesses are the same try. Empty when it is
     * used, replaced, too old, or has no try left.
     */
    Optional<Kode> coba(byte[] tanda, int percobaan, Instant kini) {
        return db.sql(
                        """
                        update akun.warga_kode set salah = salah + 1
                        where pemda_id = :pemda and tanda = :tanda and terpakai_pada is null
                            and selesai_pada is null and habis_pada > :kini and salah < :percobaan
                        returning
                        """
                                + KOLOM)
                .param("tanda", tanda)
                .param("percobaan", percobaan)
                .param("kini", Timestamp.from(kini))
                .query(KodeRepository::kode)
                .optional();
    }

    /** The right code was typed; that try was no failure. */
    boolean pakai(UUID id, Instant kini) {
        return db.sql(
                                """
                                update akun.warga_kode set terpakai_pada = :kini, salah = salah - 1
                                where pemda_id = :pemda and id = :id and terpakai_pada is null
                                    and selesai_pada is null
                                """)
                        .param("id", id)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    /** To whom the right code was typed in this browser, for who has to say who he is. */
    Optional<Kode> terbukti(byte[] tanda, Instant sejak) {
        return db.sql(
                        "select"
                                + KOLOM
                                + """
                                from akun.warga_kode
                                where pemda_id = :pemda and tanda = :tanda and terpakai_pada > :sejak
                                    and selesai_pada is null
                                """)
                .param("tanda", tanda)
                .param("sejak", Timestamp.from(sejak))
                .query(KodeRepository::kode)
                .optional();
    }

    /** False when it was closed already. */
    boolean tutup(UUID id, Instant kini) {
        return db.sql(
                                """
                                update akun.warga_kode set selesai_pada = :kini
                                where pemda_id = :pemda and id = :id and selesai_pada is null
                                """)
                        .param("id", id)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    /** How many codes went to this address, from its owner's own device or from elsewhere. */
    int keAlamat(Kontak k, @Nullable UUID perangkat, Instant sejak) {
        return db.sql(
                        """
                        select count(*) from akun.warga_kode
                        where pemda_id = :pemda and kanal = :kanal and alamat = :alamat and dibuat_pada > :sejak
                            and perangkat_id is not distinct from :perangkat::uuid
                        """)
                .param("kanal", k.kanal().name())
                .param("alamat", k.alamat())
                .param("perangkat", perangkat)
                .param("sejak", Timestamp.from(sejak))
                .query(Integer.class)
                .single();
    }

    /** What a network address asked for in vain, and how often it guessed wrong. */
    record Jaringan(int sia, int salah) {}

    Jaringan dariJaringan(String jaringan, Instant sejak) {
        return db.sql(
                        """
                        select count(*) filter (where terpakai_pada is null) as sia,
                            coalesce(sum(salah), 0) as salah
                        from akun.warga_kode
                        where pemda_id = :pemda and jaringan = :jaringan and dibuat_pada > :sejak
                        """)
                .param("jaringan", jaringan)
                .param("sejak", Timestamp.from(sejak))
                .query((rs, n) -> new Jaringan(rs.getInt("sia"), rs.getInt("salah")))
                .single();
    }

    int diPemda(Instant sejak) {
        return db.sql(
                        "select count(*) from akun.warga_kode where pemda_id = :pemda and dibuat_pada > :sejak")
                .param("sejak", Timestamp.from(sejak))
                .query(Integer.class)
                .single();
    }

    private static Kode kode(ResultSet rs, int n) throws SQLException {
        return new Kode(
                rs.getObject("id", UUID.class),
                Tujuan.valueOf(rs.getString("tujuan")),
                rs.getObject("warga_id", UUID.class),
                new Kontak(Kanal.valueOf(rs.getString("kanal")), rs.getString("alamat")),
                rs.getBytes("kode_hash"),
                rs.getInt("urutan"),
                rs.getInt("salah"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("habis_pada").toInstant());
    }
}
