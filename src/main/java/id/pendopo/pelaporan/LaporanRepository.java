package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    private StatementSpec isi(String sql, Laporan l, Pengguna oleh, Instant pada) {
        return isian(db.sql(sql), l.isian())
                .param("id", l.id())
                .param("status", l.status().name())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(pada));
    }

    /** Binds what the operator entered, for the report and for its versions. */
    static StatementSpec isian(StatementSpec pernyataan, Isian i) {
        return pernyataan
                .param("fisik", i.fisik())
                .param("output", i.output())
                .param("realisasi", i.realisasi() == null ? null : i.realisasi().nilai())
                .param("kendala", i.kendala() == null ? null : i.kendala().name())
                .param("uraian", i.uraianKendala())
                .param("tindak", i.tindakLanjut());
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
