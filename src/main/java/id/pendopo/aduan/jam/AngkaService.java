package id.pendopo.aduan.jam;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures. Who changes a complaint only leaves a note of it; the notes are worked off by
 * one at a time, within a second: what the complaint counted for is taken out of the sums, what it
 * counts for now is put in, both in one statement. So no step of a complaint waits for a row of
 * sums that hundreds want at once, and whatever fails half way is done again.
 */
@Service
@Transactional
public class AngkaService {

    /** The topic that pages of these figures listen to. */
    public static final String TOPIK = "aduan-angka";

    private static final int SEKALI = 1_000;

    private final SqlPemda db;
    private final Pengumuman pengumuman;

    AngkaService(SqlPemda db, Pengumuman pengumuman) {
        this.db = db;
        this.pengumuman = pengumuman;
    }

    /**
     * What complaints count for, from the ledger alone. A first answer is the one of the first
     * round: "belum selesai" does not make it better. Late is also what is not answered yet and has
     * come to its due moment, once the clock has written that down.
     *
     * <p>Buckets are a quarter of an hour wide up to two days, an hour up to two weeks, a day
     * beyond.
     */
    private static final String NYATA =
            """
            select a.id as aduan_id,
                (date_trunc('month', a.dibuat_pada at time zone :zona))::date as bulan,
                coalesce(a.opd_id, '00000000-0000-0000-0000-000000000000'::uuid) as opd_id,
                a.dibuat_pada,
                a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') as terbuka,
                a.status not in ('DUPLIKAT', 'DIALIHKAN', 'DICABUT') as dihitung,
                w.pada is not null as dijawab,
                coalesce(w.tepat, false) as jawab_tepat,
                coalesce(not w.tepat, ej.aduan_id is not null) as jawab_lewat,
                case when m.menit < 2880 then m.menit / 15 * 15
                    when m.menit < 20160 then m.menit / 60 * 60
                    else m.menit / 1440 * 1440 end as ember,
                coalesce(t.tepat, false) as tindak_tepat,
                coalesce(not t.tepat, et.aduan_id is not null) as tindak_lewat,
                coalesce(lt.jenis = 'SELESAI' and not a.dibuka_lagi
                    and a.status in ('SELESAI', 'DITUTUP'), false) as tuntas,
                coalesce(a.status = 'DITOLAK'
                    or a.status = 'DITUTUP' and lt.jenis = 'DITOLAK', false) as ditolak,
                a.dibuka_lagi, a.nilai,
                greatest(a.tingkat, coalesce((select max(e.tingkat) from aduan.eskalasi e
                    where e.pemda_id = a.pemda_id and e.aduan_id = a.id
                        and e.putaran = case when a.dibuka_lagi then 1 else 0 end), 0)) as tingkat,
                greatest(0, (select count(*) filter (where l.jenis = 'DITERUSKAN')
                        - count(*) filter (where l.jenis = 'DIAJUKAN' and l.opd_id is null)
                    from aduan.langkah l
                    where l.pemda_id = a.pemda_id and l.aduan_id = a.id))::int as pindah
            from aduan.aduan a
            left join aduan.jam_tercapai w on w.pemda_id = a.pemda_id and w.aduan_id = a.id
                and w.jenis = 'JAWAB' and w.putaran = 0
            left join lateral (select floor(extract(epoch from w.pada - a.dibuat_pada) / 60)::int as menit) m
                on w.pada is not null
            left join aduan.jam_tercapai t on t.pemda_id = a.pemda_id and t.aduan_id = a.id
                and t.jenis = 'TINDAK' and t.putaran = 0
            left join aduan.langkah lt on lt.pemda_id = t.pemda_id and lt.id = t.langkah_id
            left join aduan.eskalasi ej on ej.pemda_id = a.pemda_id and ej.aduan_id = a.id
                and ej.jenis = 'JAWAB' and ej.putaran = 0 and ej.persen = 100
            left join aduan.eskalasi et on et.pemda_id = a.pemda_id and et.aduan_id = a.id
                and et.jenis = 'TINDAK' and et.putaran = 0 and et.persen = 100
            where a.pemda_id = :pemda and not a.pelapor_pelanggaran
            """;

