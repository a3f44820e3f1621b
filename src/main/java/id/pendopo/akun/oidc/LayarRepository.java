package id.pendopo.akun.oidc;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.permintaan_layar}. What may happen once happens by a conditional update. */
@Repository
class LayarRepository {

    private static final String KOLOM =
            """
            select id, klien_id, cakupan, host, alamat, agen, dibuat_pada, habis_pada, akun_id, sesi_id,
                diputus_pada is not null as diputus, dipakai_pada is not null as dipakai
            from akun.permintaan_layar
            """;

    private final SqlPemda db;

    LayarRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(PermintaanLayar p, byte[] alat, byte[] kode, int jeda) {
        db.sql(
                        """
                        insert into akun.permintaan_layar (pemda_id, id, klien_id, alat_hash, kode_hash, cakupan, host,
                            alamat, agen, dibuat_pada, habis_pada, jeda_detik)
                        values (:pemda, :id, :klien, :alat, :kode, :cakupan, :host, :alamat, :agen, :dibuat, :habis,
                            :jeda)
                        """)
                .param("id", p.id())
                .param("klien", p.klienId())
                .param("alat", alat)
                .param("kode", kode)
                .param("cakupan", p.cakupan().toArray(String[]::new))
                .param("host", p.asal().host())
                .param("alamat", p.asal().alamat())
                .param("agen", p.asal().agen())
                .param("dibuat", Timestamp.from(p.dibuatPada()))
                .param("habis", Timestamp.from(p.habisPada()))
                .param("jeda", jeda)
                .update();
    }

    int jumlahDari(String alamat, Instant sejak) {
        return db.sql(
                        """
                        select count(*) from akun.permintaan_layar
                        where pemda_id = :pemda and alamat = :alamat and dibuat_pada > :sejak
                        """)
                .param("alamat", alamat)
                .param("sejak", Timestamp.from(sejak))
                .query(Integer.class)
                .single();
    }

    /**
     * Notes that the screen asked, and makes it wait longer when it did so too soon (RFC 8628,
     * 3.5); true when it was too soon.
     */
    boolean terlaluCepat(byte[] alat, Instant kini, int tambah, int paling) {
        return db.sql(
                        """
                        with lama as (
                            select id, tanya_pada is not null
                                and tanya_pada + make_interval(secs => jeda_detik) > :kini as cepat
                            from akun.permintaan_layar
                            where pemda_id = :pemda and alat_hash = :alat for update)
                        update akun.permintaan_layar p set tanya_pada = :kini,
                            jeda_detik = case when l.cepat then least(p.jeda_detik + :tambah, :paling)
                                else p.jeda_detik end
                        from lama l
                        where p.pemda_id = :pemda and p.id = l.id
                        returning l.cepat
                        """)
                .param("alat", alat)
                .param("kini", Timestamp.from(kini))
                .param("tambah", tambah)
                .param("paling", paling)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<PermintaanLayar> denganAlat(byte[] alat) {
        return db.sql(KOLOM + "where pemda_id = :pemda and alat_hash = :alat")
                .param("alat", alat)
                .query(LayarRepository::permintaan)
                .optional();
    }

    /** One that still waits for somebody's word, on this host. */
    Optional<PermintaanLayar> menunggu(byte[] kode, String host, Instant kini) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and kode_hash = :kode and host = :host
                                    and diputus_pada is null and habis_pada > :kini
                                """)
                .param("kode", kode)
                .param("host", host)
                .param("kini", Timestamp.from(kini))
                .query(LayarRepository::permintaan)
                .optional();
    }

    /** True for the one whose word counts. */
    boolean putus(UUID id, UUID akun, @Nullable UUID sesi, Instant kini) {
        return db.sql(
                                """
                                update akun.permintaan_layar
                                set akun_id = :akun, sesi_id = :sesi, diputus_pada = :kini
                                where pemda_id = :pemda and id = :id and diputus_pada is null and habis_pada > :kini
                                """)
                        .param("id", id)
                        .param("akun", akun)
                        .param("sesi", sesi)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    /** True for the one who took what was confirmed. */
    boolean pakai(UUID id, Instant kini) {
        return db.sql(
                                """
                                update akun.permintaan_layar set dipakai_pada = :kini
                                where pemda_id = :pemda and id = :id and sesi_id is not null
                                    and dipakai_pada is null and habis_pada > :kini
                                """)
                        .param("id", id)
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    /** It cannot be used any more. */
    void batalkan(UUID id, Instant kini) {
        db.sql(
                        """
                        update akun.permintaan_layar set habis_pada = least(habis_pada, :kini)
                        where pemda_id = :pemda and id = :id and dipakai_pada is null
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    int bersihkan(Instant sebelum) {
        return db.sql(
                        """
                        delete from akun.permintaan_layar
                        where pemda_id = :pemda and habis_pada < :sebelum
                        """)
                .param("sebelum", Timestamp.from(sebelum))
                .update();
    }

    /** In line with the other guesses of this account, so that no rush gets past the limit. */
    void antre(UUID akun) {
        db.sql("select 1 from akun.akun where pemda_id = :pemda and id = :akun for update")
                .param("akun", akun)
                .query(Integer.class)
                .single();
    }

    private static PermintaanLayar permintaan(ResultSet rs, int n) throws SQLException {
        return new PermintaanLayar(
                rs.getObject("id", UUID.class),
                rs.getObject("klien_id", UUID.class),
                KlienRepository.teks(rs.getArray("cakupan")),
                new PermintaanLayar.Asal(
                        rs.getString("host"), rs.getString("alamat"), rs.getString("agen")),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("habis_pada").toInstant(),
                rs.getObject("akun_id", UUID.class),
                rs.getObject("sesi_id", UUID.class),
                rs.getBoolean("diputus"),
                rs.getBoolean("dipakai"));
    }
}
