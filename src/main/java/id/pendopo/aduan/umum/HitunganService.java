package id.pendopo.aduan.umum;

import id.pendopo.aduan.TurunanAduan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts of public reports. A change only lines up here, so that a burst of reports in
 * one month and one place does not wait for one counter; folding is one statement, and what it
 * takes away is what it once added, so nothing is ever counted twice.
 */
@Service
@Transactional
public class HitunganService implements TurunanAduan {

    /** Pages that everybody sees listen to this. */
    public static final String TOPIK = "aduan.umum";

    /** What is read from the counts alone listens to this. */
    public static final String TOPIK_ANGKA = "aduan.umum.angka";

    private static final int SEKALI = 1000;

    private final SqlPemda db;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    HitunganService(SqlPemda db, Waktu waktu, Pengumuman pengumuman) {
        this.db = db;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /** These reports have changed; joins the transaction that changes them. */
    void antre(List<UUID> aduan) {
        db.sql(
                        """
                        insert into aduan.hitungan_antre (pemda_id, id, aduan_id)
                        select :pemda, q.id, q.aduan from unnest(:id::uuid[], :aduan::uuid[]) as q (id, aduan)
                        """)
                .param("id", aduan.stream().map(a -> Uuid7.baru()).toArray(UUID[]::new))
                .param("aduan", aduan.toArray(UUID[]::new))
                .update();
        pengumuman.setelahCommit(TOPIK);
    }

    /** What a report counts as now; the same words serve folding, building anew and checking. */
    private static final String KINI =
            """
            select a.pemda_id, a.id as aduan_id,
                date_trunc('month', a.dibuat_pada at time zone :zona)::date as bulan,
                (a.sel / 10000000 * 100000 + a.sel % 1000000 / 10)::int as petak,
                case when length(a.kode_wilayah) >= 8 then left(a.kode_wilayah, 8) end as kecamatan,
                a.kategori_id, a.opd_id,
                case when a.status in ('BARU', 'DITERUSKAN') then 'MENUNGGU'
                    when a.status in ('DIJAWAB', 'DIPROSES') then 'DIKERJAKAN'
                    when a.status in ('SELESAI', 'DITUTUP') then 'SELESAI'
                    when a.status = 'DITOLAK' then 'DITOLAK' else 'LAIN' end as keadaan,
                exists (select 1 from aduan.jam_tercapai j where j.pemda_id = a.pemda_id
                    and j.aduan_id = a.id and j.jenis = 'JAWAB' and j.putaran = 0 and j.tepat) as tepat,
                a.status = 'SELESAI' or a.status = 'DITUTUP' and 'SELESAI' = (
                    select l.jenis from aduan.langkah l where l.pemda_id = a.pemda_id
                        and l.aduan_id = a.id and l.jenis in ('SELESAI', 'DITOLAK')
                    order by l.pada desc, l.id desc limit 1) as tuntas
            from aduan.aduan a
            where a.pemda_id = :pemda and a.tayang = 'TAYANG'
            """;

    /** Folds the queue into the counts; says whether more is waiting. */
    public boolean lipat() {
        kunci();
        int baris =
                db.sql(
                                """
                                with antre as (
                                    delete from aduan.hitungan_antre
                                    where pemda_id = :pemda and id in (
                                        select id from aduan.hitungan_antre
                                        where pemda_id = :pemda order by id limit :sekali)
                                    returning aduan_id
                                ), kini as (
                                """
                                        + KINI
                                        + """
                                         and a.id in (select aduan_id from antre)
                                ), lama as (
                                    select t.* from aduan.terhitung t
                                    where t.pemda_id = :pemda
                                        and t.aduan_id in (select aduan_id from antre)
                                ), buang as (
                                    delete from aduan.terhitung t using lama l
                                    where t.pemda_id = :pemda and t.aduan_id = l.aduan_id
                                        and not exists (
                                            select 1 from kini k where k.aduan_id = t.aduan_id)
                                ), tulis as (
                                    insert into aduan.terhitung (pemda_id, aduan_id, bulan, petak,
                                        kecamatan, kategori_id, opd_id, keadaan, tepat, tuntas)
                                    select pemda_id, aduan_id, bulan, petak, kecamatan, kategori_id,
                                        opd_id, keadaan, tepat, coalesce(tuntas, false) from kini
                                    on conflict (pemda_id, aduan_id) do update set
                                        bulan = excluded.bulan, petak = excluded.petak,
                                        kecamatan = excluded.kecamatan,
                                        kategori_id = excluded.kategori_id, opd_id = excluded.opd_id,
                                        keadaan = excluded.keadaan, tepat = excluded.tepat,
                                        tuntas = excluded.tuntas
                                ), beda as (
                                    select bulan, petak, kecamatan, kategori_id, opd_id, keadaan,
                                        1 as jumlah, tepat::int as tepat,
                                        coalesce(tuntas, false)::int as tuntas from kini
                                    union all
                                    select bulan, petak, kecamatan, kategori_id, opd_id, keadaan,
                                        -1, -tepat::int, -tuntas::int from lama
                                ), tambah as (
                                    insert into aduan.hitungan (pemda_id, bulan, petak, kecamatan,
                                        kategori_id, opd_id, keadaan, jumlah, tepat, tuntas)
                                    select :pemda, bulan, petak, kecamatan, kategori_id, opd_id, keadaan,
                                        sum(jumlah), sum(tepat), sum(tuntas)
                                    from beda group by bulan, petak, kecamatan, kategori_id, opd_id, keadaan
                                    having sum(jumlah) <> 0 or sum(tepat) <> 0 or sum(tuntas) <> 0
                                    on conflict (pemda_id, bulan, petak, kecamatan, kategori_id, opd_id,
                                        keadaan) do update set
                                        jumlah = hitungan.jumlah + excluded.jumlah,
                                        tepat = hitungan.tepat + excluded.tepat,
                                        tuntas = hitungan.tuntas + excluded.tuntas
                                )
                                select count(*) from antre
                                """)
                        .param("zona", zona())
                        .param("sekali", SEKALI)
                        .query(Integer.class)
                        .single();
        selesai(baris > 0);
        return baris == SEKALI;
    }

    /** Counts everything anew, for data that came in past the queue. */
    @Override
    public void bangunUlang() {
        kunci();
        // first the queue: what lines up from here on is folded onto what is counted below
        db.sql("delete from aduan.hitungan_antre where pemda_id = :pemda").update();
        db.sql("delete from aduan.terhitung where pemda_id = :pemda").update();
        db.sql("delete from aduan.hitungan where pemda_id = :pemda").update();
        db.sql(
                        "insert into aduan.terhitung (pemda_id, aduan_id, bulan, petak, kecamatan,"
                                + " kategori_id, opd_id, keadaan, tepat, tuntas) select pemda_id,"
                                + " aduan_id, bulan, petak, kecamatan, kategori_id, opd_id, keadaan,"
                                + " tepat, coalesce(tuntas, false) from ("
                                + KINI
                                + ") as k")
                .param("zona", zona())
                .update();
        db.sql(
                        """
                        insert into aduan.hitungan (pemda_id, bulan, petak, kecamatan, kategori_id,
                            opd_id, keadaan, jumlah, tepat, tuntas)
                        select pemda_id, bulan, petak, kecamatan, kategori_id, opd_id, keadaan, count(*),
                            count(*) filter (where tepat), count(*) filter (where tuntas)
                        from aduan.terhitung where pemda_id = :pemda
                        group by pemda_id, bulan, petak, kecamatan, kategori_id, opd_id, keadaan
                        """)
                .update();
        selesai(true);
    }

    @Override
    public String kunciNama() {
        return "aduan.turunan.hitungan";
    }

    /**
     * How many reports are not counted as what they are now; those in the queue are not asked of.
     */
    @Transactional(readOnly = true)
    public int salah() {
        return db.sql(
                        "select count(*) from ("
                                + KINI
                                + ") as k full join (select * from aduan.terhitung where pemda_id ="
                                + " :pemda) as t on t.aduan_id = k.aduan_id where (k.bulan, k.petak,"
                                + " k.kecamatan, k.kategori_id, k.opd_id, k.keadaan, k.tepat,"
                                + " coalesce(k.tuntas, false)) is distinct from (t.bulan, t.petak,"
                                + " t.kecamatan, t.kategori_id, t.opd_id, t.keadaan, t.tepat, t.tuntas)"
                                + " and not exists (select 1 from aduan.hitungan_antre q where"
                                + " q.pemda_id = :pemda and q.aduan_id = coalesce(k.aduan_id,"
                                + " t.aduan_id))")
                .param("zona", zona())
                .query(Integer.class)
                .single();
    }

    /** One at a time in a pemda. */
    private void kunci() {
        db.sql(
                        """
                        insert into aduan.hitungan_per (pemda_id, pada) values (:pemda, :pada)
                        on conflict (pemda_id) do update set pada = excluded.pada
                        """)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    private void selesai(boolean berubah) {
        if (berubah) {
            pengumuman.setelahCommit(TOPIK);
            pengumuman.setelahCommit(TOPIK_ANGKA);
        }
    }

    private static String zona() {
        return KonteksPemda.wajib().zona().getId();
    }
}
