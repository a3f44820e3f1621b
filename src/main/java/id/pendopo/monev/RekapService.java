package id.pendopo.monev;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps {@code monev.rekap} equal to what is published. An OPD's twelve rows are locked, then
 * derived anew from the reports in one statement: the same truth however often it runs and whoever
 * runs beside it.
 */
@Service
public class RekapService {

    /** The topic that pages of achievement listen to. */
    public static final String TOPIK = "capaian";

    private final SqlPemda db;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    RekapService(SqlPemda db, Waktu waktu, Pengumuman pengumuman) {
        this.db = db;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /**
     * Derives the months from this one on for one OPD, inside the transaction that changed them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void segarkan(int tahun, int dariBulan, UUID opd) {
        kunci(tahun, opd);
        hitung(tahun, dariBulan, opd);
        pengumuman.setelahCommit(TOPIK);
    }

    /** Derives the whole year of every OPD, for a new version of the budget or a rebuild. */
    @Transactional
    public void susunUlang(int tahun) {
        kunci(tahun, null);
        buangYangTanpaPagu(tahun);
        // after an import the tables have no statistics yet and the planner would join row by row
        db.sql("set local enable_nestloop = off").update();
        hitung(tahun, 1, null);
        db.sql("set local enable_nestloop = on").update();
        pengumuman.setelahCommit(TOPIK);
    }

    private void kunci(int tahun, @Nullable UUID opd) {
        db.sql(
                        """
                        insert into monev.rekap (pemda_id, tahun, bulan, opd_id, jumlah_sub, sudah_lapor,
                            terlambat, terverifikasi, nilai_pagu, bobot_fisik, bobot_rencana,
                            nilai_realisasi, nilai_kas, dihitung_pada)
                        select :pemda, :tahun, m.bulan, o.opd_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, :kini
                        from generate_series(1, 12) as m (bulan)
                        cross join (
                            select distinct p.opd_id from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                                and (:opd::uuid is null or p.opd_id = :opd)) as o
                        order by o.opd_id, m.bulan
                        on conflict do nothing
                        """)
                .param("tahun", tahun)
                .param("opd", opd)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        db.sql(
                        """
                        select bulan from monev.rekap
                        where pemda_id = :pemda and tahun = :tahun and (:opd::uuid is null or opd_id = :opd)
                        order by opd_id, bulan for update
                        """)
                .param("tahun", tahun)
                .param("opd", opd)
                .query()
                .listOfRows();
    }

    private void buangYangTanpaPagu(int tahun) {
        db.sql(
                        """
                        delete from monev.rekap r
                        where r.pemda_id = :pemda and r.tahun = :tahun and not exists (
                            select 1 from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun and p.opd_id = r.opd_id)
                        """)
                .param("tahun", tahun)
                .update();
    }

    private void hitung(int tahun, int dariBulan, @Nullable UUID opd) {
        db.sql(
                        """
                        with pagu as (
                            select p.opd_id, p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                            from anggaran.berlaku a
                            join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                                and (:opd::uuid is null or p.opd_id = :opd)
                            group by p.opd_id, p.sub_kegiatan_id
                        ), bulanan as (
                            select g.opd_id, g.sub_kegiatan_id, g.nilai, m.bulan, v.fisik,
                                v.nilai_realisasi, v.versi is not null as lapor,
                                coalesce(l.versi_terverifikasi = l.versi_terbit, false) as terverifikasi,
                                coalesce(k.hari_terlambat, 0) > 0 as terlambat,
                                b.fisik as rencana, b.nilai_kas as kas
                            from pagu g
                            cross join generate_series(1, 12) as m (bulan)
                            left join pelaporan.laporan l on l.pemda_id = :pemda
                                and l.sub_kegiatan_id = g.sub_kegiatan_id and l.bulan = m.bulan
                            left join pelaporan.laporan_versi v on v.pemda_id = :pemda
                                and v.laporan_id = l.id and v.versi = l.versi_terbit
                            left join pelaporan.ketepatan k on k.pemda_id = :pemda
                                and k.sub_kegiatan_id = g.sub_kegiatan_id and k.bulan = m.bulan
                            left join pelaporan.rencana r on r.pemda_id = :pemda
                                and r.sub_kegiatan_id = g.sub_kegiatan_id
                            left join pelaporan.rencana_bulan b on b.pemda_id = :pemda
                                and b.sub_kegiatan_id = g.sub_kegiatan_id and b.versi = r.versi
                                and b.bulan = m.bulan
                        ), berjalan as (
                            select opd_id, bulan, nilai, lapor, terverifikasi, terlambat,
                                coalesce(max(fisik) over sampai, 0) as fisik,
                                coalesce(max(rencana) over sampai, 0) as rencana,
                                coalesce(sum(nilai_realisasi) over sampai, 0) as realisasi,
                                coalesce(sum(kas) over sampai, 0) as kas
                            from bulanan
                            window sampai as (partition by sub_kegiatan_id order by bulan)
                        ), jumlah as (
                            select opd_id, bulan, count(*) as jumlah_sub,
                                count(*) filter (where lapor) as sudah_lapor,
                                count(*) filter (where terlambat) as terlambat,
                                count(*) filter (where terverifikasi) as terverifikasi,
                                sum(nilai) as nilai_pagu, sum(nilai * fisik) as bobot_fisik,
                                sum(nilai * rencana) as bobot_rencana, sum(realisasi) as nilai_realisasi,
                                sum(kas) as nilai_kas
                            from berjalan where bulan >= :dari group by opd_id, bulan
                        )
                        update monev.rekap r
                        set jumlah_sub = j.jumlah_sub, sudah_lapor = j.sudah_lapor,
                            terlambat = j.terlambat, terverifikasi = j.terverifikasi,
                            nilai_pagu = j.nilai_pagu, bobot_fisik = j.bobot_fisik,
                            bobot_rencana = j.bobot_rencana, nilai_realisasi = j.nilai_realisasi,
                            nilai_kas = j.nilai_kas, dihitung_pada = :kini
                        from jumlah j
                        where r.pemda_id = :pemda and r.tahun = :tahun and r.bulan = j.bulan
                            and r.opd_id = j.opd_id
                        """)
                .param("tahun", tahun)
                .param("dari", dariBulan)
                .param("opd", opd)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }
}
