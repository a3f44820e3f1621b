package id.pendopo.aduan.umum;

import id.pendopo.aduan.Tayang;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for moderators; the whistle-blower channel and secret reports never do. */
@Service
@Transactional(readOnly = true)
public class ModerasiQueries {

    private static final int TERBANYAK = 100;

    private final SqlPemda db;

    ModerasiQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A report in the queue.
     *
     * @param laporan how many readers ask to look at it
     * @param alasan of the first of them
     * @param sejak since when it waits
     */
    public record Antrean(
            String nomor,
            String judul,
            Tayang tayang,
            int laporan,
            @Nullable AlasanKonten alasan,
            Instant sejak) {}

    /** Held back until somebody has looked, the oldest first. */
    public List<Antrean> ditahan() {
        return db.sql(
                        """
                        select a.nomor, a.judul, a.tayang, 0 as laporan, null::text as alasan,
                            a.dibuat_pada as sejak
                        from aduan.aduan a
                        where a.pemda_id = :pemda and a.tayang = 'DITAHAN' and not a.rahasia
                            and not a.pelapor_pelanggaran
                        order by a.dibuat_pada, a.id limit :terbanyak
                        """)
                .param("terbanyak", TERBANYAK)
                .query(Antrean.class)
                .list();
    }

    /** Reported by readers, the one that waits longest first. */
    public List<Antrean> dilaporkan() {
        return db.sql(
                        """
                        select a.nomor, a.judul, a.tayang, k.laporan, k.alasan, k.sejak
                        from (
                            select aduan_id, count(*)::int as laporan, min(dibuat_pada) as sejak,
                                (array_agg(alasan order by dibuat_pada, id))[1] as alasan
                            from aduan.lapor_konten
                            where pemda_id = :pemda and selesai_pada is null
                            group by aduan_id order by min(dibuat_pada) limit :terbanyak) as k
                        join aduan.aduan a on a.pemda_id = :pemda and a.id = k.aduan_id
                        where not a.pelapor_pelanggaran
                        order by k.sejak, a.nomor limit :terbanyak
                        """)
                .param("terbanyak", TERBANYAK)
                .query(Antrean.class)
                .list();
    }

    /** What one reader asked for. */
    public record Permintaan(
            UUID id,
            @Nullable UUID lampiranId,
            AlasanKonten alasan,
            @Nullable String kata,
            Instant dibuatPada) {}

    /** What readers asked for that nobody has looked at. */
    public List<Permintaan> permintaan(UUID aduan) {
        return db.sql(
                        """
                        select id, lampiran_id, alasan, kata, dibuat_pada from aduan.lapor_konten
                        where pemda_id = :pemda and aduan_id = :aduan and selesai_pada is null
                        order by dibuat_pada, id limit 100
                        """)
                .param("aduan", aduan)
                .query(Permintaan.class)
                .list();
    }
}
