package id.pendopo.pelaporan.unggahan;

import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Catatan;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Hasil;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of uploads. */
@Repository
class UnggahanRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    UnggahanRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(Unggahan u, Pengguna oleh) {
        db.sql(
                        """
                        insert into pelaporan.unggahan (pemda_id, id, nomor, opd_id, tahun, bulan,
                            nama_berkas, sidik, bertanda, status, dibuat_oleh, dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :nomor, :opd, :tahun, :bulan, :berkas, :sidik, :bertanda,
                            :status, :oleh, :nama, :pada)
                        """)
                .param("id", u.id())
                .param("nomor", u.nomor())
                .param("opd", u.opdId())
                .param("tahun", u.tahun())
                .param("bulan", u.bulan())
                .param("berkas", u.namaBerkas())
                .param("sidik", u.sidik())
                .param("bertanda", u.bertanda())
                .param("status", u.status().name())
                .param("oleh", oleh.akunId())
                .param("nama", u.dibuatNama())
                .param("pada", Timestamp.from(u.dibuatPada()))
                .update();
    }

    /** All rows in one statement. */
    void tambah(UUID unggahan, List<BarisUnggahan> baris) {
        db.sql(
                        """
                        insert into pelaporan.unggahan_baris (pemda_id, unggahan_id, baris, sub_kegiatan_id,
                            kode, nama, hasil, isian, lama, versi, catatan)
                        select :pemda, :unggahan, r.baris, r."subKegiatanId", r.kode, r.nama, r.hasil,
                            nullif(r.isian, 'null'::jsonb), nullif(r.lama, 'null'::jsonb), r.versi, r.catatan
                        from jsonb_to_recordset(:isi::jsonb) as r (baris int, "subKegiatanId" uuid, kode text,
                            nama text, hasil text, isian jsonb, lama jsonb, versi int, catatan jsonb)
                        """)
                .param("unggahan", unggahan)
                .param("isi", JSON.writeValueAsString(baris).replace("\\u0000", ""))
                .update();
    }

    private static final String KOLOM =
            """
            select id, nomor, opd_id, tahun, bulan, nama_berkas, sidik, bertanda, status, dibuat_nama,
                dibuat_pada, diterapkan_pada
            from pelaporan.unggahan
            """;

    Optional<Unggahan> satu(UUID opd, YearMonth bulan, String nomor) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and opd_id = :opd and tahun = :tahun
                                    and bulan = :bulan and nomor = :nomor
                                """)
                .param("opd", opd)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("nomor", nomor)
                .query(UnggahanRepository::unggahan)
                .optional();
    }

    List<Unggahan> terbaru(UUID opd, YearMonth bulan) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and opd_id = :opd and tahun = :tahun
                                    and bulan = :bulan
                                order by id desc limit 20
                                """)
                .param("opd", opd)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .query(UnggahanRepository::unggahan)
                .list();
    }

    /** Moves it on, if it still stands where it is thought to be; false when it does not. */
    boolean pindah(UUID id, Unggahan.Status dari, Unggahan.Status ke, Instant pada) {
        return db.sql(
                                """
                                update pelaporan.unggahan set status = :ke,
                                    diterapkan_pada = case when :ke = 'DITERAPKAN' then :pada::timestamptz else diterapkan_pada end,
                                    dibatalkan_pada = case when :ke = 'DIBATALKAN' then :pada::timestamptz else null end
                                where pemda_id = :pemda and id = :id and status = :dari
                                """)
                        .param("id", id)
                        .param("dari", dari.name())
                        .param("ke", ke.name())
                        .param("pada", Timestamp.from(pada))
                        .update()
                == 1;
    }

    /** A row together with what became of it when it was applied. */
    record BarisTerap(
            BarisUnggahan baris,
            Penerapan penerapan,
            @Nullable Integer versiTerap,
            @Nullable String pesan) {}

    List<BarisTerap> baris(UUID unggahan) {
        return db.sql(
                        """
                        select baris, sub_kegiatan_id, kode, nama, hasil, isian::text as isian,
                            lama::text as lama, versi, catatan::text as catatan, penerapan, versi_terap,
                            pesan
                        from pelaporan.unggahan_baris
                        where pemda_id = :pemda and unggahan_id = :unggahan
                        order by baris limit 5000
                        """)
                .param("unggahan", unggahan)
                .query(UnggahanRepository::baris)
                .list();
    }

    void tandai(
            UUID unggahan,
            int baris,
            Penerapan penerapan,
            @Nullable Integer versiTerap,
            @Nullable String pesan) {
        db.sql(
                        """
                        update pelaporan.unggahan_baris
                        set penerapan = :penerapan, versi_terap = coalesce(:versi, versi_terap),
                            pesan = :pesan
                        where pemda_id = :pemda and unggahan_id = :unggahan and baris = :baris
                        """)
                .param("unggahan", unggahan)
                .param("baris", baris)
                .param("penerapan", penerapan.name())
                .param("versi", versiTerap)
                .param("pesan", pesan)
                .update();
    }

    private static Unggahan unggahan(ResultSet rs, int n) throws SQLException {
        Timestamp diterapkan = rs.getTimestamp("diterapkan_pada");
        return new Unggahan(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getObject("opd_id", UUID.class),
                rs.getInt("tahun"),
                rs.getInt("bulan"),
                rs.getString("nama_berkas"),
                rs.getString("sidik"),
                rs.getBoolean("bertanda"),
                Unggahan.Status.valueOf(rs.getString("status")),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                diterapkan == null ? null : diterapkan.toInstant());
    }

    private static BarisTerap baris(ResultSet rs, int n) throws SQLException {
        return new BarisTerap(
                new BarisUnggahan(
                        rs.getInt("baris"),
                        rs.getObject("sub_kegiatan_id", UUID.class),
                        rs.getString("kode"),
                        rs.getString("nama"),
                        Hasil.valueOf(rs.getString("hasil")),
                        isian(rs.getString("isian")),
                        isian(rs.getString("lama")),
                        rs.getObject("versi", Integer.class),
                        List.of(JSON.readValue(rs.getString("catatan"), Catatan[].class))),
                Penerapan.valueOf(rs.getString("penerapan")),
                rs.getObject("versi_terap", Integer.class),
                rs.getString("pesan"));
    }

    private static @Nullable Isian isian(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Isian.class);
    }
}
