package id.pendopo.demo;

import java.sql.Timestamp;

/**
 * The sums per agency and month over everything written before, in one statement. It is written
 * independently of the live one in {@code monev}, so that a test can hold the two together.
 */
final class PenyusunRekap {

    private static final String HITUNG =
            """
            insert into monev.rekap
                (pemda_id, tahun, bulan, opd_id, jumlah_sub, sudah_lapor, terlambat, terverifikasi,
                 nilai_pagu, bobot_fisik, bobot_rencana, nilai_realisasi, nilai_kas, dihitung_pada)
            with dasar as (
                select ?::uuid as pemda_id, ?::int as tahun
            ), pagu as (
                select p.opd_id, p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                from dasar d
                join anggaran.berlaku b on b.pemda_id = d.pemda_id and b.tahun = d.tahun
                join anggaran.pagu p on p.pemda_id = b.pemda_id and p.versi_id = b.versi_id
                group by p.opd_id, p.sub_kegiatan_id
            ), laporan as (
                select l.sub_kegiatan_id, l.bulan, l.versi_terbit, l.versi_terverifikasi,
                    v.fisik, v.nilai_realisasi
                from dasar d
                join pelaporan.laporan l on l.pemda_id = d.pemda_id and l.tahun = d.tahun
                left join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                    and v.laporan_id = l.id and v.versi = l.versi_terbit
            ), rencana as (
                select r.sub_kegiatan_id, rb.bulan, rb.fisik,
                    sum(rb.nilai_kas) over (partition by r.sub_kegiatan_id order by rb.bulan) as kas
                from dasar d
                join pelaporan.rencana r on r.pemda_id = d.pemda_id and r.tahun = d.tahun
                join pelaporan.rencana_bulan rb on rb.pemda_id = r.pemda_id
                    and rb.sub_kegiatan_id = r.sub_kegiatan_id and rb.versi = r.versi
            ), bulanan as (
                select p.opd_id, p.sub_kegiatan_id, m.bulan, p.nilai,
                    l.fisik, l.versi_terbit, l.versi_terverifikasi,
                    sum(l.nilai_realisasi) over sampai as realisasi,
                    count(l.fisik) over sampai as terbitan,
                    r.fisik as rencana, r.kas, coalesce(k.hari_terlambat, 0) as hari_terlambat
                from pagu p
                cross join dasar d
                cross join generate_series(1, 12) as m (bulan)
                left join laporan l on l.sub_kegiatan_id = p.sub_kegiatan_id and l.bulan = m.bulan
                left join rencana r on r.sub_kegiatan_id = p.sub_kegiatan_id and r.bulan = m.bulan
                left join pelaporan.ketepatan k on k.pemda_id = d.pemda_id
                    and k.sub_kegiatan_id = p.sub_kegiatan_id and k.bulan = m.bulan
                window sampai as (partition by p.sub_kegiatan_id order by m.bulan)
            ), berjalan as (
                -- the last published figure lasts until the next one is published
                select b.*, first_value(b.fisik) over (
                    partition by b.sub_kegiatan_id, b.terbitan order by b.bulan) as fisik_terakhir
                from bulanan b
            )
            select d.pemda_id, d.tahun, b.bulan, b.opd_id, count(*), count(b.versi_terbit),
                count(*) filter (where b.hari_terlambat > 0),
                count(*) filter (where b.versi_terverifikasi = b.versi_terbit),
                sum(b.nilai), coalesce(sum(b.nilai * b.fisik_terakhir), 0),
                coalesce(sum(b.nilai * b.rencana), 0), coalesce(sum(b.realisasi), 0),
                coalesce(sum(b.kas), 0), ?
            from berjalan b cross join dasar d
            group by d.pemda_id, d.tahun, b.bulan, b.opd_id
            """;

    private PenyusunRekap() {}

    /** Rows just written have no statistics yet: the planner would join them one by one. */
    static void hitung(Latar latar) {
        latar.jdbc().execute("set local enable_nestloop = off");
        latar.jdbc()
                .update(
                        HITUNG,
                        latar.pemdaId(),
                        latar.kalender().tahun(),
                        Timestamp.from(latar.kalender().kini()));
        latar.jdbc().execute("set local enable_nestloop = on");
    }
}
