package id.pendopo.presensi;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Punches as they count, and what else explains the days. */
@Service
@Transactional(readOnly = true)
public class KehadiranQueries {

    /** Rows of one reading; more are never left out, see {@link #utuh}. */
    private static final int TERBANYAK = 1_000_000;

    private final SqlPemda db;

    KehadiranQueries(SqlPemda db) {
        this.db = db;
    }

    /** A person on a day. */
    public record Kunci(UUID pegawai, LocalDate hari) {}

    /** Of these people, both days included; a day without any punch is not among them. */
    public Map<Kunci, Kehadiran> untuk(Collection<UUID> pegawai, LocalDate dari, LocalDate sampai) {
        return baca(pegawai.stream().distinct().toArray(UUID[]::new), dari, sampai);
    }

    /** Of everybody, read day by day: two rows a person at most, however many the days are. */
    public Map<Kunci, Kehadiran> semua(LocalDate dari, LocalDate sampai) {
        var hasil = new HashMap<Kunci, Kehadiran>();
        dari.datesUntil(sampai.plusDays(1)).forEach(h -> hasil.putAll(baca(null, h, h)));
        return hasil;
    }

    /**
     * A correction counts before the punch, a punch found invalid not at all. Both are rare, so
     * that the join costs nothing.
     */
    private Map<Kunci, Kehadiran> baca(
            UUID @Nullable [] pegawai, LocalDate dari, LocalDate sampai) {
        var hasil = new HashMap<Kunci, Kehadiran>();
        int[] baris = new int[1];
        db.sql(
                        """
                        with putus as (
                            select distinct on (hari, pegawai_id, arah) hari, pegawai_id, arah, hasil
                            from presensi.putusan
                            where pemda_id = :pemda and hari between :dari and :sampai
                                and (:pegawai::uuid[] is null or pegawai_id = any(:pegawai))
                            order by hari, pegawai_id, arah, pada desc, id desc
                        ), betul as (
                            select distinct on (hari, pegawai_id, arah) hari, pegawai_id, arah, waktu
                            from presensi.koreksi
                            where pemda_id = :pemda and hari between :dari and :sampai
                                and (:pegawai::uuid[] is null or pegawai_id = any(:pegawai))
                            order by hari, pegawai_id, arah, pada desc, id desc
                        )
                        select k.hari, k.pegawai_id, k.arah, k.waktu, k.cara
                        from presensi.ketukan k
                        left join putus p on p.hari = k.hari and p.pegawai_id = k.pegawai_id
                            and p.arah = k.arah and p.hasil = 'TIDAK_SAH'
                        left join betul b on b.hari = k.hari and b.pegawai_id = k.pegawai_id
                            and b.arah = k.arah
                        where k.pemda_id = :pemda and k.hari between :dari and :sampai
                            and (:pegawai::uuid[] is null or k.pegawai_id = any(:pegawai))
                            and p.hari is null and b.hari is null
                        union all
                        select hari, pegawai_id, arah, waktu, 'KOREKSI' from betul
                        limit :terbanyak
                        """)
                .param("pegawai", pegawai)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("terbanyak", TERBANYAK + 1)
                .query(
                        rs -> {
                            baris[0]++;
                            tambah(hasil, rs);
                        });
        utuh(baris[0]);
        return hasil;
    }

    /** A month that was cut somewhere would make people absent who were there. */
    private static void utuh(int baris) {
        if (baris > TERBANYAK) {
            throw new IllegalStateException("more than " + TERBANYAK + " rows of attendance");
        }
    }

    private static void tambah(Map<Kunci, Kehadiran> hasil, ResultSet rs) throws SQLException {
        var kunci =
                new Kunci(
                        rs.getObject("pegawai_id", UUID.class),
                        rs.getObject("hari", LocalDate.class));
        var ada = hasil.getOrDefault(kunci, Kehadiran.kosong(kunci.pegawai(), kunci.hari()));
        Instant waktu = rs.getTimestamp("waktu").toInstant();
        String cara = rs.getString("cara");
        hasil.put(
                kunci,
                rs.getString("arah").equals("MASUK")
                        ? new Kehadiran(
                                ada.pegawai(),
                                ada.hari(),
                                waktu,
                                cara,
                                ada.pulang(),
                                ada.sumberPulang())
                        : new Kehadiran(
                                ada.pegawai(),
                                ada.hari(),
                                ada.masuk(),
                                ada.sumberMasuk(),
                                waktu,
                                cara));
    }

    /** What explains days of these people between those days, by person. */
    public Map<UUID, List<Keterangan>> keterangan(
            Collection<UUID> pegawai, LocalDate dari, LocalDate sampai) {
        return keterangan(pegawai.stream().distinct().toArray(UUID[]::new), dari, sampai);
    }

    public Map<UUID, List<Keterangan>> keteranganSemua(LocalDate dari, LocalDate sampai) {
        return keterangan((UUID[]) null, dari, sampai);
    }

    private Map<UUID, List<Keterangan>> keterangan(
            UUID @Nullable [] pegawai, LocalDate dari, LocalDate sampai) {
        var semua =
                db.sql(
                                """
                        select id, pegawai_id, kode, dari, sampai, dasar, lintang, bujur, radius_m
                        from presensi.keterangan
                        where pemda_id = :pemda and dicabut_pada is null and sampai >= :dari
                            and dari <= :sampai
                            and (:pegawai::uuid[] is null or pegawai_id = any(:pegawai))
                        order by dari, id limit :terbanyak
                        """)
                        .param("pegawai", pegawai)
                        .param("dari", dari)
                        .param("sampai", sampai)
                        .param("terbanyak", TERBANYAK + 1)
                        .query((rs, n) -> dari(rs))
                        .list();
        utuh(semua.size());
        return semua.stream().collect(Collectors.groupingBy(Keterangan::pegawai));
    }

    static Keterangan dari(ResultSet rs) throws SQLException {
        boolean bertempat = rs.getObject("lintang") != null;
        return new Keterangan(
                rs.getObject("id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                KodeKeterangan.valueOf(rs.getString("kode")),
                rs.getObject("dari", LocalDate.class),
                rs.getObject("sampai", LocalDate.class),
                rs.getString("dasar"),
                bertempat ? new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur")) : null,
                bertempat ? rs.getInt("radius_m") : null);
    }

    /** When this punch was made, if it was: the raw one, whatever was decided about it. */
    public @Nullable Instant mentah(UUID pegawai, LocalDate hari, Arah arah) {
        return db.sql(
                        """
                        select waktu from presensi.ketukan
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        """)
                .param("hari", hari)
                .param("pegawai", pegawai)
                .param("arah", arah.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
