package id.pendopo.aduan.umum;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public reports near a point, the nearest first. Looks into rings of cells until enough are found
 * that nothing outside can be nearer. Points are rounded before anything is measured, so that
 * distances asked from many sides tell no more than the page does.
 */
@Service
@Transactional(readOnly = true)
public class TerdekatQueries {

    private static final int SEL_TERJAUH = 64;
    private static final double METER_PER_SEL = 111_195.0 / Kotak.SEL_PER_DERAJAT;

    private final SqlPemda db;

    TerdekatQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * What is near.
     *
     * @param titik rounded to {@link TitikUmum#LANGKAH} degrees
     */
    public record Dekat(
            UUID id,
            String nomor,
            StatusAduan status,
            String judul,
            @Nullable UUID kategoriId,
            @Nullable String patokan,
            Koordinat titik,
            Instant dibuatPada,
            int dukungan,
            double jarakMeter) {}

    /**
     * @param kategori only of this category; null for all
     * @param sejak not older than this; null for all
     * @param terbuka only what somebody still owes something for
     * @param radiusMeter not farther than this, at most some 14 km
     */
    public List<Dekat> terdekat(
            Koordinat titik,
            @Nullable UUID kategori,
            @Nullable Instant sejak,
            boolean terbuka,
            double radiusMeter,
            int banyak) {
        double susut = Math.cos(Math.toRadians(titik.lintang()));
        for (int cincin = 1; ; cincin = Math.min(2 * cincin, SEL_TERJAUH)) {
            // what lies nearer than the edge of the square is surely in it; half a step for
            // rounding
            double pasti = (cincin - 0.5) * METER_PER_SEL * Math.max(susut, 0.01);
            boolean cukupLuas = pasti >= radiusMeter || cincin == SEL_TERJAUH;
            List<Dekat> ada =
                    dalam(Kotak.sekitar(titik, cincin), titik, kategori, sejak, terbuka, banyak);
            if (cukupLuas || (ada.size() >= banyak && ada.getLast().jarakMeter() <= pasti)) {
                return ada.stream().filter(d -> d.jarakMeter() <= radiusMeter).toList();
            }
        }
    }

    /** Each cell by its name: anything computed in the condition would keep the index away. */
    private List<Dekat> dalam(
            Kotak k,
            Koordinat titik,
            @Nullable UUID kategori,
            @Nullable Instant sejak,
            boolean terbuka,
            int banyak) {
        String saring =
                (kategori == null ? "" : " and a.kategori_id = :kategori")
                        + (sejak == null ? "" : " and a.dibuat_pada >= :sejak")
                        + (terbuka
                                ? " and a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')"
                                : "");
        return db.sql(
                        """
                        select a.id, a.nomor, a.status, a.judul, a.kategori_id, a.patokan,
                            floor(a.lintang * 1000 + 0.5) / 1000 as y,
                            floor(a.bujur * 1000 + 0.5) / 1000 as x, a.dibuat_pada, a.dukungan
                        from aduan.aduan a
                        where a.pemda_id = :pemda and a.tayang = 'TAYANG' and a.sel is not null
                            and a.sel = any(:sel)
                        """
                                + saring
                                + """
                                 order by ((floor(a.lintang * 1000 + 0.5) / 1000 - :y)
                                        * (floor(a.lintang * 1000 + 0.5) / 1000 - :y)
                                    + (floor(a.bujur * 1000 + 0.5) / 1000 - :x) * :susut
                                        * (floor(a.bujur * 1000 + 0.5) / 1000 - :x) * :susut),
                                    a.dibuat_pada desc, a.id
                                limit :banyak
                                """)
                .param("sel", k.sel())
                .param("y", titik.lintang())
                .param("x", titik.bujur())
                .param("susut", Math.cos(Math.toRadians(titik.lintang())))
                .param("kategori", kategori)
                .param("sejak", sejak == null ? null : Timestamp.from(sejak))
                .param("banyak", banyak)
                .query(
                        (rs, n) -> {
                            var letak = new Koordinat(rs.getDouble("y"), rs.getDouble("x"));
                            return new Dekat(
                                    rs.getObject("id", UUID.class),
                                    rs.getString("nomor"),
                                    StatusAduan.valueOf(rs.getString("status")),
                                    rs.getString("judul"),
                                    rs.getObject("kategori_id", UUID.class),
                                    rs.getString("patokan"),
                                    letak,
                                    rs.getTimestamp("dibuat_pada").toInstant(),
                                    rs.getInt("dukungan"),
                                    letak.jarakMeter(titik));
                        })
                .list();
    }
}
