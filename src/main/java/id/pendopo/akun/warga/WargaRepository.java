package id.pendopo.akun.warga;

import id.pendopo.akun.SuratWarga.Kanal;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.warga} and {@code akun.warga_kontak}. */
@Repository
class WargaRepository {

    private static final String DIHAPUS = "Akun dihapus";

    private final SqlPemda db;

    WargaRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(Warga w) {
        db.sql(
                        """
                        insert into akun.warga (pemda_id, id, nama, kode_wilayah, bahasa, persetujuan_versi,
                            persetujuan_pada, dibuat_pada)
                        values (:pemda, :id, :nama, :wilayah, :bahasa, :versi, :setuju, :kini)
                        """)
                .param("id", w.id())
                .param("nama", w.nama())
                .param("wilayah", w.kodeWilayah())
                .param("bahasa", w.bahasa())
                .param("versi", w.persetujuan().versi())
                .param("setuju", Timestamp.from(w.persetujuan().pada()))
                .param("kini", Timestamp.from(w.dibuatPada()))
                .update();
    }

    Optional<Warga> dengan(UUID id) {
        return db.sql(
                        """
                        select id, nama, kode_wilayah, bahasa, tema, persetujuan_versi, persetujuan_pada, dibuat_pada
                        from akun.warga
                        where pemda_id = :pemda and id = :id and dihapus_pada is null
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Warga(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("kode_wilayah"),
                                        rs.getString("bahasa"),
                                        rs.getString("tema"),
                                        new Warga.Persetujuan(
                                                rs.getString("persetujuan_versi"),
                                                rs.getTimestamp("persetujuan_pada").toInstant()),
                                        rs.getTimestamp("dibuat_pada").toInstant()))
                .optional();
    }

    /** Changes of one account stand in line: the last way to reach somebody must not go twice. */
    boolean kunci(UUID id) {
        return db.sql(
                        """
                        select id from akun.warga
                        where pemda_id = :pemda and id = :id and dihapus_pada is null for update
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<UUID> pemilik(Kontak kontak) {
        return db.sql(
                        """
                        select warga_id from akun.warga_kontak
                        where pemda_id = :pemda and kanal = :kanal and alamat = :alamat
                        """)
                .param("kanal", kontak.kanal().name())
                .param("alamat", kontak.alamat())
                .query(UUID.class)
                .optional();
    }

    /** A way to reach a citizen, proven by a code. */
    record Terdaftar(UUID id, Kontak kontak, Instant diverifikasiPada) {}

    List<Terdaftar> kontak(UUID warga) {
        return db.sql(
                        """
                        select id, kanal, alamat, diverifikasi_pada from akun.warga_kontak
                        where pemda_id = :pemda and warga_id = :warga order by id limit 20
                        """)
                .param("warga", warga)
                .query(
                        (rs, n) ->
                                new Terdaftar(
                                        rs.getObject("id", UUID.class),
                                        new Kontak(
                                                Kanal.valueOf(rs.getString("kanal")),
                                                rs.getString("alamat")),
                                        rs.getTimestamp("diverifikasi_pada").toInstant()))
                .list();
    }

    /** False when somebody has it already. */
    boolean tambahKontak(UUID id, UUID warga, Kontak kontak, Instant kini) {
        return db.sql(
                                """
                                insert into akun.warga_kontak
                                    (pemda_id, id, warga_id, kanal, alamat, diverifikasi_pada)
                                values (:pemda, :id, :warga, :kanal, :alamat, :kini)
                                on conflict (pemda_id, kanal, alamat) do nothing
                                """)
                        .param("id", id)
                        .param("warga", warga)
                        .param("kanal", kontak.kanal().name())
                        .param("alamat", kontak.alamat())
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    void lepasKontak(UUID warga, UUID id) {
        db.sql(
                        """
                        delete from akun.warga_kontak
                        where pemda_id = :pemda and warga_id = :warga and id = :id
                        """)
                .param("warga", warga)
                .param("id", id)
                .update();
    }

    void ubah(UUID id, String nama, @Nullable String wilayah, String bahasa, String tema) {
        db.sql(
                        """
                        update akun.warga set nama = :nama, kode_wilayah = :wilayah, bahasa = :bahasa, tema = :tema
                        where pemda_id = :pemda and id = :id and dihapus_pada is null
                        """)
                .param("id", id)
                .param("nama", nama)
                .param("wilayah", wilayah)
                .param("bahasa", bahasa)
                .param("tema", tema)
                .update();
    }

    void catatMasuk(UUID id, Instant kini) {
        db.sql(
                        """
                        update akun.warga set masuk_terakhir = :kini where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Takes the person off the row, with every way that led to him; the row itself stays. */
    void hapus(UUID id, Instant kini) {
        hapusDari("akun.warga_kontak", id);
        hapusDari("akun.warga_perangkat", id);
        hapusDari("akun.warga_sesi", id);
        hapusDari("akun.warga_kode", id);
        db.sql(
                        """
                        update akun.warga set nama = :nama, kode_wilayah = null, masuk_terakhir = null,
                            dihapus_pada = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("nama", DIHAPUS)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    private void hapusDari(String tabel, UUID warga) {
        db.sql("delete from " + tabel + " where pemda_id = :pemda and warga_id = :warga")
                .param("warga", warga)
                .update();
    }
}
