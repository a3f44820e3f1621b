package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.Tahap;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports: one row for each file. */
@Repository
class ImporRepository {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    ImporRepository(SqlPemda db) {
        this.db = db;
    }

    /** Next number of the year; to be asked while the year is locked. */
    String nomorBaru(int tahun) {
        int urut =
                db.sql(
                                """
                                select count(*) + 1 from anggaran.impor
                                where pemda_id = :pemda and tahun = :tahun
                                """)
                        .param("tahun", tahun)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(tahun, urut);
    }

    /** What is known of an upload before its lines are compared. */
    record Baru(
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            String namaBerkas,
            String sidik,
            long ukuran,
            UUID oleh,
            String namaOleh,
            Instant pada,
            @Nullable UUID versiSebelum) {}

    void buat(Baru b) {
        db.sql(
                        """
                        insert into anggaran.impor (pemda_id, id, nomor, tahun, tahap, nama_berkas, sidik_berkas,
                            ukuran_berkas, status, jumlah_baris, jumlah_galat, nilai_berkas, nilai_total,
                            ringkasan, dibuat_oleh, dibuat_nama, dibuat_pada, versi_sebelum)
                        values (:pemda, :id, :nomor, :tahun, :tahap, :nama, :sidik, :ukuran, 'DIPERIKSA', 0, 0, 0,
                            0, '{}', :oleh, :nama_oleh, :pada, :versi)
                        """)
                .param("id", b.id())
                .param("nomor", b.nomor())
                .param("tahun", b.tahun())
                .param("tahap", b.tahap().name())
                .param("nama", b.namaBerkas())
                .param("sidik", b.sidik())
                .param("ukuran", b.ukuran())
                .param("oleh", b.oleh())
                .param("nama_oleh", b.namaOleh())
                .param("pada", Timestamp.from(b.pada()))
                .param("versi", b.versiSebelum())
                .update();
    }

    void catatHasil(UUID impor, HitunganRepository.Hitungan h, Ringkasan ringkasan) {
        db.sql(
                        """
                        update anggaran.impor set jumlah_baris = :baris, jumlah_galat = :galat,
                            nilai_berkas = :berkas, nilai_total = :sah, ringkasan = :ringkasan::jsonb
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", impor)
                .param("baris", h.baris())
                .param("galat", h.galat())
                .param("berkas", h.nilaiBerkas())
                .param("sah", h.nilaiSah())
                .param("ringkasan", JSON.writeValueAsString(ringkasan))
                .update();
    }

    /** An import with what its next step needs. */
    record Kepala(
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            String namaBerkas,
            StatusImpor status,
            int jumlahGalat,
            @Nullable UUID versiSebelum,
            @Nullable UUID versiId,
            @Nullable Instant diterapkanPada) {}

    /**
     * @throws TidakDitemukan when there is no such import
     */
    Kepala kunci(String nomor) {
        return db.sql(
                        """
                        select id, nomor, tahun, tahap, nama_berkas, status, jumlah_galat, versi_sebelum,
                            versi_id, diterapkan_pada
                        from anggaran.impor where pemda_id = :pemda and nomor = :nomor for update
                        """)
                .param("nomor", nomor)
                .query(
                        (rs, n) ->
                                new Kepala(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nomor"),
                                        rs.getInt("tahun"),
                                        Tahap.valueOf(rs.getString("tahap")),
                                        rs.getString("nama_berkas"),
                                        StatusImpor.valueOf(rs.getString("status")),
                                        rs.getInt("jumlah_galat"),
                                        rs.getObject("versi_sebelum", UUID.class),
                                        rs.getObject("versi_id", UUID.class),
                                        saat(rs.getTimestamp("diterapkan_pada"))))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + nomor));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }

    void tandaiDiterapkan(UUID impor, UUID versi, Instant pada) {
        db.sql(
                        """
                        update anggaran.impor i set status = 'DITERAPKAN', versi_id = :versi,
                            diterapkan_pada = :pada,
                            jumlah_galat = (select count(*) from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :id and b.hasil = 'GALAT'),
                            nilai_total = (select coalesce(sum(b.nilai_pagu), 0) from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :id and b.hasil <> 'GALAT')
                        where i.pemda_id = :pemda and i.id = :id
                        """)
                .param("id", impor)
                .param("versi", versi)
                .param("pada", Timestamp.from(pada))
                .update();
    }

    void tandai(UUID impor, StatusImpor status, Instant pada) {
        db.sql(
                        """
                        update anggaran.impor set status = :status, dibatalkan_pada = :pada
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", impor)
                .param("status", status.name())
                .param("pada", Timestamp.from(pada))
                .update();
    }
}
