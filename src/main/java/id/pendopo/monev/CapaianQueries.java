package id.pendopo.monev;

import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads below the OPD: published figures of sub kegiatan, and series of what they add up to. */
@Service
@Transactional(readOnly = true)
public class CapaianQueries {

    private final SqlPemda db;

    CapaianQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A sub kegiatan as published up to a month.
     *
     * @param lokasi name of the desa, kelurahan or kecamatan it lies in
     * @param kendala obstacle of the newest report that names one
     */
    public record Sub(
            UUID id,
            UUID opdId,
            String slug,
            String singkatan,
            String namaOpd,
            String kode,
            String nama,
            String kodeProgram,
            String namaProgram,
            String kodeKegiatan,
            String namaKegiatan,
            @Nullable String indikator,
            @Nullable String satuan,
            @Nullable BigDecimal target,
            @Nullable BigDecimal output,
            @Nullable String kendala,
            @Nullable String lokasi,
            Rekap rekap) {}

    /** All sub kegiatan with a pagu in the year, of one OPD or of the pemda. */
    public List<Sub> sub(YearMonth bulan, @Nullable UUID opd) {
        return sub(bulan, opd, null);
    }

    /**
     * Those that lie in a kecamatan of the pemda.
     *
     * @param kecamatan null asks for those that lie in none
     */
    public List<Sub> diWilayah(YearMonth bulan, @Nullable String kecamatan) {
        return sub(bulan, null, kecamatan == null ? "" : kecamatan);
    }

