package id.pendopo.aduan.jam;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a leader looks at: lists of complaints that are open, each by an index that holds nothing
 * else. The whistle-blower channel is in none of them.
 */
@Service
@Transactional(readOnly = true)
public class PantauQueries {

    /** Lines of one page of a list. */
    public static final int HALAMAN = 25;

    /** More than this are not counted one by one. */
    static final int HITUNG_SAMPAI = 1_000;

    private final PenerimaQueries penerima;
    private final SqlPemda db;
    private final Waktu waktu;

    PantauQueries(PenerimaQueries penerima, SqlPemda db, Waktu waktu) {
        this.penerima = penerima;
        this.db = db;
        this.waktu = waktu;
    }

    /** The lists of the page. */
    public enum Daftar {
        /** raised to the level of who looks */
        NAIK,
        /** first answer overdue */
        JAWAB,
        /** follow-up overdue */
        TINDAK,
        /** all that is open, the oldest first */
        TERLAMA,
        /** sent from OPD to OPD more than twice */
        PINDAH
    }

    /**
     * A complaint of a list.
     *
     * @param saat what the list is ordered by
     * @param tingkat highest that it was raised to
     */
    public record Butir(
            UUID id,
            String nomor,
            String judul,
            @Nullable String opd,
            StatusAduan status,
            boolean rahasia,
            Instant dibuatPada,
            Instant saat,
            int tingkat,
            int pindah) {}

    /** Where a page of a list ended. */
    public record Sesudah(Instant saat, UUID id) {}

    private static final String BUTIR =
            """
            select a.id, a.nomor, a.judul, o.singkatan as opd, a.status, a.rahasia, a.dibuat_pada,
                coalesce(h.tingkat, a.tingkat) as tingkat, coalesce(h.pindah, 0) as pindah,
            """;

    private static final String TERLAMBAT =
            BUTIR
                    + """
                     a.%1$s as saat
                    from aduan.aduan a
                    left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                    left join aduan.angka_aduan h on h.pemda_id = a.pemda_id and h.aduan_id = a.id
                    where a.pemda_id = :pemda and %2$s and a.%1$s <= :kini
                        and not a.pelapor_pelanggaran
                        and a.%1$s >= :saat and (a.%1$s, a.id) > (:saat, :id)
                    order by a.%1$s, a.id limit :banyak
                    """;

    /** Late first answers by the index of those that are not answered. */
    public static final String LEWAT_JAWAB =
            TERLAMBAT.formatted(
                    "batas_jawab",
                    "a.dijawab_pada is null and a.status in ('BARU', 'DITERUSKAN', 'DIPROSES')");

    /** Late follow-up by the index of those that are not done. */
    public static final String LEWAT_TINDAK =
            TERLAMBAT.formatted(
                    "batas_tindak",
                    """
                    a.jeda_sejak is null
                        and a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')\
                    """);

    private static final String TERHITUNG =
            BUTIR
                    + """
                     h.dibuat_pada as saat
                    from aduan.angka_aduan h
                    join aduan.aduan a on a.pemda_id = h.pemda_id and a.id = h.aduan_id
                    left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                    where h.pemda_id = :pemda and h.terbuka %s
                        and h.dibuat_pada >= :saat and (h.dibuat_pada, h.aduan_id) > (:saat, :id)
                    order by h.dibuat_pada, h.aduan_id limit :banyak
                    """;

    /** All that is open, by an index that holds nothing else. */
    public static final String TERLAMA = TERHITUNG.formatted("");

    /** Sent on too often. */
    public static final String PINDAH = TERHITUNG.formatted("and h.pindah > 2");

    /** Raised to this level or above it. */
    public static final String NAIK =
            TERHITUNG.formatted("and h.tingkat > 0 and h.tingkat >= :tingkat");

    /**
     * A page of a list; one more than {@link #HALAMAN} tells that there is another.
     *
     * @param tingkat level of who looks
     */
    public List<Butir> daftar(int tingkat, Daftar apa, @Nullable Sesudah sesudah) {
        var minta =
                db.sql(
                                switch (apa) {
                                    case NAIK -> NAIK;
                                    case JAWAB -> LEWAT_JAWAB;
                                    case TINDAK -> LEWAT_TINDAK;
                                    case TERLAMA -> TERLAMA;
                                    case PINDAH -> PINDAH;
                                })
                        .param(
                                "saat",
                                Timestamp.from(sesudah == null ? Instant.EPOCH : sesudah.saat()))
                        .param("id", sesudah == null ? new UUID(0, 0) : sesudah.id())
                        .param("banyak", HALAMAN + 1);
        if (apa == Daftar.JAWAB || apa == Daftar.TINDAK) {
            minta = minta.param("kini", Timestamp.from(waktu.sekarangUrusan()));
        }
        if (apa == Daftar.NAIK) {
            minta = minta.param("tingkat", Math.max(1, tingkat));
        }
        return minta.query(PantauQueries::butir).list();
    }

