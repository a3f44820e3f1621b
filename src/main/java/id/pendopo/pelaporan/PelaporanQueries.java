package id.pendopo.pelaporan;

import id.pendopo.kernel.Rupiah;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads for the people who write, approve and check reports. */
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

    /**
     * Spending of the year by sub kegiatan: what is published, and what waits for approval where
     * that is more. Drafts do not count.
     */
    public Map<UUID, Rupiah> terpakai(int tahun) {
        var hasil = new HashMap<UUID, Rupiah>();
        db.sql(
                        """
                        select l.sub_kegiatan_id, sum(greatest(coalesce(v.nilai_realisasi, 0),
                            case when l.status = 'DIAJUKAN' then coalesce(l.nilai_realisasi, 0) end)) as nilai
                        from pelaporan.laporan l
                        left join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.tahun = :tahun
                        group by l.sub_kegiatan_id limit 100000
                        """)
                .param("tahun", tahun)
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("sub_kegiatan_id", UUID.class),
                                    Rupiah.of(rs.getBigDecimal("nilai")));
                        });
        return hasil;
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

    /** How far an OPD is with a month. */
    public record KemajuanOpd(
            UUID opdId,
            String slug,
            String nama,
            String singkatan,
            int jumlah,
            int draf,
            int diajukan,
            int dikembalikan,
            int disetujui,
            int diverifikasi,
            int terlambat) {

        public int selesai() {
            return diajukan + disetujui + diverifikasi;
        }

        public int belum() {
            return jumlah - selesai() - draf - dikembalikan;
        }
    }

    /** Every OPD that has a budget this year, or only one of them. */
    public List<KemajuanOpd> kemajuan(YearMonth bulan, @Nullable UUID hanya) {
        return db.sql(
                        """
                        with punya as (
                            select p.opd_id, count(distinct p.sub_kegiatan_id) as jumlah
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                                and (:opd::uuid is null or p.opd_id = :opd)
                            group by p.opd_id
                        ), status as (
                            select opd_id, count(*) filter (where status = 'DRAF') as draf,
                                count(*) filter (where status = 'DIAJUKAN') as diajukan,
                                count(*) filter (where status = 'DIKEMBALIKAN') as dikembalikan,
                                count(*) filter (where status = 'DISETUJUI') as disetujui,
                                count(*) filter (where status = 'DIVERIFIKASI') as diverifikasi
                            from pelaporan.laporan
                            where pemda_id = :pemda and tahun = :tahun and bulan = :bulan
                            group by opd_id
                        ), lewat as (
                            select opd_id, count(*) as terlambat from pelaporan.ketepatan
                            where pemda_id = :pemda and tahun = :tahun and bulan = :bulan
                                and hari_terlambat > 0
                            group by opd_id
                        )
                        select o.id as opd_id, o.slug, o.nama, o.singkatan, punya.jumlah,
                            coalesce(status.draf, 0) as draf, coalesce(status.diajukan, 0) as diajukan,
                            coalesce(status.dikembalikan, 0) as dikembalikan,
                            coalesce(status.disetujui, 0) as disetujui,
                            coalesce(status.diverifikasi, 0) as diverifikasi,
                            coalesce(lewat.terlambat, 0) as terlambat
                        from punya
                        join organisasi.opd o on o.pemda_id = :pemda and o.id = punya.opd_id
                        left join status on status.opd_id = punya.opd_id
                        left join lewat on lewat.opd_id = punya.opd_id
                        order by o.kode limit 2000
                        """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", hanya)
                .query(KemajuanOpd.class)
                .list();
    }

    /** A line of the ledger of time. */
    public record Ketepatan(
            String namaOpd,
            String slugOpd,
            String kode,
            String namaSub,
            int bulan,
            LocalDate batas,
            Instant diajukanPada,
            int hariTerlambat,
            String nama) {}

    /** Who was late, worst first. */
    public List<Ketepatan> terlambat(YearMonth bulan, @Nullable UUID opd) {
        return db.sql(
                        """
                        select o.nama as nama_opd, o.slug as slug_opd, s.kode, s.nama as nama_sub, k.bulan,
                            k.batas, k.diajukan_pada, k.hari_terlambat, k.nama
                        from pelaporan.ketepatan k
                        join organisasi.opd o on o.pemda_id = k.pemda_id and o.id = k.opd_id
                        join perencanaan.sub_kegiatan s on s.pemda_id = k.pemda_id
                            and s.id = k.sub_kegiatan_id
                        where k.pemda_id = :pemda and k.tahun = :tahun and k.bulan = :bulan
                            and k.hari_terlambat > 0 and (:opd::uuid is null or k.opd_id = :opd)
                        order by k.hari_terlambat desc, o.kode, s.kode limit 500
                        """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", opd)
                .query(
                        (rs, n) ->
                                new Ketepatan(
                                        rs.getString("nama_opd"),
                                        rs.getString("slug_opd"),
                                        rs.getString("kode"),
                                        rs.getString("nama_sub"),
                                        rs.getInt("bulan"),
                                        rs.getObject("batas", LocalDate.class),
                                        rs.getTimestamp("diajukan_pada").toInstant(),
                                        rs.getInt("hari_terlambat"),
                                        rs.getString("nama")))
                .list();
    }
}