    private List<Sub> sub(YearMonth bulan, @Nullable UUID opd, @Nullable String kecamatan) {
        return db.sql(
                        """
                        with pagu as (
                            select p.opd_id, p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                                and (:opd::uuid is null or p.opd_id = :opd)
                            group by p.opd_id, p.sub_kegiatan_id
                        ), terbit as (
                            select l.sub_kegiatan_id, max(v.fisik) as fisik,
                                sum(v.nilai_realisasi) as realisasi,
                                bool_or(l.bulan = :bulan) as lapor,
                                bool_or(l.bulan = :bulan and l.versi_terverifikasi = l.versi_terbit)
                                    as terverifikasi,
                                (array_agg(v.kendala order by l.bulan desc)
                                    filter (where v.kendala is not null))[1] as kendala,
                                (array_agg(v.realisasi_output order by l.bulan desc)
                                    filter (where v.realisasi_output is not null))[1] as output
                            from pelaporan.laporan l
                            join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                                and v.laporan_id = l.id and v.versi = l.versi_terbit
                            where l.pemda_id = :pemda and l.tahun = :tahun and l.bulan <= :bulan
                                and (:opd::uuid is null or l.opd_id = :opd)
                            group by l.sub_kegiatan_id
                        ), rencana as (
                            select r.sub_kegiatan_id, max(b.fisik) as fisik, sum(b.nilai_kas) as kas
                            from pelaporan.rencana r
                            join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                                and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                                and b.bulan <= :bulan
                            where r.pemda_id = :pemda and r.tahun = :tahun
                                and (:opd::uuid is null or r.opd_id = :opd)
                            group by r.sub_kegiatan_id
                        )
                        select s.id, o.id as opd_id, o.slug, o.singkatan, o.nama as nama_opd, s.kode, s.nama,
                            s.kode_program, s.nama_program, s.kode_kegiatan, s.nama_kegiatan, s.indikator,
                            s.satuan, s.target, t.output, t.kendala, w.nama as lokasi, 1 as jumlah_sub,
                            coalesce(t.lapor, false)::int as sudah_lapor,
                            (coalesce(k.hari_terlambat, 0) > 0)::int as terlambat,
                            coalesce(t.terverifikasi, false)::int as terverifikasi,
                            g.nilai as nilai_pagu, g.nilai * coalesce(t.fisik, 0) as bobot_fisik,
                            g.nilai * coalesce(r.fisik, 0) as bobot_rencana,
                            coalesce(t.realisasi, 0) as nilai_realisasi, coalesce(r.kas, 0) as nilai_kas
                        from pagu g
                        join perencanaan.sub_kegiatan s on s.pemda_id = :pemda and s.id = g.sub_kegiatan_id
                        join organisasi.opd o on o.pemda_id = :pemda and o.id = g.opd_id
                        left join terbit t on t.sub_kegiatan_id = g.sub_kegiatan_id
                        left join rencana r on r.sub_kegiatan_id = g.sub_kegiatan_id
                        left join pelaporan.ketepatan k on k.pemda_id = :pemda
                            and k.sub_kegiatan_id = g.sub_kegiatan_id and k.bulan = :bulan
                        left join referensi.wilayah w on w.kode = s.kode_wilayah
                        left join referensi.wilayah c on c.kode = left(s.kode_wilayah, 8)
                            and c.kode like :awalan and c.tingkat = 'kecamatan'
                        where :kecamatan::text is null or coalesce(c.kode, '') = :kecamatan
                        order by o.kode, s.kode limit 50000
                        """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", opd)
                .param("kecamatan", kecamatan)
                .param("awalan", WilayahQueries.awalan())
                .query(CapaianQueries::sub)
                .list();
    }

    private static Sub sub(ResultSet rs, int n) throws SQLException {
        return new Sub(
                rs.getObject("id", UUID.class),
                rs.getObject("opd_id", UUID.class),
                rs.getString("slug"),
                rs.getString("singkatan"),
                rs.getString("nama_opd"),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getString("kode_program"),
                rs.getString("nama_program"),
                rs.getString("kode_kegiatan"),
                rs.getString("nama_kegiatan"),
                rs.getString("indikator"),
                rs.getString("satuan"),
                rs.getBigDecimal("target"),
                rs.getBigDecimal("output"),
                rs.getString("kendala"),
                rs.getString("lokasi"),
                MonevQueries.rekap(rs));
    }

    /** The twelve months of a programme or kegiatan of an OPD, added up live. */
    public List<Rekap> deret(UUID opd, int tahun, String kode) {
        return db.sql(
                        """
                        with pagu as (
                            select p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            join perencanaan.sub_kegiatan s on s.pemda_id = p.pemda_id
                                and s.id = p.sub_kegiatan_id
                            where a.pemda_id = :pemda and a.tahun = :tahun and p.opd_id = :opd
                                and (s.kode_program = :kode or s.kode_kegiatan = :kode)
                            group by p.sub_kegiatan_id
                        ), bulanan as (
                            select g.nilai, m.bulan, v.versi is not null as lapor,
                                coalesce(l.versi_terverifikasi = l.versi_terbit, false) as terverifikasi,
                                max(v.fisik) over sampai as fisik, max(b.fisik) over sampai as rencana,
                                sum(v.nilai_realisasi) over sampai as realisasi,
                                sum(b.nilai_kas) over sampai as kas
                            from pagu g
                            cross join generate_series(1, 12) as m (bulan)
                            left join pelaporan.laporan l on l.pemda_id = :pemda
                                and l.sub_kegiatan_id = g.sub_kegiatan_id and l.bulan = m.bulan
                            left join pelaporan.laporan_versi v on v.pemda_id = :pemda
                                and v.laporan_id = l.id and v.versi = l.versi_terbit
                            left join pelaporan.rencana r on r.pemda_id = :pemda
                                and r.sub_kegiatan_id = g.sub_kegiatan_id
                            left join pelaporan.rencana_bulan b on b.pemda_id = :pemda
                                and b.sub_kegiatan_id = g.sub_kegiatan_id and b.versi = r.versi
                                and b.bulan = m.bulan
                            window sampai as (partition by g.sub_kegiatan_id order by m.bulan)
                        )
                        select count(*) as jumlah_sub, count(*) filter (where lapor) as sudah_lapor,
                            0 as terlambat, count(*) filter (where terverifikasi) as terverifikasi,
                            sum(nilai) as nilai_pagu, sum(nilai * coalesce(fisik, 0)) as bobot_fisik,
                            sum(nilai * coalesce(rencana, 0)) as bobot_rencana,
                            coalesce(sum(realisasi), 0) as nilai_realisasi,
                            coalesce(sum(kas), 0) as nilai_kas
                        from bulanan group by bulan order by bulan limit 12
                        """)
                .param("tahun", tahun)
                .param("opd", opd)
                .param("kode", kode)
                .query((rs, n) -> MonevQueries.rekap(rs))
                .list();
    }

    /**
     * A month of a sub kegiatan: plan, what is published, and who stands for it.
     *
     * @param kas planned spending of this month alone
     * @param fisik published; null when the month is not reported
     * @param realisasi spending of this month alone
     * @param status state of the working report, for staff
     * @param bukti files handed in with it
     */
    public record Bulanan(
            int bulan,
            @Nullable BigDecimal rencana,
            @Nullable BigDecimal kas,
            @Nullable BigDecimal fisik,
            @Nullable BigDecimal output,
            @Nullable BigDecimal realisasi,
            @Nullable String kendala,
            @Nullable String uraianKendala,
            @Nullable String tindakLanjut,
            boolean terverifikasi,
            @Nullable String status,
            @Nullable String diajukanNama,
            @Nullable Instant diajukanPada,
            @Nullable String disetujuiNama,
            @Nullable String disetujuiSebagai,
            @Nullable Instant disetujuiPada,
            @Nullable String diverifikasiNama,
            @Nullable Instant diverifikasiPada,
            int bukti) {

        public boolean lapor() {
            return fisik != null;
        }
    }

    public List<Bulanan> bulanan(UUID sub) {
        return db.sql(
                        """
                        select m.bulan, b.fisik as rencana, b.nilai_kas as kas, v.fisik,
                            v.realisasi_output as output, v.nilai_realisasi as realisasi, v.kendala,
                            v.uraian_kendala, v.tindak_lanjut,
                            coalesce(l.versi_terverifikasi = l.versi_terbit, false) as terverifikasi,
                            l.status, a.nama as diajukan_nama, v.diajukan_pada, v.disetujui_nama,
                            v.disetujui_sebagai, v.disetujui_pada, c.nama as diverifikasi_nama,
                            c.pada as diverifikasi_pada,
                            (select count(*) from pelaporan.bukti x
                                where x.pemda_id = :pemda and x.laporan_id = l.id
                                    and x.ditarik_pada is null) as bukti
                        from generate_series(1, 12) as m (bulan)
                        left join pelaporan.rencana r on r.pemda_id = :pemda and r.sub_kegiatan_id = :sub
                        left join pelaporan.rencana_bulan b on b.pemda_id = :pemda
                            and b.sub_kegiatan_id = :sub and b.versi = r.versi and b.bulan = m.bulan
                        left join pelaporan.laporan l on l.pemda_id = :pemda
                            and l.sub_kegiatan_id = :sub and l.bulan = m.bulan
                        left join pelaporan.laporan_versi v on v.pemda_id = :pemda
                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                        left join lateral (
                            select p.nama from pelaporan.putusan p
                            where p.pemda_id = :pemda and p.laporan_id = l.id and p.jenis = 'DIAJUKAN'
                                and p.pada <= v.disetujui_pada
                            order by p.pada desc limit 1) as a on true
                        left join lateral (
                            select p.nama, p.pada from pelaporan.putusan p
                            where p.pemda_id = :pemda and p.laporan_id = l.id
                                and p.jenis = 'DIVERIFIKASI' and l.versi_terverifikasi = l.versi_terbit
                            order by p.pada desc limit 1) as c on true
                        order by m.bulan limit 12
                        """)
                .param("sub", sub)
                .query(CapaianQueries::bulanan)
                .list();
    }

    private static Bulanan bulanan(ResultSet rs, int n) throws SQLException {
        return new Bulanan(
                rs.getInt("bulan"),
                rs.getBigDecimal("rencana"),
                rs.getBigDecimal("kas"),
                rs.getBigDecimal("fisik"),
                rs.getBigDecimal("output"),
                rs.getBigDecimal("realisasi"),
                rs.getString("kendala"),
                rs.getString("uraian_kendala"),
                rs.getString("tindak_lanjut"),
                rs.getBoolean("terverifikasi"),
                rs.getString("status"),
                rs.getString("diajukan_nama"),
                saat(rs.getTimestamp("diajukan_pada")),
                rs.getString("disetujui_nama"),
                rs.getString("disetujui_sebagai"),
                saat(rs.getTimestamp("disetujui_pada")),
                rs.getString("diverifikasi_nama"),
                saat(rs.getTimestamp("diverifikasi_pada")),
                rs.getInt("bukti"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp waktu) {
        return waktu == null ? null : waktu.toInstant();
    }
}
