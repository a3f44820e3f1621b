package id.pendopo.pelaporan;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the OPD are with a month, and who was late. */
@Service
@Transactional(readOnly = true)
public class KemajuanQueries {

    private final SqlPemda db;

    KemajuanQueries(SqlPemda db) {
        this.db = db;
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
    public List<KemajuanOpd> opd(YearMonth bulan, @Nullable UUID hanya) {
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
