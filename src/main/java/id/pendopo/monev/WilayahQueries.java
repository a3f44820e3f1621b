package id.pendopo.monev;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the work is in each kecamatan. Only a sub kegiatan that lies in one counts there; what
 * has no place, or the whole pemda as its place, stands in {@link PerWilayah#tanpaLokasi()}, so
 * that both together are the pemda.
 */
@Service
@Transactional(readOnly = true)
public class WilayahQueries {

    private final SqlPemda db;

    WilayahQueries(SqlPemda db) {
        this.db = db;
    }

    /** A kecamatan with the sums of the sub kegiatan that lie in it. */
    public record Kecamatan(String kode, String nama, Rekap rekap) {}

    /**
     * The pemda split by place.
     *
     * @param kecamatan all of the pemda, those without works too, by code
     */
    public record PerWilayah(List<Kecamatan> kecamatan, Rekap tanpaLokasi) {

        public PerWilayah {
            kecamatan = List.copyOf(kecamatan);
        }

        public boolean kosong() {
            return kecamatan.isEmpty();
        }

        /** How many sub kegiatan lie somewhere. */
        public int berlokasi() {
            return kecamatan.stream().mapToInt(k -> k.rekap().jumlahSub()).sum();
        }
    }

    /** The month of the year at hand; what has no place is what is left of its sums. */
    public PerWilayah perWilayah(Potret potret) {
        List<Kecamatan> semua = kecamatan(YearMonth.of(potret.tahun(), potret.bulan()));
        Rekap berlokasi = Rekap.jumlah(semua.stream().map(Kecamatan::rekap).toList());
        return new PerWilayah(semua, potret.total().kurang(berlokasi));
    }

    private List<Kecamatan> kecamatan(YearMonth bulan) {
        return db.sql(
                        """
                        with letak as (
                            select s.id, left(s.kode_wilayah, 8) as kode
                            from perencanaan.sub_kegiatan s
                            where s.pemda_id = :pemda and s.tahun = :tahun and s.kode_wilayah is not null
                        ), pagu as (
                            select t.kode, t.id, p.opd_id, sum(p.nilai_pagu) as nilai
                            from anggaran.berlaku a
                            join letak t on true
                            join anggaran.pagu p on p.pemda_id = :pemda and p.versi_id = a.versi_id
                                and p.sub_kegiatan_id = t.id
                            where a.pemda_id = :pemda and a.tahun = :tahun
                            group by t.kode, t.id, p.opd_id
                        ), jumlah as (
                            select g.kode, count(*) as jumlah_sub,
                                count(*) filter (where t.lapor) as sudah_lapor,
                                count(*) filter (where k.hari_terlambat > 0) as terlambat,
                                count(*) filter (where t.terverifikasi) as terverifikasi,
                                sum(g.nilai) as nilai_pagu,
                                sum(g.nilai * coalesce(t.fisik, 0)) as bobot_fisik,
                                sum(g.nilai * coalesce(c.fisik, 0)) as bobot_rencana,
                                coalesce(sum(t.realisasi), 0) as nilai_realisasi,
                                coalesce(sum(c.kas), 0) as nilai_kas
                            from pagu g
                            cross join lateral (
                                select max(v.fisik) as fisik, sum(v.nilai_realisasi) as realisasi,
                                    bool_or(l.bulan = :bulan) as lapor,
                                    bool_or(l.bulan = :bulan and l.versi_terverifikasi = l.versi_terbit)
                                        as terverifikasi
                                from pelaporan.laporan l
                                join pelaporan.laporan_versi v on v.pemda_id = :pemda
                                    and v.laporan_id = l.id and v.versi = l.versi_terbit
                                where l.pemda_id = :pemda and l.sub_kegiatan_id = g.id
                                    and l.bulan <= :bulan) as t
                            cross join lateral (
                                select max(b.fisik) as fisik, sum(b.nilai_kas) as kas
                                from pelaporan.rencana r
                                join pelaporan.rencana_bulan b on b.pemda_id = :pemda
                                    and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                                    and b.bulan <= :bulan
                                where r.pemda_id = :pemda and r.sub_kegiatan_id = g.id) as c
                            left join pelaporan.ketepatan k on k.pemda_id = :pemda
                                and k.sub_kegiatan_id = g.id and k.bulan = :bulan
                            group by g.kode
                        )
                        select w.kode, w.nama, coalesce(j.jumlah_sub, 0) as jumlah_sub,
                            coalesce(j.sudah_lapor, 0) as sudah_lapor,
                            coalesce(j.terlambat, 0) as terlambat,
                            coalesce(j.terverifikasi, 0) as terverifikasi,
                            coalesce(j.nilai_pagu, 0) as nilai_pagu,
                            coalesce(j.bobot_fisik, 0) as bobot_fisik,
                            coalesce(j.bobot_rencana, 0) as bobot_rencana,
                            coalesce(j.nilai_realisasi, 0) as nilai_realisasi,
                            coalesce(j.nilai_kas, 0) as nilai_kas
                        from referensi.wilayah w
                        left join jumlah j on j.kode = w.kode
                        where w.kode like :awalan and w.tingkat = 'kecamatan'
                        order by w.kode limit 1000
                        """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("awalan", awalan())
                .query(
                        (rs, n) ->
                                new Kecamatan(
                                        rs.getString("kode"),
                                        rs.getString("nama"),
                                        MonevQueries.rekap(rs)))
                .list();
    }

    /**
     * Name of a kecamatan of the pemda.
     *
     * @throws TidakDitemukan when it has none of that code
     */
    public String nama(String kode) {
        return db.sql(
                        """
                        select nama from referensi.wilayah
                        where kode = :kode and kode like :awalan and tingkat = 'kecamatan'
                        """)
                .param("kode", kode)
                .param("awalan", awalan())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("kecamatan " + kode));
    }

    static String awalan() {
        return KonteksPemda.wajib().kodeWilayah() + ".%";
    }
}
