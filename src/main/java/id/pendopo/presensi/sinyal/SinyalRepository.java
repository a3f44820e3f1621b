package id.pendopo.presensi.sinyal;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What was examined, what was found, and what waits for a supervisor. */
@Repository
class SinyalRepository {

    /** Parts the figures of one sentence; never in them. */
    private static final String PEMISAH = "\u001f";

    private final SqlPemda db;

    SinyalRepository(SqlPemda db) {
        this.db = db;
    }

    /** One round of a pemda at a time, on whatever node. */
    void bergiliran() {
        db.sql(
                        "select pg_advisory_xact_lock(hashtextextended('presensi.periksa ' || :pemda::text, 0))")
                .query(rs -> {});
    }

    /** Notes those that were not examined yet as examined, and gives them, office by office. */
    List<Titik> ambil(LocalDate dari, LocalDate sampai, int sekali, Instant kini) {
        return db.sql(
                        """
                        with baru as (
                            insert into presensi.periksa (pemda_id, hari, pegawai_id, arah, lintang, bujur, pada)
                            select k.pemda_id, k.hari, k.pegawai_id, k.arah, k.lintang, k.bujur, :kini
                            from presensi.ketukan k
                            where k.pemda_id = :pemda and k.hari between :dari and :sampai
                                and not exists (select 1 from presensi.periksa p
                                    where p.pemda_id = :pemda and p.hari between :dari and :sampai
                                        and p.hari = k.hari
                                        and p.pegawai_id = k.pegawai_id and p.arah = k.arah)
                            order by k.hari, k.opd_id, k.pegawai_id, k.arah limit :sekali
                            on conflict do nothing
                            returning hari, pegawai_id, arah
                        )
                        select %s, k.opd_id, true as berlaku
                        from baru b
                        join presensi.ketukan k on k.pemda_id = :pemda and k.hari = b.hari
                            and k.pegawai_id = b.pegawai_id and k.arah = b.arah
                        limit :sekali
                        """
                                .formatted(TitikQueries.KOLOM.formatted("k")))
                .param("dari", dari)
                .param("sampai", sampai)
                .param("sekali", sekali)
                .param("kini", Timestamp.from(kini))
                .query((rs, n) -> TitikQueries.titik(rs))
                .list();
    }

    void tulis(Collection<PenilaiSinyal.Nilai> nilai, LocalDate aturanSejak, Instant kini) {
        var kunci = new ArrayList<KunciKetukan>();
        var isi = new ArrayList<PenilaiSinyal.Sinyal>();
        for (var n : nilai) {
            for (var s : n.sinyal()) {
                kunci.add(n.kunci());
                isi.add(s);
            }
        }
        if (isi.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into presensi.sinyal (pemda_id, hari, pegawai_id, arah, kode, bobot, bukti,
                            aturan_sejak, pada)
                        select :pemda, s.hari::date, s.pegawai, s.arah, s.kode, s.bobot,
                            string_to_array(s.bukti, :pemisah), :sejak, :kini
                        from unnest(:hari::text[], :pegawai::uuid[], :arah::text[], :kode::text[],
                            :bobot::numeric[], :bukti::text[])
                            as s (hari, pegawai, arah, kode, bobot, bukti)
                        where exists (select 1 from presensi.ketukan k where k.pemda_id = :pemda
                            and k.hari = s.hari::date and k.pegawai_id = s.pegawai and k.arah = s.arah)
                        order by s.hari, s.pegawai, s.arah, s.kode
                        on conflict do nothing
                        """)
                .param("hari", kunci.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                .param("pegawai", kunci.stream().map(KunciKetukan::pegawai).toArray(UUID[]::new))
                .param("arah", kunci.stream().map(k -> k.arah().name()).toArray(String[]::new))
                .param("kode", isi.stream().map(s -> s.kode().name()).toArray(String[]::new))
                .param(
                        "bobot",
                        isi.stream().map(s -> Double.toString(s.bobot())).toArray(String[]::new))
                .param(
                        "bukti",
                        isi.stream()
                                .map(s -> String.join(PEMISAH, s.bukti()))
                                .toArray(String[]::new))
                .param("pemisah", PEMISAH)
                .param("sejak", aturanSejak)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /**
     * Puts into the queue what weighs enough, and what was odd at once. What a supervisor has
     * decided already stays decided; months that are closed stay closed.
     *
     * @return how many came or gained a reason
     */
    int antrekan(Collection<KunciKetukan> semua, double ambang, Instant kini) {
        var kunci = new TreeSet<>(semua);
        return db.sql(
                        """
                        insert into presensi.tinjauan (pemda_id, hari, pegawai_id, arah, opd_id, keadaan,
                            alasan, skor, dibuka_pada)
                        select :pemda, k.hari, k.pegawai_id, k.arah, k.opd_id, 'TERBUKA',
                            coalesce(k.alasan, '{}') || coalesce(s.kode, '{}'), coalesce(s.skor, 0), :kini
                        from unnest(:hari::text[], :pegawai::uuid[], :arah::text[]) as x (hari, pegawai, arah)
                        join presensi.ketukan k on k.pemda_id = :pemda and k.hari = x.hari::date
                            and k.pegawai_id = x.pegawai and k.arah = x.arah
                        left join lateral (
                            select array_agg(i.kode order by i.bobot desc, i.kode) as kode, sum(i.bobot) as skor
                            from presensi.sinyal i
                            where i.pemda_id = :pemda and i.hari = k.hari and i.pegawai_id = k.pegawai_id
                                and i.arah = k.arah
                        ) s on true
                        where (k.alasan is not null or s.skor >= :ambang)
                            and not exists (select 1 from presensi.bulan b where b.pemda_id = :pemda
                                and b.bulan = date_trunc('month', k.hari)::date)
                        order by k.hari, k.pegawai_id, k.arah
                        on conflict (pemda_id, hari, pegawai_id, arah) do update
                            set alasan = excluded.alasan, skor = excluded.skor
                            where tinjauan.keadaan = 'TERBUKA'
                                and tinjauan.alasan is distinct from excluded.alasan
                        """)
                .param("hari", kunci.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                .param("pegawai", kunci.stream().map(KunciKetukan::pegawai).toArray(UUID[]::new))
                .param("arah", kunci.stream().map(k -> k.arah().name()).toArray(String[]::new))
                .param("ambang", ambang)
                .param("kini", Timestamp.from(kini))
                .update();
    }
}