    private static final String KOLOM =
            """
            aduan_id, bulan, opd_id, dibuat_pada, terbuka, dihitung, dijawab, jawab_tepat, jawab_lewat,
            ember, tindak_tepat, tindak_lewat, tuntas, ditolak, dibuka_lagi, nilai, tingkat, pindah
            """;

    /** Sums of rows that each count {@code k} times: 1 to put in, -1 to take out. */
    private static final String JUMLAH =
            """
            sum(k), sum(k * terbuka::int), sum(k * dihitung::int),
            sum(k * (dihitung and dijawab)::int), sum(k * (dihitung and jawab_tepat)::int),
            sum(k * (dihitung and jawab_lewat)::int), sum(k * (dihitung and tindak_tepat)::int),
            sum(k * (dihitung and tindak_lewat)::int), sum(k * (dihitung and tuntas)::int),
            sum(k * ditolak::int), sum(k * dibuka_lagi::int), sum(k * coalesce(nilai, 0)),
            sum(k * (nilai is not null)::int)
            """;

    private static final String KOLOM_ANGKA =
            """
            masuk, terbuka, dihitung, dijawab, jawab_tepat, jawab_lewat, tindak_tepat, tindak_lewat,
            tuntas, ditolak, dibuka_lagi, nilai_jumlah, nilai_banyak
            """;

    /** Leaves a note that these complaints count for something else now. */
    public void antre(List<UUID> aduan) {
        db.sql(
                        """
                        insert into aduan.antrean_hitung (pemda_id, id, aduan_id)
                        select :pemda, q.id, q.aduan from unnest(:id::uuid[], :aduan::uuid[]) as q (id, aduan)
                        """)
                .param("id", aduan.stream().map(a -> Uuid7.baru()).toArray(UUID[]::new))
                .param("aduan", aduan.toArray(UUID[]::new))
                .update();
    }

    /**
     * Works off the oldest notes.
     *
     * @return whether there may be more
     */
    public boolean gulung() {
        sendiri();
        var aduan =
                db.sql(
                                """
                                delete from aduan.antrean_hitung
                                where pemda_id = :pemda and id in (
                                    select q.id from aduan.antrean_hitung q
                                    where q.pemda_id = :pemda order by q.id limit :sekali)
                                returning aduan_id
                                """)
                        .param("sekali", SEKALI)
                        .query(UUID.class)
                        .list();
        if (aduan.isEmpty()) {
            return false;
        }
        tukar(List.copyOf(new java.util.TreeSet<>(aduan)));
        pengumuman.setelahCommit(TOPIK);
        return aduan.size() == SEKALI;
    }

