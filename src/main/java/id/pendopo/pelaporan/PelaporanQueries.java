package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as the people who write, approve and check them read them. */
@Service
@Transactional(readOnly = true)
public class PelaporanQueries {

    private final SqlPemda db;

    PelaporanQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * One line of an OPD's month: the sub kegiatan with plan, state and figures.
     *
     * @param fisik working figure, cumulative per cent
     * @param fisikLalu published figure of the last earlier month
     * @param realisasiLalu published spending of all earlier months
     * @param kasKumulatif planned spending to the end of the month
     */
    public record Baris(
            UUID subKegiatanId,
            String kode,
            String nama,
            String namaProgram,
            String namaKegiatan,
            @Nullable String indikator,
            @Nullable String satuan,
            @Nullable BigDecimal target,
            BigDecimal pagu,
            @Nullable BigDecimal rencanaFisik,
            @Nullable BigDecimal kasKumulatif,
            BigDecimal fisikLalu,
            BigDecimal realisasiLalu,
            @Nullable UUID laporanId,
            @Nullable String nomor,
            @Nullable StatusLaporan status,
            @Nullable BigDecimal fisik,
            @Nullable BigDecimal output,
            @Nullable BigDecimal realisasi,
            @Nullable Kendala kendala,
            @Nullable String uraianKendala,
            @Nullable String tindakLanjut,
            @Nullable String alasanKoreksi,
            @Nullable Integer versiTerbit,
            @Nullable Integer versi,
            @Nullable UUID diubahOleh,
            @Nullable String diubahNama,
            @Nullable Instant diubahPada,
            @Nullable Integer hariTerlambat) {

        /** Handed in, or further. */
        public boolean selesai() {
            return status != null && !status.terbuka();
        }

        /** Points between realised and planned physical progress; none without both. */
        public @Nullable BigDecimal deviasi() {
            return fisik == null || rencanaFisik == null ? null : fisik.subtract(rencanaFisik);
        }

        /** What the operator has entered so far. */
        public Isian isian() {
            return new Isian(
                    fisik,
                    output,
                    realisasi == null ? null : Rupiah.of(realisasi),
                    kendala,
                    uraianKendala,
                    tindakLanjut);
        }

        /** Whether figures may still be entered. */
        public boolean bisaDiisi() {
            return status == null || status.terbuka();
        }

        public BigDecimal realisasiKumulatif() {
            return realisasi == null ? realisasiLalu : realisasiLalu.add(realisasi);
        }
    }

    private static final String BARIS =
            """
            with dipilih as (
                select s.id, s.kode, s.nama, s.nama_program, s.nama_kegiatan, s.indikator, s.satuan, s.target,
                    sum(p.nilai_pagu) as pagu
                from anggaran.berlaku a
                join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                    and p.opd_id = :opd
                join perencanaan.sub_kegiatan s on s.pemda_id = p.pemda_id and s.id = p.sub_kegiatan_id
                where a.pemda_id = :pemda and a.tahun = :tahun
                    and (:kode::text is null or s.kode = :kode)
                group by s.id, s.kode, s.nama, s.nama_program, s.nama_kegiatan, s.indikator, s.satuan,
                    s.target
            ), lalu as (
                select l.sub_kegiatan_id, max(v.fisik) as fisik, sum(v.nilai_realisasi) as realisasi
                from pelaporan.laporan l
                join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id and v.laporan_id = l.id
                    and v.versi = l.versi_terbit
                where l.pemda_id = :pemda and l.tahun = :tahun and l.opd_id = :opd and l.bulan < :bulan
                group by l.sub_kegiatan_id
            ), rencana as (
                select r.sub_kegiatan_id, max(b.fisik) filter (where b.bulan = :bulan) as fisik,
                    sum(b.nilai_kas) as kas
                from pelaporan.rencana r
                join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                    and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi and b.bulan <= :bulan
                where r.pemda_id = :pemda and r.tahun = :tahun and r.opd_id = :opd
                group by r.sub_kegiatan_id
            )
            select d.id as sub_kegiatan_id, d.kode, d.nama, d.nama_program, d.nama_kegiatan, d.indikator,
                d.satuan, d.target, d.pagu, rencana.fisik as rencana_fisik, rencana.kas as kas_kumulatif,
                coalesce(lalu.fisik, 0) as fisik_lalu, coalesce(lalu.realisasi, 0) as realisasi_lalu,
                l.id as laporan_id, l.nomor, l.status, l.fisik, l.realisasi_output as output,
                l.nilai_realisasi as realisasi, l.kendala, l.uraian_kendala, l.tindak_lanjut,
                l.alasan_koreksi, l.versi_terbit, l.versi, l.diubah_oleh, l.diubah_nama, l.diubah_pada,
                k.hari_terlambat
            from dipilih d
            left join lalu on lalu.sub_kegiatan_id = d.id
            left join rencana on rencana.sub_kegiatan_id = d.id
            left join pelaporan.laporan l on l.pemda_id = :pemda and l.sub_kegiatan_id = d.id
                and l.bulan = :bulan
            left join pelaporan.ketepatan k on k.pemda_id = :pemda and k.sub_kegiatan_id = d.id
                and k.bulan = :bulan
            order by d.kode limit 2000
            """;

