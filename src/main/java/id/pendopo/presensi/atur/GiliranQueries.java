package id.pendopo.presensi.atur;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rosters of a unit by month, and the codes that it uses. */
@Service
@Transactional(readOnly = true)
public class GiliranQueries {

    /** Less rest between two shifts than this is pointed out. */
    public static final Duration ISTIRAHAT = Duration.ofHours(11);

    private final SqlPemda db;

    GiliranQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A code of a shift.
     *
     * @param jam null for a free day
     */
    public record Jenis(String kode, String nama, @Nullable JamKerja jam, boolean aktif) {}

    /** What stands in a cell. */
    public record Sel(String kode, @Nullable JamKerja jam) {}

    /** Too little rest before the shift of this day. */
    public record KurangIstirahat(String nama, LocalDate hari, long jam, long menit) {}

    /** Who saved the sheet last; version 0 is one that nobody has saved. */
    public record Lembar(int versi, @Nullable Instant pada, @Nullable String oleh) {}

    public List<Jenis> jenis(UUID opd) {
        return db.sql(
                        """
                        select kode, nama, masuk, pulang, istirahat_menit, aktif from presensi.jenis_giliran
                        where pemda_id = :pemda and opd_id = :opd order by masuk nulls last, kode limit 100
                        """)
                .param("opd", opd)
                .query(
                        (rs, n) ->
                                new Jenis(
                                        rs.getString("kode"),
                                        rs.getString("nama"),
                                        jam(rs),
                                        rs.getBoolean("aktif")))
                .list();
    }

    private static @Nullable JamKerja jam(ResultSet rs) throws SQLException {
        LocalTime masuk = rs.getObject("masuk", LocalTime.class);
        return masuk == null
                ? null
                : new JamKerja(
                        masuk,
                        rs.getObject("pulang", LocalTime.class),
                        rs.getInt("istirahat_menit"));
    }

    public Lembar lembar(UUID opd, YearMonth bulan) {
        return db.sql(
                        """
                        select versi, diubah_pada, diubah_nama from presensi.lembar_giliran
                        where pemda_id = :pemda and opd_id = :opd and bulan = :bulan limit 1
                        """)
                .param("opd", opd)
                .param("bulan", bulan.atDay(1))
                .query(
                        (rs, n) ->
                                new Lembar(
                                        rs.getInt("versi"),
                                        rs.getTimestamp("diubah_pada").toInstant(),
                                        rs.getString("diubah_nama")))
                .optional()
                .orElse(new Lembar(0, null, null));
    }

    /** Cells of these people from this day to that, both included. */
    public Map<UUID, TreeMap<LocalDate, Sel>> sel(
            List<UUID> orang, LocalDate dari, LocalDate sampai) {
        var hasil = new HashMap<UUID, TreeMap<LocalDate, Sel>>();
        db.sql(
                        """
                        select pegawai_id, hari, kode, masuk, pulang, istirahat_menit from presensi.giliran
                        where pemda_id = :pemda and hari between :dari and :sampai and pegawai_id = any(:orang)
                        limit 100000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("orang", orang.toArray(UUID[]::new))
                .query(
                        rs -> {
                            hasil.computeIfAbsent(
                                            rs.getObject("pegawai_id", UUID.class),
                                            o -> new TreeMap<>())
                                    .put(
                                            rs.getObject("hari", LocalDate.class),
                                            new Sel(rs.getString("kode"), jam(rs)));
                        });
        return hasil;
    }

    /** Which month of these units has a roster: people by unit. */
    public Map<UUID, Integer> terisi(YearMonth bulan) {
        var hasil = new HashMap<UUID, Integer>();
        db.sql(
                        """
                        select p.opd_id, count(distinct g.pegawai_id) as orang
                        from presensi.giliran g
                        join organisasi.pegawai p on p.pemda_id = g.pemda_id and p.id = g.pegawai_id
                        where g.pemda_id = :pemda and g.hari between :dari and :sampai
                        group by p.opd_id limit 20000
                        """)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .query(
                        rs -> {
                            hasil.put(rs.getObject("opd_id", UUID.class), rs.getInt("orang"));
                        });
        return hasil;
    }

    /** Units that have codes of their own. */
    public List<UUID> unitBergiliran() {
        return db.sql(
                        """
                        select distinct opd_id from presensi.jenis_giliran
                        where pemda_id = :pemda and aktif limit 20000
                        """)
                .query(UUID.class)
                .list();
    }

    public boolean beku(YearMonth bulan) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.bulan where pemda_id = :pemda and bulan = :bulan)
                        """)
                .param("bulan", bulan.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /**
     * Rest of a person between one shift and the next; local time, so that it is right in every
     * zone.
     */
    public static Optional<KurangIstirahat> istirahat(
            String nama, LocalDate hari, @Nullable Sel kemarin, @Nullable Sel kini) {
        if (kemarin == null || kemarin.jam() == null || kini == null || kini.jam() == null) {
            return Optional.empty();
        }
        LocalDate lalu = hari.minusDays(1);
        var selesai = (kemarin.jam().lewatMalam() ? hari : lalu).atTime(kemarin.jam().pulang());
        var jeda = Duration.between(selesai, hari.atTime(kini.jam().masuk()));
        return jeda.compareTo(ISTIRAHAT) >= 0
                ? Optional.empty()
                : Optional.of(
                        new KurangIstirahat(
                                nama,
                                hari,
                                Math.max(0, jeda.toHours()),
                                Math.max(0, jeda.toMinutesPart())));
    }

    /** All breaches of one person in these days. */
    public static List<KurangIstirahat> istirahat(
            String nama, TreeMap<LocalDate, Sel> sel, LocalDate dari) {
        var hasil = new ArrayList<KurangIstirahat>();
        sel.tailMap(dari)
                .forEach(
                        (h, s) ->
                                istirahat(nama, h, sel.get(h.minusDays(1)), s)
                                        .ifPresent(hasil::add));
        return hasil;
    }
}
