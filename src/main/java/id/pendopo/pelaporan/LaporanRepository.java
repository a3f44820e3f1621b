package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Rows of a report and of what hangs on it. */
@Repository
class LaporanRepository {

    private static final String KOLOM =
            """
            select id, nomor, tahun, bulan, sub_kegiatan_id, opd_id, status, fisik, realisasi_output,
                nilai_realisasi, kendala, uraian_kendala, tindak_lanjut, alasan_koreksi, versi_terbit,
                versi_terverifikasi, diajukan_oleh, diajukan_pada, versi
            from pelaporan.laporan
            """;

    private final SqlPemda db;

    LaporanRepository(SqlPemda db) {
        this.db = db;
    }

    /** The report of this month, locked until the transaction ends. */
    Optional<Laporan> kunci(UUID sub, int bulan) {
        return db.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and sub_kegiatan_id = :sub and bulan = :bulan
                                for update
                                """)
                .param("sub", sub)
                .param("bulan", bulan)
                .query(LaporanRepository::laporan)
                .optional();
    }

    /**
     * Locks the sub kegiatan: what adds up over its months (spending against the ceiling) is
     * checked and written by one at a time.
     */
    void kunciSub(UUID sub) {
        db.sql(
                        """
                        select id from perencanaan.sub_kegiatan
                        where pemda_id = :pemda and id = :sub for no key update
                        """)
                .param("sub", sub)
                .query(UUID.class)
                .single();
    }

    /**
     * Gap-free within pemda, year and kind: the counter row is locked until the transaction ends.
     */
    String nomorBaru(int tahun) {
        int urut =
                db.sql(
                                """
                                insert into pelaporan.penomoran (pemda_id, jenis, tahun, terakhir)
                                values (:pemda, 'laporan', :tahun, 1)
                                on conflict (pemda_id, jenis, tahun)
                                    do update set terakhir = pelaporan.penomoran.terakhir + 1
                                returning terakhir
                                """)
                        .param("tahun", tahun)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(tahun, urut);
    }

    void tambah(Laporan l, Pengguna oleh, Instant pada) {
        isi(
                        """
                        insert into pelaporan.laporan (pemda_id, id, nomor, tahun, bulan, sub_kegiatan_id,
                            opd_id, status, fisik, realisasi_output, nilai_realisasi, kendala,
                            uraian_kendala, tindak_lanjut, diubah_oleh, diubah_nama, diubah_pada)
                        values (:pemda, :id, :nomor, :tahun, :bulan, :sub, :opd, :status, :fisik, :output,
                            :realisasi, :kendala, :uraian, :tindak, :oleh, :nama, :pada)
                        """,
                        l,
                        oleh,
                        pada)
                .param("nomor", l.nomor())
                .param("tahun", l.tahun())
                .param("bulan", l.bulan())
                .param("sub", l.subKegiatanId())
                .param("opd", l.opdId())
                .update();
    }

    /**
     * @throws OptimisticLockingFailureException when somebody else wrote it meanwhile
     */
    void simpan(Laporan l, Pengguna oleh, Instant pada) {
        int baris =
                isi(
                                """
                                update pelaporan.laporan
                                set status = :status, fisik = :fisik, realisasi_output = :output,
                                    nilai_realisasi = :realisasi, kendala = :kendala,
                                    uraian_kendala = :uraian, tindak_lanjut = :tindak,
                                    alasan_koreksi = :koreksi, versi_terbit = :terbit,
                                    versi_terverifikasi = :terverifikasi, diajukan_oleh = :pengaju,
                                    diajukan_pada = :diajukan, diubah_oleh = :oleh, diubah_nama = :nama,
                                    diubah_pada = :pada, versi = versi + 1
                                where pemda_id = :pemda and id = :id and versi = :versi
                                """,
                                l,
                                oleh,
                                pada)
                        .param("koreksi", l.alasanKoreksi())
                        .param("terbit", l.versiTerbit())
                        .param("terverifikasi", l.versiTerverifikasi())
                        .param("pengaju", l.diajukanOleh())
                        .param("diajukan", saat(l.diajukanPada()))
                        .param("versi", l.versi())
                        .update();
        if (baris != 1) {
            throw new OptimisticLockingFailureException("laporan " + l.nomor());
        }
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec isi(
            String sql, Laporan l, Pengguna oleh, Instant pada) {
        var i = l.isian();
        return db.sql(sql)
                .param("id", l.id())
                .param("status", l.status().name())
                .param("fisik", i.fisik())
                .param("output", i.output())
                .param("realisasi", i.realisasi() == null ? null : i.realisasi().nilai())
                .param("kendala", i.kendala() == null ? null : i.kendala().name())
                .param("uraian", i.uraianKendala())
                .param("tindak", i.tindakLanjut())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(pada));
    }

    /**
     * Published figures of the other months: physical progress before this one, spending of all of
     * them.
     */
    Laporan.Sebelumnya sebelum(UUID sub, int bulan) {
        return db.sql(
                        """
                        select coalesce(max(v.fisik) filter (where l.bulan < :bulan), 0) as fisik,
                            coalesce(sum(v.nilai_realisasi), 0) as realisasi
                        from pelaporan.laporan l
                        join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id and v.laporan_id = l.id
                            and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.sub_kegiatan_id = :sub and l.bulan <> :bulan
                        """)
                .param("sub", sub)
                .param("bulan", bulan)
                .query(
                        (rs, n) ->
                                new Laporan.Sebelumnya(
                                        rs.getBigDecimal("fisik"),
                                        Rupiah.of(rs.getBigDecimal("realisasi"))))
                .single();
    }

    /** Planned physical progress to the end of this month; none without a plan. */
    Optional<BigDecimal> rencanaFisik(UUID sub, int bulan) {
        return db.sql(
                        """
                        select b.fisik from pelaporan.rencana r
                        join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                            and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                        where r.pemda_id = :pemda and r.sub_kegiatan_id = :sub and b.bulan = :bulan
                        """)
                .param("sub", sub)
                .param("bulan", bulan)
                .query(BigDecimal.class)
                .optional();
    }

    int versiBerikut(UUID laporan) {
        return db.sql(
                        """
                        select coalesce(max(versi), 0) + 1 from pelaporan.laporan_versi
                        where pemda_id = :pemda and laporan_id = :id
                        """)
                .param("id", laporan)
                .query(Integer.class)
                .single();
    }

    /** Keeps word for word what the head approves. */
    void bekukan(Laporan l, int versi, Pengguna oleh, Instant pada) {
        var i = l.isian();
        db.sql(
                        """
                        insert into pelaporan.laporan_versi (pemda_id, laporan_id, versi, tahun, bulan,
                            sub_kegiatan_id, opd_id, fisik, realisasi_output, nilai_realisasi, kendala,
                            uraian_kendala, tindak_lanjut, alasan_koreksi, diajukan_oleh, diajukan_pada,
                            disetujui_oleh, disetujui_nama, disetujui_sebagai, disetujui_pada)
                        values (:pemda, :id, :versi, :tahun, :bulan, :sub, :opd, :fisik, :output,
                            :realisasi, :kendala, :uraian, :tindak, :koreksi, :pengaju, :diajukan,
                            :oleh, :nama, :sebagai, :pada)
                        """)
                .param("id", l.id())
                .param("versi", versi)
                .param("tahun", l.tahun())
                .param("bulan", l.bulan())
                .param("sub", l.subKegiatanId())
                .param("opd", l.opdId())
                .param("fisik", i.fisik())
                .param("output", i.output())
                .param("realisasi", i.realisasi() == null ? null : i.realisasi().nilai())
                .param("kendala", i.kendala() == null ? null : i.kendala().name())
                .param("uraian", i.uraianKendala())
                .param("tindak", i.tindakLanjut())
                .param("koreksi", l.alasanKoreksi())
                .param("pengaju", l.diajukanOleh())
                .param("diajukan", saat(l.diajukanPada()))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("sebagai", oleh.jabatan())
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** Who approved this version. */
    UUID penyetuju(UUID laporan, int versi) {
        return db.sql(
                        """
                        select disetujui_oleh from pelaporan.laporan_versi
                        where pemda_id = :pemda and laporan_id = :id and versi = :versi
                        """)
                .param("id", laporan)
                .param("versi", versi)
                .query(UUID.class)
                .single();
    }

    /** The id of the step. */
    UUID catatPutusan(
            Laporan l,
            String jenis,
            @Nullable Integer versi,
            Pengguna oleh,
            Instant pada,
            @Nullable String catatan) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into pelaporan.putusan (pemda_id, id, laporan_id, jenis, versi, oleh, nama,
                            sebagai, pada, catatan)
                        values (:pemda, :id, :laporan, :jenis, :versi, :oleh, :nama, :sebagai, :pada,
                            :catatan)
                        """)
                .param("id", id)
                .param("laporan", l.id())
                .param("jenis", jenis)
                .param("versi", versi)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("sebagai", oleh.jabatan())
                .param("pada", Timestamp.from(pada))
                .param("catatan", catatan)
                .update();
        return id;
    }

    /** The first hand-in counts for ever; a later one changes nothing. */
    void catatKetepatan(Laporan l, Jadwal jadwal, int terlambat, Pengguna oleh, Instant pada) {
        db.sql(
                        """
                        insert into pelaporan.ketepatan (pemda_id, sub_kegiatan_id, bulan, tahun, opd_id,
                            laporan_id, batas, diajukan_pada, hari_terlambat, oleh, nama)
                        values (:pemda, :sub, :bulan, :tahun, :opd, :id, :batas, :pada, :terlambat, :oleh,
                            :nama)
                        on conflict (pemda_id, sub_kegiatan_id, bulan) do nothing
                        """)
                .param("sub", l.subKegiatanId())
                .param("bulan", l.bulan())
                .param("tahun", l.tahun())
                .param("opd", l.opdId())
                .param("id", l.id())
                .param("batas", jadwal.batas())
                .param("pada", Timestamp.from(pada))
                .param("terlambat", terlambat)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .update();
    }

    private static Laporan laporan(ResultSet rs, int n) throws SQLException {
        BigDecimal realisasi = rs.getBigDecimal("nilai_realisasi");
        String kendala = rs.getString("kendala");
        Timestamp diajukan = rs.getTimestamp("diajukan_pada");
        return new Laporan(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getInt("tahun"),
                rs.getInt("bulan"),
                rs.getObject("sub_kegiatan_id", UUID.class),
                rs.getObject("opd_id", UUID.class),
                StatusLaporan.valueOf(rs.getString("status")),
                new Isian(
                        rs.getBigDecimal("fisik"),
                        rs.getBigDecimal("realisasi_output"),
                        realisasi == null ? null : Rupiah.of(realisasi),
                        kendala == null ? null : Kendala.valueOf(kendala),
                        rs.getString("uraian_kendala"),
                        rs.getString("tindak_lanjut")),
                rs.getString("alasan_koreksi"),
                rs.getObject("versi_terbit", Integer.class),
                rs.getObject("versi_terverifikasi", Integer.class),
                rs.getObject("diajukan_oleh", UUID.class),
                diajukan == null ? null : diajukan.toInstant(),
                rs.getInt("versi"));
    }

    private static @Nullable Timestamp saat(@Nullable Instant i) {
        return i == null ? null : Timestamp.from(i);
    }
}
