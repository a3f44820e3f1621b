package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What became of work on several complaints at once. */
@Repository
public class KelompokRepository {

    private final SqlPemda db;

    KelompokRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * What became of one of them.
     *
     * @param sebab why not; null when it was done
     * @param tanda version or revision after it, see {@code aduan.kelompok_isi}
     */
    record Hasil(
            @Nullable String sebab,
            @Nullable UUID opdSemula,
            List<UUID> tembusanSemula,
            @Nullable Integer tanda) {

        static final Hasil BERHASIL = new Hasil(null, null, List.of(), null);

        static Hasil gagal(String sebab) {
            return new Hasil(sebab, null, List.of(), null);
        }

        /** One step further than it was read. */
        static Hasil diteruskan(AduanQueries.Rincian r) {
            return new Hasil(null, r.opdId(), r.tembusan(), r.versi() + 1);
        }

        static Hasil konsep(int revisi) {
            return new Hasil(null, null, List.of(), revisi);
        }
    }

    /** Work that was done. */
    public record Kelompok(
            UUID id,
            JenisKelompok jenis,
            String keterangan,
            String nama,
            Instant pada,
            @Nullable Instant dibatalkanPada) {}

    /** One of its complaints. */
    public record Isi(
            int urutan,
            String nomor,
            @Nullable String sebab,
            @Nullable UUID opdSemula,
            List<UUID> tembusanSemula,
            int tanda,
            @Nullable String batalSebab,
            boolean dibatalkan) {}

    void mulai(UUID id, JenisKelompok jenis, String keterangan, Pengguna oleh, Instant kini) {
        db.sql(
                        """
                        insert into aduan.kelompok (pemda_id, id, jenis, keterangan, oleh, nama, pada)
                        values (:pemda, :id, :jenis, :keterangan, :oleh, :nama, :kini)
                        """)
                .param("id", id)
                .param("jenis", jenis.name())
                .param("keterangan", keterangan)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(kini))
                .update();
    }

    void catat(UUID kelompok, int urutan, String nomor, Hasil h) {
        db.sql(
                        """
                        insert into aduan.kelompok_isi (pemda_id, kelompok_id, urutan, nomor, sebab,
                            opd_semula, tembusan_semula, tanda)
                        values (:pemda, :kelompok, :urutan, :nomor, :sebab, :opd, :tembusan, :tanda)
                        """)
                .param("kelompok", kelompok)
                .param("urutan", urutan)
                .param("nomor", nomor)
                .param("sebab", h.sebab())
                .param("opd", h.opdSemula())
                .param("tembusan", h.tembusanSemula().toArray(UUID[]::new))
                .param("tanda", h.tanda())
                .update();
    }

    /**
     * His own work, locked until the transaction ends.
     *
     * @throws TidakDitemukan when there is none, or it is somebody else's
     */
    Kelompok kunci(UUID id, UUID oleh) {
        return satu(id, oleh, " for update");
    }

    Kelompok satu(UUID id, UUID oleh) {
        return satu(id, oleh, "");
    }

    private Kelompok satu(UUID id, UUID oleh, String akhiran) {
        return db.sql(
                        """
                        select id, jenis, keterangan, nama, pada, dibatalkan_pada from aduan.kelompok
                        where pemda_id = :pemda and id = :id and oleh = :oleh
                        """
                                + akhiran)
                .param("id", id)
                .param("oleh", oleh)
                .query(Kelompok.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("kelompok " + id));
    }

    List<Isi> isi(UUID kelompok) {
        return db.sql(
                        """
                        select urutan, nomor, sebab, opd_semula, tembusan_semula, tanda, batal_sebab,
                            dibatalkan
                        from aduan.kelompok_isi
                        where pemda_id = :pemda and kelompok_id = :kelompok
                        order by urutan limit 100
                        """)
                .param("kelompok", kelompok)
                .query(KelompokRepository::isi)
                .list();
    }

    private static Isi isi(ResultSet rs, int n) throws SQLException {
        Array tembusan = rs.getArray("tembusan_semula");
        return new Isi(
                rs.getInt("urutan"),
                rs.getString("nomor"),
                rs.getString("sebab"),
                rs.getObject("opd_semula", UUID.class),
                tembusan == null ? List.of() : List.of((UUID[]) tembusan.getArray()),
                rs.getInt("tanda"),
                rs.getString("batal_sebab"),
                rs.getBoolean("dibatalkan"));
    }

    void dibatalkan(UUID kelompok, int urutan, @Nullable String sebab) {
        db.sql(
                        """
                        update aduan.kelompok_isi set dibatalkan = :batal, batal_sebab = :sebab
                        where pemda_id = :pemda and kelompok_id = :kelompok and urutan = :urutan
                        """)
                .param("kelompok", kelompok)
                .param("urutan", urutan)
                .param("batal", sebab == null)
                .param("sebab", sebab)
                .update();
    }

    void selesaiBatal(UUID kelompok, Instant kini) {
        db.sql(
                        """
                        update aduan.kelompok set dibatalkan_pada = :kini
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", kelompok)
                .param("kini", Timestamp.from(kini))
                .update();
    }
}