    private static Butir butir(ResultSet rs, int n) throws SQLException {
        return new Butir(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getString("judul"),
                rs.getString("opd"),
                StatusAduan.valueOf(rs.getString("status")),
                rs.getBoolean("rahasia"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("saat").toInstant(),
                rs.getInt("tingkat"),
                rs.getInt("pindah"));
    }

    /** The level on which this person stands today; 0 for who only looks. */
    public int tingkat(UUID akun) {
        return penerima.tingkat(akun, waktu.hariIni(KonteksPemda.wajib().zona()));
    }

    /** How many open complaints were raised to this person's level, 0 for who has none. */
    public int naik(UUID akun) {
        int tingkat = tingkat(akun);
        return tingkat == 0 ? 0 : jumlah(tingkat).naik();
    }

    /** How many complaints each list holds, counted up to {@link #HITUNG_SAMPAI}. */
    public record Jumlah(int naik, int jawab, int tindak, int pindah) {}

    public Jumlah jumlah(int tingkat) {
        return db.sql(
                        """
                        select
                            (select count(*) from (select 1 from aduan.angka_aduan h
                                where h.pemda_id = :pemda and h.terbuka and h.tingkat > 0
                                    and h.tingkat >= :tingkat limit :sampai) x) as naik,
                            (select count(*) from (select 1 from aduan.aduan a
                                where a.pemda_id = :pemda and a.dijawab_pada is null
                                    and a.status in ('BARU', 'DITERUSKAN', 'DIPROSES')
                                    and a.batas_jawab <= :kini and not a.pelapor_pelanggaran
                                limit :sampai) x) as jawab,
                            (select count(*) from (select 1 from aduan.aduan a
                                where a.pemda_id = :pemda and a.jeda_sejak is null
                                    and a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                                    and a.batas_tindak <= :kini and not a.pelapor_pelanggaran
                                limit :sampai) x) as tindak,
                            (select count(*) from (select 1 from aduan.angka_aduan h
                                where h.pemda_id = :pemda and h.terbuka and h.pindah > 2
                                limit :sampai) x) as pindah
                        """)
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .param("tingkat", Math.max(1, tingkat))
                .param("sampai", HITUNG_SAMPAI)
                .query(Jumlah.class)
                .single();
    }

    /**
     * What waits in an OPD.
     *
     * @param jawab first answers owed
     * @param jawabLewat of these, overdue
     * @param tindak follow-ups owed, beside those
     */
    public record Beban(
            UUID opdId,
            String singkatan,
            int jawab,
            int jawabLewat,
            @Nullable Instant jawabTerdekat,
            int tindakLewat) {}

    /** The load of these OPD, each counted by the index of their open complaints. */
    public List<Beban> beban(List<UUID> opd, boolean pengawasan) {
        return db.sql(
                        """
                        select o.id as opd_id, o.singkatan, b.jawab, b.jawab_lewat, b.jawab_terdekat,
                            b.tindak_lewat
                        from organisasi.opd o
                        cross join lateral (
                            select count(*) filter (where a.dijawab_pada is null
                                    and a.status <> 'DIJAWAB')::int as jawab,
                                count(*) filter (where a.dijawab_pada is null
                                    and a.status <> 'DIJAWAB'
                                    and a.batas_jawab <= :kini)::int as jawab_lewat,
                                min(a.batas_jawab) filter (where a.dijawab_pada is null
                                    and a.batas_jawab > :kini) as jawab_terdekat,
                                count(*) filter (where a.jeda_sejak is null
                                    and a.batas_tindak <= :kini)::int as tindak_lewat
                            from aduan.aduan a
                            where a.pemda_id = :pemda and a.opd_id = o.id
                                and a.status in ('DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                                and (:pengawasan or not a.pelapor_pelanggaran)) b
                        where o.pemda_id = :pemda and o.id = any(:opd) and b.jawab + b.tindak_lewat > 0
                        order by o.singkatan limit 500
                        """)
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .param("opd", opd.toArray(UUID[]::new))
                .param("pengawasan", pengawasan)
                .query(
                        (rs, n) -> {
                            Timestamp t = rs.getTimestamp("jawab_terdekat");
                            return new Beban(
                                    rs.getObject("opd_id", UUID.class),
                                    rs.getString("singkatan"),
                                    rs.getInt("jawab"),
                                    rs.getInt("jawab_lewat"),
                                    t == null ? null : t.toInstant(),
                                    rs.getInt("tindak_lewat"));
                        })
                .list();
    }

    /** What waits for somebody to find its OPD. */
    public int belumDiteruskan() {
        return db.sql(
                        """
                        select count(*) from (select 1 from aduan.aduan a
                            where a.pemda_id = :pemda and a.status = 'BARU' and a.dijawab_pada is null
                                and not a.pelapor_pelanggaran limit :sampai) x
                        """)
                .param("sampai", HITUNG_SAMPAI)
                .query(Integer.class)
                .single();
    }
}