    /** All sub kegiatan of the OPD with a ceiling this year, in the order of their codes. */
    public List<Baris> daftar(UUID opd, YearMonth bulan) {
        return baris(opd, bulan, null);
    }

    /** One of them; none when the OPD has no ceiling for it this year. */
    public Optional<Baris> satu(UUID opd, YearMonth bulan, String kode) {
        return baris(opd, bulan, kode).stream().findFirst();
    }

    private List<Baris> baris(UUID opd, YearMonth bulan, @Nullable String kode) {
        return db.sql(BARIS)
                .param("opd", opd)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("kode", kode)
                .query(
                        (rs, n) ->
                                new Baris(
                                        rs.getObject("sub_kegiatan_id", UUID.class),
                                        rs.getString("kode"),
                                        rs.getString("nama"),
                                        rs.getString("nama_program"),
                                        rs.getString("nama_kegiatan"),
                                        rs.getString("indikator"),
                                        rs.getString("satuan"),
                                        rs.getBigDecimal("target"),
                                        rs.getBigDecimal("pagu"),
                                        rs.getBigDecimal("rencana_fisik"),
                                        rs.getBigDecimal("kas_kumulatif"),
                                        rs.getBigDecimal("fisik_lalu"),
                                        rs.getBigDecimal("realisasi_lalu"),
                                        rs.getObject("laporan_id", UUID.class),
                                        rs.getString("nomor"),
                                        rs.getString("status") == null
                                                ? null
                                                : StatusLaporan.valueOf(rs.getString("status")),
                                        rs.getBigDecimal("fisik"),
                                        rs.getBigDecimal("output"),
                                        rs.getBigDecimal("realisasi"),
                                        rs.getString("kendala") == null
                                                ? null
                                                : Kendala.valueOf(rs.getString("kendala")),
                                        rs.getString("uraian_kendala"),
                                        rs.getString("tindak_lanjut"),
                                        rs.getString("alasan_koreksi"),
                                        rs.getObject("versi_terbit", Integer.class),
                                        rs.getObject("versi", Integer.class),
                                        rs.getObject("diubah_oleh", UUID.class),
                                        rs.getString("diubah_nama"),
                                        rs.getTimestamp("diubah_pada") == null
                                                ? null
                                                : rs.getTimestamp("diubah_pada").toInstant(),
                                        rs.getObject("hari_terlambat", Integer.class)))
                .list();
    }

    /** A step of a report with its note. */
    public record Putusan(
            String jenis,
            @Nullable Integer versi,
            String nama,
            String sebagai,
            Instant pada,
            @Nullable String catatan) {}

    /** All steps of a report, newest first. */
    public List<Putusan> putusan(UUID laporan) {
        return db.sql(
                        """
                        select jenis, versi, nama, sebagai, pada, catatan from pelaporan.putusan
                        where pemda_id = :pemda and laporan_id = :id order by id desc limit 200
                        """)
                .param("id", laporan)
                .query(
                        (rs, n) ->
                                new Putusan(
                                        rs.getString("jenis"),
                                        rs.getObject("versi", Integer.class),
                                        rs.getString("nama"),
                                        rs.getString("sebagai"),
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getString("catatan")))
                .list();
    }
}
