package id.pendopo.aduan.kait;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of hooks and of how their messages were taken. */
@Service
@Transactional(readOnly = true)
public class KaitQueries {

    private final SqlPemda db;

    KaitQueries(SqlPemda db) {
        this.db = db;
    }

    /** A hook, without its secrets. */
    public record Kait(
            UUID id,
            String nama,
            String alamat,
            List<String> peristiwa,
            boolean aktif,
            @Nullable String sebabMati,
            Instant dibuatPada,
            @Nullable Instant rahasiaLamaSampai,
            long menunggu) {}

    private static final String KAIT =
            """
            select k.id, k.nama, k.alamat, k.peristiwa, k.aktif, k.sebab_mati, k.dibuat_pada,
                k.rahasia_lama_sampai, (select count(*) from aduan.kait_kiriman m
                    where m.pemda_id = k.pemda_id and m.kait_id = k.id and m.coba_lagi is not null) as menunggu
            from aduan.kait k where k.pemda_id = :pemda
            """;

    public List<Kait> semua() {
        return db.sql(KAIT + "order by k.nama, k.id limit 100").query(KaitQueries::kait).list();
    }

    /**
     * @throws TidakDitemukan when there is none
     */
    public Kait satu(UUID id) {
        return db.sql(KAIT + "and k.id = :id")
                .param("id", id)
                .query(KaitQueries::kait)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("kait " + id));
    }

    private static Kait kait(ResultSet rs, int n) throws SQLException {
        Timestamp lama = rs.getTimestamp("rahasia_lama_sampai");
        return new Kait(
                rs.getObject("id", UUID.class),
                rs.getString("nama"),
                rs.getString("alamat"),
                Arrays.asList((String[]) rs.getArray("peristiwa").getArray()),
                rs.getBoolean("aktif"),
                rs.getString("sebab_mati"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                lama == null ? null : lama.toInstant(),
                rs.getLong("menunggu"));
    }

    /**
     * A message with its last attempt.
     *
     * @param berhasil null while it is under way
     */
    public record Kiriman(
            UUID id,
            String jenis,
            String nomor,
            String status,
            Instant pada,
            int coba,
            @Nullable Instant cobaLagi,
            @Nullable Boolean berhasil,
            @Nullable Integer jawaban,
            @Nullable String galat,
            @Nullable Integer milidetik) {}

    /** The newest messages. */
    public List<Kiriman> kiriman(UUID kait) {
        return db.sql(
                        """
                        select m.id, m.jenis, m.nomor, m.status, m.pada, m.coba, m.coba_lagi, m.berhasil,
                            p.status as jawaban, p.galat, p.milidetik
                        from aduan.kait_kiriman m
                        left join lateral (select x.status, x.galat, x.milidetik from aduan.kait_percobaan x
                            where x.pemda_id = m.pemda_id and x.kiriman_id = m.id
                            order by x.pada desc, x.id desc limit 1) p on true
                        where m.pemda_id = :pemda and m.kait_id = :kait
                        order by m.pada desc, m.id desc limit 100
                        """)
                .param("kait", kait)
                .query(Kiriman.class)
                .list();
    }
}
