package id.pendopo.pelaporan.unggahan;

import id.pendopo.pelaporan.Kendala;
import id.pendopo.pelaporan.StatusLaporan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports of a year, one after the other from a cursor: never more than a few in memory. */
@Service
@Transactional(readOnly = true)
class EksporQueries {

    private static final int SEKALI_AMBIL = 500;

    private final SqlPemda db;

    EksporQueries(SqlPemda db) {
        this.db = db;
    }

    /** A report with its place in budget and plan. */
    record Baris(
            String kodeOpd,
            String namaOpd,
            String namaProgram,
            String namaKegiatan,
            String kode,
            String nama,
            BigDecimal pagu,
            int bulan,
            String nomor,
            StatusLaporan status,
            @Nullable BigDecimal rencanaFisik,
            @Nullable BigDecimal fisik,
            @Nullable BigDecimal rencanaKas,
            @Nullable BigDecimal realisasi,
            @Nullable BigDecimal output,
            @Nullable String satuan,
            @Nullable Kendala kendala,
            @Nullable String uraian,
            @Nullable String tindakLanjut,
            @Nullable Instant diajukanPada,
            @Nullable Integer hariTerlambat,
            @Nullable Integer versiTerbit) {}

    /** The reports of one OPD, or of all of them, in the order of OPD, code and month. */
    void tiap(int tahun, @Nullable UUID opd, Consumer<Baris> kerja) {
        db.sql(
                        """
                        with pagu as (
                            select p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                            group by p.sub_kegiatan_id
                        )
                        select o.kode as kode_opd, o.nama as nama_opd, s.nama_program, s.nama_kegiatan,
                            s.kode, s.nama, coalesce(pagu.nilai, 0) as pagu, l.bulan, l.nomor, l.status,
                            b.fisik as rencana_fisik, l.fisik, b.nilai_kas as rencana_kas,
                            l.nilai_realisasi as realisasi, l.realisasi_output as output, s.satuan,
                            l.kendala, l.uraian_kendala, l.tindak_lanjut, k.diajukan_pada,
                            k.hari_terlambat, l.versi_terbit
                        from pelaporan.laporan l
                        join perencanaan.sub_kegiatan s on s.pemda_id = l.pemda_id
                            and s.id = l.sub_kegiatan_id
                        join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                        left join pagu on pagu.sub_kegiatan_id = l.sub_kegiatan_id
                        left join pelaporan.rencana r on r.pemda_id = l.pemda_id
                            and r.sub_kegiatan_id = l.sub_kegiatan_id
                        left join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                            and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                            and b.bulan = l.bulan
                        left join pelaporan.ketepatan k on k.pemda_id = l.pemda_id
                            and k.sub_kegiatan_id = l.sub_kegiatan_id and k.bulan = l.bulan
                        where l.pemda_id = :pemda and l.tahun = :tahun
                            and (:opd::uuid is null or l.opd_id = :opd)
                        order by o.kode, s.kode, l.bulan limit 1000000
                        """)
                .withFetchSize(SEKALI_AMBIL)
                .param("tahun", tahun)
                .param("opd", opd)
                .query(
                        rs -> {
                            kerja.accept(baris(rs));
                        });
    }

    private static Baris baris(ResultSet rs) throws SQLException {
        String kendala = rs.getString("kendala");
        Timestamp diajukan = rs.getTimestamp("diajukan_pada");
        return new Baris(
                rs.getString("kode_opd"),
                rs.getString("nama_opd"),
                rs.getString("nama_program"),
                rs.getString("nama_kegiatan"),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getBigDecimal("pagu"),
                rs.getInt("bulan"),
                rs.getString("nomor"),
                StatusLaporan.valueOf(rs.getString("status")),
                rs.getBigDecimal("rencana_fisik"),
                rs.getBigDecimal("fisik"),
                rs.getBigDecimal("rencana_kas"),
                rs.getBigDecimal("realisasi"),
                rs.getBigDecimal("output"),
                rs.getString("satuan"),
                kendala == null ? null : Kendala.valueOf(kendala),
                rs.getString("uraian_kendala"),
                rs.getString("tindak_lanjut"),
                diajukan == null ? null : diajukan.toInstant(),
                rs.getObject("hari_terlambat", Integer.class),
                rs.getObject("versi_terbit", Integer.class));
    }
}
