package id.pendopo.presensi.papan;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Punches of one day, and of them what has become visible since the last look. */
@Service
@Transactional(readOnly = true)
public class KetukanHariQueries {

    private static final int TERBANYAK = 400_000;

    private final SqlPemda db;

    KetukanHariQueries(SqlPemda db) {
        this.db = db;
    }

    /** Of whom, coming or leaving. */
    public record Kunci(UUID pegawai, Arah arah) {}

    /**
     * A punch of the day.
     *
     * @param ragu somebody should look at it
     */
    public record Ketuk(Kunci kunci, Instant waktu, String cara, boolean ragu) {}

    /**
     * What is new.
     *
     * @param penanda for the next look: every transaction before it was over when this one was
     *     taken
     */
    public record Baru(String penanda, List<Ketuk> ketukan) {}

    /**
     * Punches of transactions that were not surely over at the last look, so that one which became
     * visible later than another with a later time is not missed: what a transaction wrote carries
     * its number in {@code xmin}, and all below the oldest one then running were seen. Some come
     * twice; none is left out, whatever the clocks of the nodes say.
     *
     * @param penanda of the last look; null reads all
     */
    public Baru sejak(LocalDate hari, @Nullable String penanda) {
        var ketukan = new ArrayList<Ketuk>();
        var batas = new String[1];
        db.sql(
                        """
                        select pg_snapshot_xmin(s.potret)::text as penanda, k.pegawai_id, k.arah, k.waktu,
                            k.cara, k.alasan is not null as ragu
                        from (select pg_current_snapshot() as potret) s
                        left join presensi.ketukan k on k.pemda_id = :pemda and k.hari = :hari
                            and (:sejak::xid8 is null or age(k.xmin) <= age(:sejak::xid8::xid))
                        limit :terbanyak
                        """)
                .param("hari", hari)
                .param("sejak", penanda)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            batas[0] = rs.getString("penanda");
                            if (rs.getObject("pegawai_id") != null) {
                                ketukan.add(
                                        new Ketuk(
                                                kunci(rs),
                                                rs.getTimestamp("waktu").toInstant(),
                                                rs.getString("cara"),
                                                rs.getBoolean("ragu")));
                            }
                        });
        return new Baru(batas[0], ketukan);
    }

    /** What was decided last about punches of this day: whether each counts. */
    public Map<Kunci, Boolean> putusan(LocalDate hari) {
        var hasil = new HashMap<Kunci, Boolean>();
        db.sql(
                        """
                        select distinct on (pegawai_id, arah) pegawai_id, arah, hasil
                        from presensi.putusan where pemda_id = :pemda and hari = :hari
                        order by pegawai_id, arah, pada desc, id desc limit :terbanyak
                        """)
                .param("hari", hari)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            hasil.put(kunci(rs), rs.getString("hasil").equals("SAH"));
                        });
        return hasil;
    }

    /** Times that count in place of punches of this day. */
    public Map<Kunci, Instant> koreksi(LocalDate hari) {
        var hasil = new HashMap<Kunci, Instant>();
        db.sql(
                        """
                        select distinct on (pegawai_id, arah) pegawai_id, arah, waktu
                        from presensi.koreksi where pemda_id = :pemda and hari = :hari
                        order by pegawai_id, arah, pada desc, id desc limit :terbanyak
                        """)
                .param("hari", hari)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            hasil.put(kunci(rs), rs.getTimestamp("waktu").toInstant());
                        });
        return hasil;
    }

    private static Kunci kunci(ResultSet rs) throws SQLException {
        return new Kunci(
                rs.getObject("pegawai_id", UUID.class), Arah.valueOf(rs.getString("arah")));
    }
}