    /** Until the end of this transaction nobody else touches the sums of this pemda. */
    private void sendiri() {
        db.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('aduan.angka ' || :pemda::text, 0))
                        """)
                .query()
                .listOfRows();
    }

    private void tukar(List<UUID> aduan) {
        db.sql(
                        """
                        with baru as materialized (
                        """
                                + NYATA
                                + """
                                    and a.id = any(:aduan)
                                ), lama as (
                                    select * from aduan.angka_aduan
                                    where pemda_id = :pemda and aduan_id = any(:aduan)
                                ), tulis as (
                                    insert into aduan.angka_aduan as h (pemda_id, %1$s)
                                    select :pemda, %1$s from baru
                                    on conflict (pemda_id, aduan_id) do update set bulan = excluded.bulan,
                                        opd_id = excluded.opd_id, dibuat_pada = excluded.dibuat_pada,
                                        terbuka = excluded.terbuka, dihitung = excluded.dihitung,
                                        dijawab = excluded.dijawab, jawab_tepat = excluded.jawab_tepat,
                                        jawab_lewat = excluded.jawab_lewat, ember = excluded.ember,
                                        tindak_tepat = excluded.tindak_tepat,
                                        tindak_lewat = excluded.tindak_lewat, tuntas = excluded.tuntas,
                                        ditolak = excluded.ditolak, dibuka_lagi = excluded.dibuka_lagi,
                                        nilai = excluded.nilai, tingkat = excluded.tingkat,
                                        pindah = excluded.pindah
                                ), selisih as (
                                    select %1$s, 1 as k from baru
                                    union all
                                    select %1$s, -1 from lama
                                ), jawab as (
                                    insert into aduan.angka_jawab as j (pemda_id, bulan, opd_id, ember, jumlah)
                                    select :pemda, bulan, opd_id, ember, sum(k) from selisih
                                    where ember is not null and dihitung
                                    group by bulan, opd_id, ember having sum(k) <> 0
                                    on conflict (pemda_id, bulan, opd_id, ember)
                                        do update set jumlah = j.jumlah + excluded.jumlah
                                )
                                insert into aduan.angka as s (pemda_id, bulan, opd_id, %3$s)
                                select :pemda, bulan, opd_id, %2$s from selisih group by bulan, opd_id
                                on conflict (pemda_id, bulan, opd_id) do update set
                                    masuk = s.masuk + excluded.masuk, terbuka = s.terbuka + excluded.terbuka,
                                    dihitung = s.dihitung + excluded.dihitung,
                                    dijawab = s.dijawab + excluded.dijawab,
                                    jawab_tepat = s.jawab_tepat + excluded.jawab_tepat,
                                    jawab_lewat = s.jawab_lewat + excluded.jawab_lewat,
                                    tindak_tepat = s.tindak_tepat + excluded.tindak_tepat,
                                    tindak_lewat = s.tindak_lewat + excluded.tindak_lewat,
                                    tuntas = s.tuntas + excluded.tuntas,
                                    ditolak = s.ditolak + excluded.ditolak,
                                    dibuka_lagi = s.dibuka_lagi + excluded.dibuka_lagi,
                                    nilai_jumlah = s.nilai_jumlah + excluded.nilai_jumlah,
                                    nilai_banyak = s.nilai_banyak + excluded.nilai_banyak
                                """
                                        .formatted(KOLOM, JUMLAH, KOLOM_ANGKA))
                .param("zona", KonteksPemda.wajib().zona().getId())
                .param("aduan", aduan.toArray(UUID[]::new))
                .update();
    }

    /**
     * Makes all figures anew from the ledger: after an import, or when they are doubted.
     *
     * @return complaints counted
     */
    public int susunUlang() {
        sendiri();
        for (String tabel : List.of("antrean_hitung", "angka_aduan", "angka", "angka_jawab")) {
            db.sql("delete from aduan.%s where pemda_id = :pemda".formatted(tabel)).update();
        }
        int banyak =
                db.sql(
                                """
                                insert into aduan.angka_aduan (pemda_id, %1$s)
                                select :pemda, %1$s from (
                                """
                                                .formatted(KOLOM)
                                        + NYATA
                                        + ") nyata")
                        .param("zona", KonteksPemda.wajib().zona().getId())
                        .update();
        db.sql(
                        """
                        insert into aduan.angka (pemda_id, bulan, opd_id, %2$s)
                        select :pemda, bulan, opd_id, %1$s
                        from (select *, 1 as k from aduan.angka_aduan where pemda_id = :pemda) h
                        group by bulan, opd_id
                        """
                                .formatted(JUMLAH, KOLOM_ANGKA))
                .update();
        db.sql(
                        """
                        insert into aduan.angka_jawab (pemda_id, bulan, opd_id, ember, jumlah)
                        select :pemda, bulan, opd_id, ember, count(*) from aduan.angka_aduan
                        where pemda_id = :pemda and ember is not null and dihitung
                        group by bulan, opd_id, ember
                        """)
                .update();
        pengumuman.setelahCommit(TOPIK);
        return banyak;
    }
}
